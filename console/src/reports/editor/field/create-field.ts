import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { pageNonce } from '../../../shell/page-nonce.ts';
import { texts } from '../messages.ts';
import { chipTips } from './chip-tips.ts';
import { fieldFigures, figureChips, type FieldFigures } from './chips.ts';
import { figureCompletion } from './complete-figure.ts';
import { plainPaste } from './plain-paste.ts';

/** What may change while the field stands. */
export interface FieldSettings {
  readonly read: FieldFigures | null;
  readonly readOnly: boolean;
  readonly placeholder: string;
  /** Of the element that is written in: id, names and descriptions for screen readers. */
  readonly attributes: Readonly<Record<string, string>>;
}

const settings = new Compartment();

function settingsOf({ read, readOnly, placeholder: hint, attributes }: FieldSettings): Extension {
  return [
    fieldFigures.of(read),
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
    EditorView.contentAttributes.of({
      ...attributes,
      ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
    }),
    hint === '' ? [] : placeholder(hint),
  ];
}

/** Changes what may change. */
export function setField(view: EditorView, next: FieldSettings): void {
  view.dispatch({ effects: settings.reconfigure(settingsOf(next)) });
}

interface FieldCallbacks {
  readonly changed: (text: string) => void;
  readonly left: () => void;
}

/** A field for paragraphs with references as chips. The text is the text: what is written in double braces stands in it as such. */
export function createField(
  parent: HTMLElement,
  text: string,
  first: FieldSettings,
  { changed, left }: FieldCallbacks,
): EditorView {
  const nonce = pageNonce();
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [
        // Settings first: chips are read with their figures.
        settings.of(settingsOf(first)),
        nonce === undefined ? [] : EditorView.cspNonce.of(nonce),
        EditorState.phrases.of({ Completions: texts.search, 'Selection deleted': texts.deleted }),
        history(),
        figureCompletion,
        keymap.of([...historyKeymap, ...standardKeymap]),
        EditorView.lineWrapping,
        EditorView.clipboardInputFilter.of(plainPaste),
        figureChips,
        chipTips,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) changed(state.doc.toString());
        }),
        EditorView.domEventHandlers({ blur: left }),
      ],
    }),
  });
}
