import type { TextLine } from '../parsed-report.js';
import { fold } from './normalize.js';
import { cellToken } from './text-cells.js';
import type { TableToken } from './table-token.js';

const UNIT = /^(?:件|个|项|条|份|元|万元|亿元)$/u;
const NOTE = /^[（(](?![一二三四五六七八九十\d]{1,2}[)）])[^（）()]{2,40}[)）]$/u;
/** `属于国家秘密0`: PDF text without the gap between a label and its first figure. */
const GLUED = /^(.*[\p{Script=Han})）”"])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/u;

interface Word {
  readonly text: string;
  readonly at: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[^\s\u3000]+/gu)) {
    const glued = GLUED.exec(match[0]);
    if (glued?.[1] && glued[2] && glued[1].length > 2) {
      words.push({ text: glued[1], at: match.index });
      words.push({ text: glued[2], at: match.index + glued[1].length });
    } else words.push({ text: match[0], at: match.index });
  }
  return words;
}

function isLetter(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

/** Joins what belongs together: letter-spaced characters, a unit or a note after its figure. */
function joined(words: readonly Word[], line: number): TableToken[] {
  const tokens: TableToken[] = [];
  let lettersOpen = false;
  for (const word of words) {
    const previous = tokens.at(-1);
    const text = fold(word.text);
    if (previous?.kind === 'figure' && (UNIT.test(text) || NOTE.test(text))) {
      const both = cellToken(`${previous.text}${word.text}`, line, line);
      if (both.kind === 'figure') {
        tokens[tokens.length - 1] = both;
        continue;
      }
    }
    const letter = isLetter(word.text) && cellToken(word.text, line, line).kind === 'label';
    if (letter && lettersOpen && previous) tokens[tokens.length - 1] = { ...previous, text: previous.text + word.text };
    else tokens.push(cellToken(word.text, line, line));
    lettersOpen = letter;
  }
  return tokens;
}

function isLetterLine(tokens: readonly TableToken[]): boolean {
  return tokens.length === 1 && tokens[0]?.kind === 'label' && isLetter(tokens[0].text);
}

/**
 * Cells divided by line ends and white space, so that an empty cell leaves no trace: one cell a line, `规章 0 0 0`, text
 * copied from a PDF. Characters standing a line each are put together.
 */
export function lexPlain(lines: readonly TextLine[]): TableToken[] {
  const tokens: TableToken[] = [];
  let lettersOpen = false;
  for (const { text, line } of lines) {
    const found = joined(wordsOf(text), line);
    if (found.length === 0) continue;
    const letter = isLetterLine(found);
    const previous = tokens.at(-1);
    if (letter && lettersOpen && previous) {
      tokens[tokens.length - 1] = { ...previous, text: `${previous.text}\n${found[0]?.text ?? ''}` };
    } else tokens.push(...found);
    lettersOpen = letter;
  }
  return tokens;
}
