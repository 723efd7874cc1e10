import { sql } from 'kysely';
import type { Effect } from '../../../disclosures/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { YearMoment } from '../../domain/derive/year-moment.js';
import type { CountedApplications, CountedDisputes } from '../../domain/records/cell-content.js';
import type { RecordPlace } from '../../domain/records/record-place.js';
import { effectCondition } from './effect-condition.js';

/** Whose records, of which moment, from where on and how many. */
export interface RecordsPage {
  readonly organId: string;
  readonly moment: YearMoment;
  readonly after: RecordPlace | null;
  readonly limit: number;
}

/** Applications that a cell of `t3` counts, the last received first. */
export function applicationsOfCell(
  trx: OrganTransaction,
  { organId, moment: { year, to }, after, limit }: RecordsPage,
  { inflow, outflows, columns }: CountedApplications,
) {
  let query = trx
    .selectFrom('application')
    .select([
      'application_id as id',
      'receipt_number as receiptNumber',
      'received_on as receivedOn',
      'first_closed_on as closedOn',
      'first_outcome as outcome',
      'applicant_column as column',
    ])
    .where('organ_id', '=', organId)
    .where('kind', '=', 'information')
    .where('received_year', inflow === 'carriedIn' ? '<' : inflow === 'received' ? '=' : '<=', year)
    .where('closed_year', '>=', year)
    .where('received_on', '<=', to)
    .where('applicant_column', 'in', [...columns]);
  if (outflows) {
    const outcomes = outflows.filter((outflow) => outflow !== 'carriedOut');
    query = query.where(({ eb, or, and }) =>
      or([
        ...(outcomes.length < outflows.length
          ? [or([eb('first_closed_on', 'is', null), eb('first_closed_on', '>', to)])]
          : []),
        and([eb('first_closed_on', '<=', to), sql<boolean>`first_outcome = ANY(${outcomes}::text[])`]),
      ]),
    );
  }
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_on', 'application_id'), '<', tuple(after.day, after.id)),
    );
  }
  return query.orderBy('received_on', 'desc').orderBy('application_id', 'desc').limit(limit).execute();
}

/** Disputes that a cell of `t4` counts, the last opened first. */
export function disputesOfCell(
  trx: OrganTransaction,
  { organId, moment: { year, to }, after, limit }: RecordsPage,
  { kind, standings }: CountedDisputes,
) {
  const standing = sql<string>`CASE WHEN closed_on <= ${to} THEN result ELSE 'pending' END`;
  let query = trx
    .selectFrom('dispute')
    .select([
      'dispute_id as id',
      'case_number as caseNumber',
      'opened_on as openedOn',
      'closed_on as closedOn',
      standing.as('standing'),
    ])
    .where('organ_id', '=', organId)
    .where('counted', '=', true)
    .where('opened_year', '<=', year)
    .where('closed_year', '>=', year)
    .where('opened_on', '<=', to)
    .where('kind', '=', kind as 'reconsideration')
    .where(sql<boolean>`${standing} = ANY(${[...standings]}::text[])`);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('opened_on', 'dispute_id'), '<', tuple(after.day, after.id)),
    );
  }
  return query.orderBy('opened_on', 'desc').orderBy('dispute_id', 'desc').limit(limit).execute();
}

/** Documents that a cell of `t2` counts, the last made first. */
export function documentsOfCell(
  trx: OrganTransaction,
  { organId, moment, after, limit }: RecordsPage,
  { kind, effect }: { readonly kind: 'rules' | 'normative'; readonly effect: Effect },
) {
  let query = trx
    .selectFrom('disclosure_record')
    .select([
      'record_id as id',
      'title',
      'document_number as documentNumber',
      'made_on as madeOn',
      'published_on as publishedOn',
      'in_force_on as inForceOn',
      'ended_on as endedOn',
      'ended_as as endedAs',
    ])
    .where('organ_id', '=', organId)
    .where('withdrawn', 'is', null)
    .where('kind', '=', kind)
    .where('made_on', '<=', moment.to)
    .where(effectCondition(effect, moment));
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('made_on', 'record_id'), '<', tuple(after.day, after.id)),
    );
  }
  return query.orderBy('made_on', 'desc').orderBy('record_id', 'desc').limit(limit).execute();
}

/** Decisions and charges that a cell of `t2` adds up, the last counted first. */
export function decisionsOfCell(
  trx: OrganTransaction,
  { organId, moment: { year, to }, after, limit }: RecordsPage,
  kind: 'licensing' | 'penalties' | 'coercion' | 'charges',
) {
  let query = trx
    .selectFrom('counted_decision')
    .select([
      'decision_id as id',
      'period',
      'counts_on as countsOn',
      'count',
      'amount_fen as amountFen',
      'source',
      'reference',
    ])
    .where('organ_id', '=', organId)
    .where('counts_year', '=', year)
    .where('kind', '=', kind)
    .where('taken_back', '=', false)
    .where('counts_on', '<=', to);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('counts_on', 'decision_id'), '<', tuple(after.day, after.id)),
    );
  }
  return query.orderBy('counts_on', 'desc').orderBy('decision_id', 'desc').limit(limit).execute();
}
