import type { PageBlock } from '../../../../kernel/document-model.js';
import type { TextLine } from '../parsed-report.js';
import { squeeze } from './normalize.js';

/** A piece of text with its place; `y` runs on from page to page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly line: number;
}

/** Share of a page's height at its head and foot where page numbers stand. */
const MARGIN = 0.1;

/** Lines of the pages' margins that hold nothing but a number: page numbers. */
export function pageNumberLines(pages: readonly PageBlock[]): ReadonlySet<number> {
  return new Set(
    pages.flatMap((page) => {
      const inMargin = (y: number): boolean => y < page.height * MARGIN || y > page.height * (1 - MARGIN);
      const others = new Set(page.pieces.filter((p) => !/^\s*\d{1,3}\s*$/u.test(p.text)).map((p) => p.line));
      const seen = new Map<number, number>();
      for (const piece of page.pieces) seen.set(piece.line, (seen.get(piece.line) ?? 0) + 1);
      return page.pieces
        .filter((piece) => inMargin(piece.y) && !others.has(piece.line) && seen.get(piece.line) === 1)
        .map((piece) => piece.line);
    }),
  );
}

const PAGE_STEP = 100_000;
/** Pieces nearer than this share of their height are one word. */
const TOUCHING = 0.15;

export function centreOf(piece: { readonly left: number; readonly right: number }): number {
  return (piece.left + piece.right) / 2;
}

/** The pieces of the pages that stand in the given lines, in reading order; what touches side by side is put together. */
export function placedOnPages(pages: readonly PageBlock[], lines: ReadonlySet<number>): PlacedText[] {
  const pieces = pages.flatMap((page) =>
    page.pieces
      .filter((piece) => lines.has(piece.line) && piece.text.trim() !== '')
      .map((piece) => ({
        text: piece.text.trim(),
        left: piece.x,
        right: piece.x + piece.width,
        y: page.page * PAGE_STEP + piece.y,
        height: piece.height || 10,
        line: piece.line,
      })),
  );
  const joined: PlacedText[] = [];
  for (const piece of pieces.sort((a, b) => a.line - b.line || a.left - b.left)) {
    const last = joined.at(-1);
    const touches =
      last?.line === piece.line &&
      Math.abs(last.y - piece.y) <= piece.height * 0.5 &&
      piece.left - last.right <= piece.height * TOUCHING;
    if (last && touches) joined[joined.length - 1] = { ...last, text: last.text + piece.text, right: piece.right };
    else joined.push(piece);
  }
  return joined;
}

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u;
const CELL = 6;
const LINE_STEP = 14;

/** Words of lines whose columns are held by spaces (as `pdftotext -layout` writes them), a Chinese character two places wide. */
export function placedInLines(lines: readonly TextLine[]): PlacedText[] {
  return lines.flatMap(({ text, line }) => {
    const words: PlacedText[] = [];
    let place = 0;
    let word = '';
    let start = 0;
    const end = (): void => {
      if (squeeze(word) !== '') {
        words.push({ text: word, left: start * CELL, right: place * CELL, y: line * LINE_STEP, height: 10, line });
      }
      word = '';
    };
    for (const character of text.slice(0, 2000)) {
      if (/\s/u.test(character)) {
        end();
        place += character === '\t' ? 8 - (place % 8) : character === '\u3000' ? 2 : 1;
      } else {
        if (word === '') start = place;
        word += character;
        place += WIDE.test(character) ? 2 : 1;
      }
    }
    end();
    return words;
  });
}
