import { sql, type SelectQueryBuilder } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { Database, Db, OrganTransaction } from '../../../platform/database/schema.js';
import { documentNumberKey } from '../../../law/catalogue/index.js';
import type { Stage } from '../../domain/publication/publication.js';
import type { PublicationRow } from './publications.js';

/** Where a page ends: its last row. */
export interface PublicationPlace {
  readonly on: LocalDate;
  readonly publicationId: string;
}

export interface ShownFilter {
  readonly organId?: string | undefined;
  readonly catalogue?: string | undefined;
  /** Published in the year. */
  readonly year?: number | undefined;
  /** `effective` in force on `asOf` · `ended` no longer · `pending` not yet. */
  readonly validity?: 'effective' | 'ended' | 'pending' | undefined;
  readonly genre?: string | undefined;
  readonly topic?: string | undefined;
  /** In any brackets. */
  readonly documentNumber?: string | undefined;
  readonly language?: 'zh' | 'en' | undefined;
}

/** By the day of publication. */
export type ShownOrder = 'newest' | 'oldest';

type Rows = SelectQueryBuilder<Database, 'publication', object>;

function shown(db: Db | OrganTransaction, filter: ShownFilter, asOf: LocalDate): Rows {
  const { organId, catalogue, year, validity, genre, topic, documentNumber, language } = filter;
  let query = db.selectFrom('publication').where('shown_version', 'is not', null);
  if (organId !== undefined) query = query.where('organ_id', '=', organId);
  if (catalogue !== undefined) query = query.where('catalogue', '=', catalogue);
  if (year !== undefined) {
    const [from, to] = [`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate];
    query = query.where('published_on', '>=', from).where('published_on', '<=', to);
  }
  if (genre !== undefined) query = query.where('genre', '=', genre);
  if (topic !== undefined) query = query.where('topic', '=', topic);
  if (language !== undefined) query = query.where('language', '=', language);
  if (documentNumber !== undefined) query = query.where('number_key', '=', documentNumberKey(documentNumber));
  if (validity === undefined) return query;
  query = query.where('validity', '!=', 'none');
  if (validity === 'ended') return query.where('ended_on', '<=', asOf);
  query = query.where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', asOf)]));
  return validity === 'pending'
    ? query.where('in_force_on', '>', asOf)
    : query.where(({ or, eb }) => or([eb('in_force_on', 'is', null), eb('in_force_on', '<=', asOf)]));
}

/** What everyone sees by the day of publication, after `after`. */
export function listShown(
  db: Db | OrganTransaction,
  {
    filter,
    after,
    limit,
    asOf,
    order,
  }: {
    readonly filter: ShownFilter;
    readonly after: PublicationPlace | null;
    readonly limit: number;
    readonly asOf: LocalDate;
    /** The last published first where left out. */
    readonly order?: ShownOrder | undefined;
  },
): Promise<PublicationRow[]> {
  const [direction, beyond] = order === 'oldest' ? (['asc', '>'] as const) : (['desc', '<'] as const);
  let query = shown(db, filter, asOf);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published_on', 'publication_id'), beyond, tuple(after.on, after.publicationId)),
    );
  }
  return query
    .selectAll()
    .orderBy('published_on', direction)
    .orderBy('publication_id', direction)
    .limit(limit)
    .execute();
}

/** How many there are, counted up to `most`: a list says “more than” from there on. */
export async function countShown(
  db: Db | OrganTransaction,
  filter: ShownFilter,
  { most, asOf }: { readonly most: number; readonly asOf: LocalDate },
): Promise<number> {
  const some = shown(db, filter, asOf)
    .select(sql`1`.as('one'))
    .limit(most)
    .as('some');
  const { count } = await db
    .selectFrom(some)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export interface DeskFilter {
  readonly stage?: Stage | undefined;
  readonly catalogue?: string | undefined;
  readonly importId?: string | undefined;
  /** Part of a title, index number or document number. */
  readonly search?: string | undefined;
}

/** Everything of an organ but what was discarded, the last written first, after `after`. */
export function listDesk(
  trx: OrganTransaction,
  organId: string,
  { stage, catalogue, importId, search }: DeskFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<PublicationRow[]> {
  let query = trx.selectFrom('publication').selectAll().where('organ_id', '=', organId);
  query = stage ? query.where('stage', '=', stage) : query.where('stage', '!=', 'discarded');
  if (catalogue) query = query.where('catalogue', '=', catalogue);
  if (importId) query = query.where('import_id', '=', importId);
  if (search) {
    query = query.where(
      sql<boolean>`(strpos(title, ${search}) > 0 OR strpos(index_number, ${search}) > 0
        OR strpos(coalesce(document_number, ''), ${search}) > 0)`,
    );
  }
  if (after) query = query.where('publication_id', '<', after);
  return query.orderBy('publication_id', 'desc').limit(limit).execute();
}

/** How many there are in each stage. */
export function countStages(trx: OrganTransaction, organId: string) {
  return trx
    .selectFrom('publication')
    .select((eb) => ['stage', eb.fn.countAll<number>().as('count')])
    .where('organ_id', '=', organId)
    .where('stage', '!=', 'discarded')
    .groupBy('stage')
    .execute();
}

/** What is not published though its limit is over, or will be by `until`, the most urgent first. */
export function listDue(trx: OrganTransaction, organIds: readonly string[], until: LocalDate, limit: number) {
  return trx
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', 'in', organIds)
    .where('stage', 'in', ['draft', 'review', 'approved', 'scheduled'])
    .where('due_on', '<', until)
    .orderBy('due_on')
    .orderBy('publication_id')
    .limit(limit)
    .execute();
}

/** What was published after its limit since a day, the last first. */
export function listPublishedLate(trx: OrganTransaction, organIds: readonly string[], since: LocalDate, limit: number) {
  return trx
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', 'in', organIds)
    .where('late_days', 'is not', null)
    .where('published_on', '>=', since)
    .orderBy('published_on', 'desc')
    .orderBy('publication_id', 'desc')
    .limit(limit)
    .execute();
}

/** What interprets a publication and is shown, the first published first. */
export function interpretationsOf(db: Db | OrganTransaction, publicationId: string) {
  return db
    .selectFrom('publication')
    .selectAll()
    .where('interprets', '=', publicationId)
    .where('shown_version', 'is not', null)
    .orderBy('published_on')
    .orderBy('publication_id')
    .limit(50)
    .execute();
}

/** One that everyone sees, by its short code. */
export function shownByShortCode(db: Db | OrganTransaction, shortCode: string) {
  return db
    .selectFrom('publication')
    .selectAll()
    .where('short_code', '=', shortCode)
    .where('shown_version', 'is not', null)
    .executeTakeFirst();
}

/** Some that everyone sees, by their ids. */
export function shownByIds(db: Db | OrganTransaction, organId: string, publicationIds: readonly string[]) {
  if (publicationIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('publication')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('publication_id', 'in', publicationIds)
    .where('shown_version', 'is not', null)
    .execute();
}
