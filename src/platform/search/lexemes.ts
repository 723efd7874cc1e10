import { yearOf, type LocalDate } from '../../kernel/local-date.js';

/**
 * What stands in the index. A document's lexemes begin with the month it was published in: each month has lists of its own,
 * so that a search reads the newest months first and stops, however many documents there are (docs/decisions/0183).
 */
const HAN = String.raw`\p{Script=Han}`;
const RUNS = new RegExp(`${HAN}+|(?:(?!${HAN})[\\p{L}\\p{N}])+`, 'gu');
const BEGINS_HAN = new RegExp(`^${HAN}`, 'u');
const LONGEST_WORD = 40;

/** Signs before a lexeme that is no word of the text. */
export const MARKS = { title: '^', organ: '@', kind: '~', catalogue: '#', genre: '%', standing: '!' } as const;

/** Characters of a month's code. */
const SEGMENT_LENGTH = 3;

/** The month of a day as lexemes begin with it. */
export function segmentOf(day: LocalDate): string {
  return segmentCode(monthNumber(day));
}

function monthNumber(day: LocalDate): number {
  return Math.max(0, (yearOf(day) - 1900) * 12 + Number(day.slice(5, 7)) - 1);
}

function segmentCode(month: number): string {
  return month.toString(36).padStart(SEGMENT_LENGTH, '0');
}

/** The months between two days, the last first. */
export function segmentsBetween(from: LocalDate, to: LocalDate): readonly string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => segmentCode(last - back));
}

/** Runs of Chinese characters, and words of other letters and digits, of a folded text. */
export function runsOf(folded: string): readonly string[] {
  return folded.match(RUNS) ?? [];
}

export function isHan(run: string): boolean {
  return BEGINS_HAN.test(run);
}

/**
 * The words of a folded text: every two neighbouring Chinese characters, the last one of each run by itself (so that every
 * character begins one), and words of letters and digits.
 */
export function addLexemes(folded: string, into: Set<string>): void {
  for (const run of runsOf(folded)) {
    if (!isHan(run)) into.add(run.slice(0, LONGEST_WORD));
    else addPairs([...run], into);
  }
}

function addPairs(characters: readonly string[], into: Set<string>): void {
  characters.forEach((character, index) => into.add(character + (characters[index + 1] ?? '')));
}

/** A word to look for in the index: all that begin so where `prefix` is set. */
export interface WantedLexeme {
  readonly text: string;
  readonly prefix: boolean;
}

/**
 * Lexemes that every text holds which holds this folded one: enough to find it, not all of it. Words of letters are found by
 * their beginning, where they end the text looked for.
 */
export function wantedLexemes(folded: string): readonly WantedLexeme[] {
  const runs = runsOf(folded);
  return runs.flatMap((run, index) => {
    if (isHan(run)) return wantedPairs([...run]);
    const whole = index < runs.length - 1 || !folded.endsWith(run) || run.length > LONGEST_WORD;
    return [{ text: run.slice(0, LONGEST_WORD), prefix: !whole }];
  });
}

/** Pairs side by side; the text itself is compared afterwards. */
function wantedPairs(characters: readonly string[]): readonly WantedLexeme[] {
  const [only] = characters;
  if (characters.length === 1 && only !== undefined) return [{ text: only, prefix: true }];
  const starts = new Set<number>();
  for (let start = 0; start + 1 < characters.length; start += 2) starts.add(start);
  starts.add(characters.length - 2);
  return [...starts].map((start) => ({ text: characters.slice(start, start + 2).join(''), prefix: false }));
}

/** A lexeme as `to_tsquery` reads it. */
export function quoteLexeme(segment: string, mark: string, { text, prefix }: WantedLexeme): string {
  const quoted = `'${`${segment}${mark}${text}`.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
  return prefix ? `${quoted}:*` : quoted;
}
