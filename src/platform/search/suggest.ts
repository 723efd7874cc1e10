import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../database/schema.js';
import { isHan, MARKS, quoteLexeme, segmentsBetween, type WantedLexeme } from './lexemes.js';
import { daysOf } from './scan.js';
import { reading } from './reading.js';
import { SYNONYMS } from './synonym-table.js';
import type { Term, Terms } from './terms.js';

/** Titles looked at, of this many of the newest months, and what is suggested at most. */
const TITLES = 400;
const MONTHS = 60;
const MOST = 3;
const LONGEST_TERM = 20;

/**
 * What may have been meant (您要找的是不是) where nothing was found: words of known titles, and known words of administration, that
 * differ from a term in one character. Gives whole queries, each with one term exchanged.
 */
export function suggestQueries(db: Db, { wanted }: Pick<Terms, 'wanted'>): Promise<readonly string[]> {
  return reading(db, async (trx) => {
    const days = await daysOf(trx, undefined);
    const suggestions = new Set<string>();
    for (const [index, term] of wanted.entries()) {
      for (const text of await alternatives(trx, term, days)) {
        suggestions.add(wanted.map((each, at) => (at === index ? text : sayAgain(each))).join(' '));
      }
    }
    return [...suggestions].slice(0, MOST);
  });
}

const sayAgain = ({ text, quoted }: Term) => (quoted ? `"${text}"` : text);

async function alternatives(
  trx: OrganTransaction,
  { text }: Term,
  days: { readonly from: LocalDate; readonly to: LocalDate } | null,
): Promise<readonly string[]> {
  const characters = [...text];
  if (characters.length < 3 || characters.length > LONGEST_TERM || !isHan(text)) return [];
  const known = SYNONYMS.flat().filter((word) => differsInOne(characters, [...word]));
  if (days === null) return known;
  const titles = await titlesLike(trx, characters, segmentsBetween(days.from, days.to).slice(0, MONTHS));
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const part of partsLike(characters, [...title])) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([part]) => part);
  return [...new Set([...found, ...known])].slice(0, MOST);
}

/** Folded titles that hold the term but for one of its characters. */
async function titlesLike(
  trx: OrganTransaction,
  characters: readonly string[],
  segments: readonly string[],
): Promise<readonly string[]> {
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  const left = characters.map((_, wrong) => pairs.filter((__, index) => index !== wrong && index + 1 !== wrong));
  const ways = left.filter((kept) => kept.length > 0);
  const queries = segments.flatMap((segment) =>
    ways.map((kept) => kept.map((text) => quoteLexeme(segment, MARKS.title, lexeme(text))).join(' & ')),
  );
  const { rows } = await sql<{ title: string }>`
    SELECT found.title FROM unnest(${queries}::text[]) AS month (query) CROSS JOIN LATERAL (
      SELECT title_folded AS title FROM public_document WHERE words @@ month.query::tsquery LIMIT 20
    ) AS found LIMIT ${TITLES}`.execute(trx);
  return [...new Set(rows.map(({ title }) => title))];
}

const lexeme = (text: string): WantedLexeme => ({ text, prefix: false });

/** Parts of a title as long as the term, or a character longer or shorter, that differ from it in one place. */
function partsLike(term: readonly string[], title: readonly string[]): readonly string[] {
  const parts = new Set<string>();
  for (const length of [term.length, term.length + 1, term.length - 1]) {
    for (let at = 0; at + length <= title.length; at += 1) {
      const part = title.slice(at, at + length);
      if (part.every((character) => isHan(character)) && differsInOne(term, part)) parts.add(part.join(''));
    }
    // A part of the same length says it best.
    if (parts.size > 0) break;
  }
  return [...parts];
}

/** Whether one is the other with one character exchanged, put in or left out; not at an end, where a longer word would do. */
function differsInOne(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) return a.filter((character, index) => character !== b[index]).length === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  const at = short.findIndex((character, index) => character !== long[index]);
  return at > 0 && short.slice(at).every((character, index) => character === long[at + 1 + index]);
}
