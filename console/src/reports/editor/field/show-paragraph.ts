import { EditorView } from '@codemirror/view';
import { resolveText } from '../../../../../src/annual-report/domain/tell/resolve-text.js';
import { fieldFigures } from './chips.ts';

/** A paragraph as it stood when something was said of it: its number from 0, and the words it began with. */
export interface SoughtParagraph {
  readonly paragraph: number;
  readonly excerpt: string | null;
}

/** Selects a paragraph in the fields of a place: that with its words, else in a single field the one with its number. */
export function showParagraph(place: HTMLElement, { paragraph, excerpt }: SoughtParagraph): void {
  const contents = place.matches('.cm-content') ? [place] : [...place.querySelectorAll<HTMLElement>('.cm-content')];
  const views = contents.flatMap((content) => EditorView.findFromDOM(content) ?? []);
  const lines = views.flatMap((view) =>
    Array.from({ length: view.state.doc.lines }, (_, index) => ({ view, line: view.state.doc.line(index + 1) })).filter(
      ({ line }) => line.text.trim() !== '',
    ),
  );
  const reads = ({ view, line }: (typeof lines)[number]): string => {
    const read = view.state.facet(fieldFigures);
    return (read ? resolveText(line.text, read.figures) : line.text).trim();
  };
  const same = excerpt ? lines.find((written) => reads(written).startsWith(excerpt)) : undefined;
  const sought = same ?? (views.length === 1 ? lines[paragraph] : undefined) ?? lines[0];
  if (!sought) return views[0]?.focus();
  const { view, line } = sought;
  view.focus();
  view.dispatch({
    selection: { anchor: line.from, head: line.to },
    effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
  });
}
