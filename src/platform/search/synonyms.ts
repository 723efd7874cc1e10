import { sql } from 'kysely';
import type { Db, OrganTransaction } from '../database/schema.js';
import { foldText } from './fold.js';
import { SYNONYMS } from './synonym-table.js';
import type { Term } from './terms.js';

/** Ways to say one term; what is beyond is left out. */
const MOST_WAYS = 6;

const KNOWN: readonly (readonly string[])[] = SYNONYMS.map((group) => group.map(foldText));

/** The groups that a query touches: those that come along, and those an administrator loaded. */
export async function synonymsFor(
  db: Db | OrganTransaction,
  terms: readonly Term[],
): Promise<readonly (readonly string[])[]> {
  const text = terms
    .filter(({ quoted }) => !quoted)
    .map((term) => term.text)
    .join('\n');
  if (text === '') return [];
  const rows = await db
    .selectFrom('search_synonym')
    .select(['word', 'same_as'])
    .where(sql<boolean>`(strpos(${text}::text, word) > 0 OR strpos(${text}::text, same_as) > 0)`)
    .limit(50)
    .execute();
  return [...KNOWN, ...rows.map(({ word, same_as }) => [word, same_as])];
}

/** All ways to say a term, itself first: a known word in it is said as each that means the same. */
export function waysToSay(term: Term, groups: readonly (readonly string[])[]): readonly string[] {
  const ways = new Set([term.text]);
  if (term.quoted) return [...ways];
  for (const group of groups) {
    const inIt = longestIn(term.text, group);
    if (inIt === undefined) continue;
    for (const other of group) {
      const way = term.text.replace(inIt, other);
      // Who holds 住房公积金 holds 公积金: nothing more would be found.
      if (!way.includes(term.text)) ways.add(way);
    }
  }
  return [...ways].slice(0, MOST_WAYS);
}

function longestIn(text: string, group: readonly string[]): string | undefined {
  const found = group.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length);
  return found[0];
}

/** The synonyms an administrator loaded. */
export async function listSynonyms(db: Db): Promise<readonly (readonly [string, string])[]> {
  const rows = await db
    .selectFrom('search_synonym')
    .select(['word', 'same_as'])
    .orderBy('word')
    .orderBy('same_as')
    .execute();
  return rows.map(({ word, same_as }) => [word, same_as] as const);
}

/** Puts these in the place of all that were loaded before; gives how many pairs there are now. */
export async function replaceSynonyms(db: Db, groups: readonly (readonly string[])[]): Promise<number> {
  const pairs = new Map<string, { word: string; same_as: string }>();
  for (const group of groups) {
    const words = [...new Set(group.map((word) => foldText(word.trim())).filter((word) => word !== ''))];
    const [word, ...others] = words;
    if (word !== undefined) for (const same_as of others) pairs.set(`${word}\n${same_as}`, { word, same_as });
  }
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('search_synonym').execute();
    const rows = [...pairs.values()];
    for (let at = 0; at < rows.length; at += 500) {
      await trx
        .insertInto('search_synonym')
        .values(rows.slice(at, at + 500))
        .execute();
    }
  });
  return pairs.size;
}
