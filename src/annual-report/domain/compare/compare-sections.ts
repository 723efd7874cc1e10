import { readText } from '../check/text/report-text.js';
import { REPORT_SECTIONS } from '../report-document.js';
import { plainOrgan } from '../similar/plain-words.js';
import {
  addRepetition,
  NO_REPETITION,
  repeatable,
  repetitionOf,
  repetitionRate,
  type RepeatableText,
  type Repetition,
} from '../similar/repetition.js';
import { alignSentences, type Pair } from './align-sentences.js';
import type { Both, ComparedSection, ComparedSide, Piece, SentenceRow, SideSentence } from './compared-reports.js';
import { shownSentences, type ShownSentence } from './shown-sentences.js';
import { wordPieces } from './word-pieces.js';

const PREAMBLE = { id: 0, title: '前言' } as const;
const PARTS = [PREAMBLE, ...REPORT_SECTIONS.map(({ id, number, title }) => ({ id, title: number + title }))];
type PartId = (typeof PARTS)[number]['id'];
type Parts = ReadonlyMap<PartId, readonly ShownSentence[]>;

function partsOf({ checked }: ComparedSide): Parts {
  const text = readText(checked.report);
  const organ = plainOrgan(checked.report.organ);
  return new Map(
    PARTS.map(({ id }) => [id, shownSentences(id === 0 ? text.preamble : text.section(id), organ)] as const),
  );
}

/** The text that repetition is looked for in: all sections, so that a passage moved to another section is still repeated. */
function repeatableIn(parts: Parts): RepeatableText {
  const sections = [...parts].filter(([id]) => id !== 0).flatMap(([, sentences]) => sentences);
  return repeatable(sections.map(({ plain }) => plain).filter((plain) => plain !== ''));
}

function repeated(sentences: readonly ShownSentence[], other: RepeatableText): Repetition {
  return sentences.reduce((sum, { plain }) => addRepetition(sum, repetitionOf(plain, other)), NO_REPETITION);
}

function side({ line, begins }: ShownSentence, pieces: readonly Piece[], elsewhere: boolean): SideSentence {
  return { pieces, line, begins, elsewhere };
}

function alone(sentence: ShownSentence, other: RepeatableText): SideSentence {
  const elsewhere = sentence.plain.length > 1 && other.sentences.has(sentence.plain);
  return side(sentence, [{ text: sentence.text, changed: true }], elsewhere);
}

function rowOf([one, other]: Pair, texts: Both<RepeatableText>): SentenceRow {
  if (one && other) {
    const pieces = wordPieces(one.text, other.text);
    const same = [...pieces.one, ...pieces.other].every(({ text, changed }) => !changed || text.trim() === '');
    const kind = same ? 'same' : 'changed';
    return { kind, one: side(one, pieces.one, false), other: side(other, pieces.other, false) };
  }
  if (one) return { kind: 'removed', one: alone(one, texts.other), other: null };
  return { kind: 'added', one: null, other: other && alone(other, texts.one) };
}

/** Compares the texts of two reports section by section. */
export function compareSections(sides: Both<ComparedSide>): {
  readonly sections: ComparedSection[];
  readonly textRate: Both<number | null>;
} {
  const parts = { one: partsOf(sides.one), other: partsOf(sides.other) };
  const texts = { one: repeatableIn(parts.one), other: repeatableIn(parts.other) };
  let whole = { one: NO_REPETITION, other: NO_REPETITION };
  const sections = PARTS.map(({ id, title }): ComparedSection => {
    const sentences = { one: parts.one.get(id) ?? [], other: parts.other.get(id) ?? [] };
    const rows = alignSentences(sentences.one, sentences.other).map((pair) => rowOf(pair, texts));
    if (id === 0) return { section: id, title, rows, rate: { one: null, other: null } };
    const own = { one: repeated(sentences.one, texts.other), other: repeated(sentences.other, texts.one) };
    whole = { one: addRepetition(whole.one, own.one), other: addRepetition(whole.other, own.other) };
    return { section: id, title, rows, rate: { one: repetitionRate(own.one), other: repetitionRate(own.other) } };
  });
  return { sections, textRate: { one: repetitionRate(whole.one), other: repetitionRate(whole.other) } };
}
