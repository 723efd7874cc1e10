import { autocompletion, completionKeymap, type Completion, type CompletionContext } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { namedFigures, nameReference } from '../../../../../src/annual-report/domain/tell/find-figures.js';
import { REFERENCE_FORMS, writeReference } from '../../../../../src/annual-report/domain/tell/reference.js';
import { resolveReference } from '../../../../../src/annual-report/domain/tell/resolve-text.js';
import { fieldFigures, type FieldFigures } from './chips.ts';

/** A figure that may be put in: its name, its value, what is written for it. */
export interface FigureOption {
  readonly name: string;
  readonly value: string;
  readonly written: string;
}

const known = new WeakMap<FieldFigures, readonly FigureOption[]>();

/** Every figure that has a value, this year's first. */
export function figureOptions(read: FieldFigures): readonly FigureOption[] {
  const before = known.get(read);
  if (before) return before;
  const options = REFERENCE_FORMS.flatMap((form) =>
    namedFigures(read.format).flatMap(({ figure }): FigureOption[] => {
      const resolved = resolveReference({ form, figure }, read.figures);
      if (!('words' in resolved)) return [];
      return [
        {
          name: nameReference({ form, figure }, read.format),
          value: resolved.words,
          written: writeReference({ form, figure }),
        },
      ];
    }),
  );
  known.set(read, options);
  return options;
}

/** Does an option answer what was typed: its characters in their order in the name, the value, or part of the key. */
export function answers({ name, value, written }: FigureOption, typed: string): boolean {
  const query = typed.replaceAll(/\s/g, '');
  if (query === '' || value === query || written.includes(query)) return true;
  let at = 0;
  for (const character of query) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What opens the list: two braces, as a Chinese input method may write them too, and what is typed behind them. */
const OPENED = /(?:\{\{|｛｛)[^{}｛｝\n]{0,40}$/;
const BRACES = 2;

function completeFigure(context: CompletionContext) {
  const opened = context.matchBefore(OPENED);
  const read = context.state.facet(fieldFigures);
  if (!opened || !read || context.state.readOnly) return null;
  const typed = opened.text.slice(BRACES);
  const options = figureOptions(read)
    .filter((option) => answers(option, typed))
    .map(({ name, value, written }): Completion => ({
      label: name,
      detail: value,
      apply: (view, _, from, to) => {
        const closed = /^(?:\}\}|｝｝)/.test(view.state.sliceDoc(to, to + BRACES)) ? to + BRACES : to;
        view.dispatch({
          changes: { from: from - BRACES, to: closed, insert: written },
          selection: { anchor: from - BRACES + written.length },
          userEvent: 'input.complete',
        });
      },
    }));
  return { from: opened.from + BRACES, options, filter: false };
}

/** Typing `{{` lists the figures, narrowed by what is typed on. */
export const figureCompletion: Extension = [
  autocompletion({ override: [completeFigure], icons: false, defaultKeymap: false, maxRenderedOptions: 60 }),
  keymap.of(completionKeymap),
];
