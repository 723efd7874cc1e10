import { Facet, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { FormatId } from '../../../../../src/law/report-format/index.js';
import { nameReference } from '../../../../../src/annual-report/domain/tell/find-figures.js';
import {
  PROBLEM_WORDS,
  resolvePieces,
  type ReferredFigures,
} from '../../../../../src/annual-report/domain/tell/resolve-text.js';
import { fill } from '../../../messages/fill.ts';
import { texts } from '../messages.ts';

/** What the references of a text are read with. */
export interface FieldFigures {
  readonly format: FormatId;
  readonly figures: ReferredFigures;
}

/** The figures of an editor; `null` until they are there: references then show as they are written. */
export const fieldFigures = Facet.define<FieldFigures | null, FieldFigures | null>({
  combine: (values) => values[0] ?? null,
});

/** A reference as it shows: `said` in place of what is written, `told` in full for a tip or a screen reader. */
export interface Chip {
  readonly from: number;
  readonly to: number;
  readonly said: string;
  readonly told: string;
  readonly broken: boolean;
}

/** The references of a text as chips. */
export function chipsOf(text: string, { format, figures }: FieldFigures): Chip[] {
  return resolvePieces(text, figures).flatMap((piece): Chip[] => {
    if (piece.kind === 'words') return [];
    const { written, from, reference, resolved } = piece;
    const to = from + written.length;
    const name = reference ? nameReference(reference, format) : written;
    if ('words' in resolved) {
      const value = resolved.words;
      return [{ from, to, said: value, told: fill(texts.chip, { name, value }), broken: false }];
    }
    const told = fill(texts.broken, { name, problem: PROBLEM_WORDS[resolved.problem] });
    return [{ from, to, said: told, told, broken: true }];
  });
}

class ChipWidget extends WidgetType {
  constructor(readonly chip: Chip) {
    super();
  }
  override eq({ chip }: ChipWidget): boolean {
    return chip.said === this.chip.said && chip.told === this.chip.told && chip.broken === this.chip.broken;
  }
  override toDOM(): HTMLElement {
    const shown = document.createElement('span');
    shown.className = this.chip.broken ? 'figure-chip broken' : 'figure-chip';
    shown.textContent = this.chip.said;
    shown.setAttribute('role', 'img');
    shown.setAttribute('aria-label', this.chip.told);
    return shown;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}

interface ChipSet {
  readonly chips: readonly Chip[];
  readonly shown: DecorationSet;
}

function chipSet(state: EditorState): ChipSet {
  const read = state.facet(fieldFigures);
  const chips = read ? chipsOf(state.doc.toString(), read) : [];
  const shown = Decoration.set(
    chips.map((chip) => Decoration.replace({ widget: new ChipWidget(chip) }).range(chip.from, chip.to)),
  );
  return { chips, shown };
}

const chipField = StateField.define<ChipSet>({
  create: chipSet,
  update: (set, { docChanged, startState, state }) =>
    docChanged || startState.facet(fieldFigures) !== state.facet(fieldFigures) ? chipSet(state) : set,
  provide: (field) => [
    EditorView.decorations.from(field, ({ shown }) => shown),
    EditorView.atomicRanges.of(({ state }) => state.field(field).shown),
  ],
});

/** The chips of an editor as it stands. */
export function chipsIn(state: EditorState): readonly Chip[] {
  return state.field(chipField).chips;
}

/** References show as chips and are passed, selected and deleted as one character is. */
export const figureChips: Extension = chipField;
