import type { TextLine } from '../parsed-report.js';
import { simplifiedCharacter } from './traditional-characters.js';

/**
 * A paragraph in the form rules read it: traditional characters simplified, full-width letters and digits made half-width, half-width punctuation made
 * full-width, blanks and thousands separators dropped; every character still knows where it stands in the file.
 */
export interface Passage {
  readonly text: string;
  /** 0 for title and preamble, 1 to 6 for a section. */
  readonly section: number;
  /** The lines as they stand. */
  readonly lines: readonly TextLine[];
  /** 1-based line of the file where the character at `index` of `text` stands. */
  readonly lineAt: (index: number) => number;
  /** The words of the file between two places of `text`. */
  readonly original: (from: number, to: number) => string;
}

const FULL_WIDTH_PUNCTUATION: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
const BLANK = /\s|\u200b|\u200c|\u200d|\u2060|\ufeff/;

function normalCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const isFullWidthAlphanumeric =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  if (isFullWidthAlphanumeric) return String.fromCharCode(code - 0xfee0);
  return FULL_WIDTH_PUNCTUATION[character] ?? (code < 0x4e00 ? character : simplifiedCharacter(character));
}

function isThousandsSeparator(text: string, index: number): boolean {
  return (
    /[,，]/.test(text[index] ?? '') && /\d/.test(text[index - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(index + 1))
  );
}

/** Puts lines together to one passage. */
export function makePassage(lines: readonly TextLine[], section: number): Passage {
  const length = lines.reduce((total, line) => total + line.text.length, 0);
  const columns = new Uint32Array(length);
  /** Where in the passage each line begins. */
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    for (let column = 0; column < line.text.length; column++) {
      const character = line.text[column] as string;
      if (BLANK.test(character) || isThousandsSeparator(line.text, column)) continue;
      columns[text.length] = column;
      text += normalCharacter(character);
    }
  }
  const placeAt = (index: number) => {
    const at = Math.max(0, Math.min(index, text.length - 1));
    const row = starts.findLastIndex((start) => start <= at);
    return { row: Math.max(0, row), column: columns[at] ?? 0 };
  };
  return {
    text,
    section,
    lines,
    lineAt: (index) => lines[placeAt(index).row]?.line ?? 0,
    original: (from, to) => {
      const first = placeAt(from);
      const last = placeAt(to - 1);
      return lines
        .slice(first.row, last.row + 1)
        .map((line, offset) => {
          const row = first.row + offset;
          const start = row === first.row ? first.column : 0;
          const end = row === last.row ? last.column + 1 : line.text.length;
          return line.text.slice(start, end);
        })
        .join('')
        .trim();
    },
  };
}

/** A stretch of a passage. */
export interface Span {
  readonly text: string;
  /** Where it begins in `passage.text`. */
  readonly start: number;
  readonly passage: Passage;
}

/** Cuts a passage where `separator` (a global expression) matches; the separators are left out. */
export function cut(passage: Passage, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of passage.text.matchAll(separator)) {
    if (match.index > start) spans.push({ text: passage.text.slice(start, match.index), start, passage });
    start = match.index + match[0].length;
  }
  if (start < passage.text.length) spans.push({ text: passage.text.slice(start), start, passage });
  return spans;
}

/** Sentences of a passage, by 。；！？. */
export function sentences(passage: Passage): Span[] {
  return cut(passage, /[。；！？]/g);
}

const LONGEST_EXCERPT = 60;

/** Line, section and excerpt of the words between `from` and `to` of a passage, `around` characters more on each side. */
export function placeOf(
  passage: Passage,
  from: number,
  to: number,
  around = 0,
): { line: number; section: number; excerpt: string } {
  const start = Math.max(0, from - around);
  const end = Math.min(passage.text.length, to + around, start + LONGEST_EXCERPT + around);
  return { line: passage.lineAt(from), section: passage.section, excerpt: passage.original(start, end) };
}
