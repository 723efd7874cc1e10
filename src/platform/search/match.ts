import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { DocumentKind } from './document.js';
import { isHan, MARKS, quoteLexeme, runsOf, wantedLexemes, type WantedLexeme } from './lexemes.js';

export type Standing = 'effective' | 'ended' | 'pending';

export interface SearchFilter {
  readonly organId?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly catalogue?: string | undefined;
  readonly genre?: string | undefined;
  /** Published in the year. */
  readonly year?: number | undefined;
  /** In force on the day of asking · no longer · not yet. */
  readonly validity?: Standing | undefined;
}

/** What a document must be like to be a hit. */
export interface Match {
  /** Each must be there, in one of its ways. */
  readonly wanted: readonly (readonly string[])[];
  readonly unwanted: readonly string[];
  readonly filter: SearchFilter;
  readonly asOf: LocalDate;
}

/** Where the words must stand: anywhere, all in the title, or anywhere but not all in the title. */
export type Field = 'anywhere' | 'title' | 'beside-title';

type Condition = RawBuilder<boolean>;

const ALWAYS: Condition = sql<boolean>`true`;

/** What the index is asked for, of one month. Less than what is meant: `recheck` says the rest. */
export function lexemeQuery({ wanted, filter }: Match, field: Field, segment: string): string {
  const mark = field === 'title' ? MARKS.title : '';
  const words = wanted.map((ways) => {
    const each = ways.map((way) => allOf(wantedLexemes(way).map((lexeme) => quoteLexeme(segment, mark, lexeme))));
    return each.length === 1 ? (each[0] ?? '') : `(${each.map((way) => `(${way})`).join(' | ')})`;
  });
  return allOf([...words, ...filterLexemes(filter).map((lexeme) => quoteLexeme(segment, '', lexeme))]);
}

const allOf = (parts: readonly string[]) => parts.join(' & ');

function filterLexemes({ organId, kind, catalogue, genre, validity }: SearchFilter): readonly WantedLexeme[] {
  const marks = [
    organId && MARKS.organ + organId,
    kind && MARKS.kind + kind,
    catalogue && MARKS.catalogue + catalogue,
    genre && MARKS.genre + genre,
    validity === 'ended' && `${MARKS.standing}ended`,
    validity === 'pending' && `${MARKS.standing}dated`,
  ];
  return marks.flatMap((text) => (text ? [{ text, prefix: false }] : []));
}

/** Whether anything is asked of the index at all. */
export function asksSomething({ wanted, filter }: Match): boolean {
  return wanted.length > 0 || filterLexemes(filter).length > 0;
}

/** What makes a row a hit, compared with the text itself: nothing is found that does not hold the words. */
export function recheck(match: Match, field: Field): Condition {
  const parts = [
    field === 'title' ? ALWAYS : holdsAll(match.wanted, 'folded'),
    field === 'title' ? inTitle(match) : ALWAYS,
    field === 'beside-title' ? sql<boolean>`NOT ${inTitle(match)}` : ALWAYS,
    ...match.unwanted.map((word) => sql<boolean>`NOT ${holds(word, 'folded')}`),
    filterCondition(match),
  ];
  return sql<boolean>`(${sql.join(parts, sql` AND `)})`;
}

/** Whether all words stand in the title. */
export function inTitle({ wanted }: Match): Condition {
  return wanted.length === 0 ? sql<boolean>`false` : holdsAll(wanted, 'title_folded');
}

type Text = 'folded' | 'title_folded';

function holdsAll(wanted: Match['wanted'], text: Text): Condition {
  if (wanted.length === 0) return ALWAYS;
  const each = wanted.map((ways) => {
    const some = ways.map((way) => holds(way, text));
    return sql<boolean>`(${sql.join(some, sql` OR `)})`;
  });
  return sql<boolean>`(${sql.join(each, sql` AND `)})`;
}

/** A text that begins with a word of letters is not found in the middle of another: `gdp` not in `agdp`. */
function holds(word: string, text: Text): Condition {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const found = sql<boolean>`${sql.ref(text)} LIKE ${like}`;
  const [first] = runsOf(word);
  if (first === undefined || isHan(first) || !word.startsWith(first)) return found;
  const regex = `(^|[^a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
  return sql<boolean>`(${found} AND ${sql.ref(text)} ~ ${regex})`;
}

function filterCondition({ filter, asOf }: Match): Condition {
  const { organId, kind, catalogue, genre, validity } = filter;
  const parts = [
    ...(organId === undefined ? [] : [sql<boolean>`organ_id = ${organId}`]),
    ...(kind === undefined ? [] : [sql<boolean>`kind = ${kind}`]),
    ...(catalogue === undefined ? [] : [sql<boolean>`catalogue = ${catalogue}`]),
    ...(genre === undefined ? [] : [sql<boolean>`genre = ${genre}`]),
    ...(validity === undefined ? [] : [sql<boolean>`${standing(asOf)} = ${validity}`]),
  ];
  return parts.length === 0 ? ALWAYS : sql<boolean>`(${sql.join(parts, sql` AND `)})`;
}

/** How a document stands on a day; null where it has no validity to speak of. */
export function standing(asOf: LocalDate): RawBuilder<Standing | null> {
  return sql<Standing | null>`CASE WHEN validity = 'none' THEN NULL WHEN ended_on <= ${asOf} THEN 'ended'
    WHEN in_force_on > ${asOf} THEN 'pending' ELSE 'effective' END`;
}
