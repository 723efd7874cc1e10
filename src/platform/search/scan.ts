import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../database/schema.js';
import type { DocumentKind } from './document.js';
import { segmentsBetween } from './lexemes.js';
import {
  asksSomething,
  inTitle,
  lexemeQuery,
  recheck,
  standing,
  type Field,
  type Match,
  type Standing,
} from './match.js';

/** A hit, with what lists of hits are counted by. */
export interface Hit {
  readonly organId: string;
  readonly documentId: string;
  readonly publishedOn: LocalDate;
  readonly kind: DocumentKind;
  readonly catalogue: string | null;
  readonly genre: string | null;
  readonly standing: Standing | null;
  readonly titled: boolean;
}

/** A place in what is published: hits after it are older. */
export type Place = Pick<Hit, 'publishedOn' | 'documentId'>;

export interface Scan {
  readonly match: Match;
  readonly field: Field;
  readonly after: Place | null;
  readonly limit: number;
  /** The days of publication that may hold hits. */
  readonly days: { readonly from: LocalDate; readonly to: LocalDate };
}

/** Newest documents looked at first: how many of them are hits tells how common the words are. */
const SAMPLE = 200;
/** With more hits among them the newest documents are gone through; with fewer the index is asked. */
const COMMON = 70;
/** Documents gone through before the index is asked after all. */
const MOST_WALKED = 4_000;

type Database = Db | OrganTransaction;

/**
 * The newest hits, at most `limit`, the newest first. Common words are found by going through the newest documents; others by
 * the index, month by month back; either way what is read depends on how many hits are wanted, not on how many documents
 * there are (docs/decisions/0183).
 */
export async function scanNewest(db: Database, scan: Scan): Promise<readonly Hit[]> {
  const sample = await walk(db, scan, scan.after, SAMPLE);
  const hits = [...sample.hits];
  let { end } = sample;
  if (hits.length >= COMMON || !asksSomething(scan.match)) {
    const most = asksSomething(scan.match) ? MOST_WALKED : Infinity;
    for (let walked = SAMPLE; end && hits.length < scan.limit && walked < most;) {
      const rate = Math.max(hits.length, 1) / walked;
      const next = Math.min(MOST_WALKED, Math.max(SAMPLE, Math.ceil((1.1 * (scan.limit - hits.length)) / rate)));
      const more = await walk(db, scan, end, next);
      hits.push(...more.hits);
      end = more.end;
      walked += next;
    }
  }
  if (end && hits.length < scan.limit) hits.push(...(await searchMonths(db, scan, end, scan.limit - hits.length)));
  return hits.slice(0, scan.limit);
}

/** Goes through the next `count` documents. `end` is the last of them; `null` where there are no more. */
async function walk(
  db: Database,
  scan: Scan,
  after: Place | null,
  count: number,
): Promise<{ readonly hits: readonly Hit[]; readonly end: Place | null }> {
  const newest = sql`SELECT * FROM public_document WHERE ${between(scan, after)}
    ORDER BY published_on DESC, document_id DESC`;
  const [found, last] = await Promise.all([
    sql<Hit>`SELECT ${columns(scan.match)} FROM (${newest} LIMIT ${count}) AS newest
      WHERE ${recheck(scan.match, scan.field)} ORDER BY published_on DESC, document_id DESC`.execute(db),
    sql<Place>`SELECT published_on AS "publishedOn", document_id AS "documentId" FROM public_document
      WHERE ${between(scan, after)} ORDER BY published_on DESC, document_id DESC
      OFFSET ${count - 1} LIMIT 1`.execute(db),
  ]);
  return { hits: found.rows, end: last.rows[0] ?? null };
}

/**
 * Asks the index for the months from `after` back, twice as many each time. `OFFSET 0` keeps each month a query of its own:
 * joined to all months at once the planner would rather go through the table.
 */
async function searchMonths(db: Database, scan: Scan, after: Place, limit: number): Promise<readonly Hit[]> {
  const segments = segmentsBetween(scan.days.from, after.publishedOn);
  const hits: Hit[] = [];
  for (let at = 0, count = 1; at < segments.length && hits.length < limit; at += count, count *= 2) {
    const queries = segments.slice(at, at + count).map((segment) => lexemeQuery(scan.match, scan.field, segment));
    const { rows } = await sql<Hit>`
      SELECT hit.* FROM unnest(${queries}::text[]) AS month (query) CROSS JOIN LATERAL (
        SELECT ${columns(scan.match)} FROM public_document
        WHERE words @@ month.query::tsquery AND ${between(scan, after)} AND ${recheck(scan.match, scan.field)} OFFSET 0
      ) AS hit ORDER BY "publishedOn" DESC, "documentId" DESC LIMIT ${limit - hits.length}`.execute(db);
    hits.push(...rows);
  }
  return hits;
}

function columns(match: Match): RawBuilder<unknown> {
  return sql`organ_id AS "organId", document_id AS "documentId", published_on AS "publishedOn", kind, catalogue, genre,
    ${standing(match.asOf)} AS standing, ${inTitle(match)} AS titled`;
}

function between({ days }: Scan, after: Place | null): RawBuilder<boolean> {
  const within = sql<boolean>`published_on >= ${days.from} AND published_on <= ${days.to}`;
  if (!after) return within;
  return sql<boolean>`${within} AND (published_on, document_id) < (${after.publishedOn}::date, ${after.documentId}::uuid)`;
}

/** The days that anything was published on, within a year where one is asked for; `null` where there is nothing. */
export async function daysOf(db: Database, year: number | undefined): Promise<Scan['days'] | null> {
  const { rows } = await sql<{ from: LocalDate | null; to: LocalDate | null }>`
    SELECT (SELECT published_on FROM public_document ORDER BY published_on LIMIT 1) AS "from",
      (SELECT published_on FROM public_document ORDER BY published_on DESC LIMIT 1) AS "to"`.execute(db);
  const { from, to } = rows[0] ?? { from: null, to: null };
  if (from === null || to === null) return null;
  if (year === undefined) return { from, to };
  const [first, last] = [`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate];
  const within = { from: from > first ? from : first, to: to < last ? to : last };
  return within.from <= within.to ? within : null;
}
