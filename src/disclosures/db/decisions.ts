import { sql } from 'kysely';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { KnownDecisions } from '../domain/decisions/check-decisions.js';
import type { CountedDecision, DecisionKind } from '../domain/decisions/decision.js';

export interface NewDecision {
  readonly decisionId: string;
  readonly decision: CountedDecision;
}

/** Rows of one statement. */
const ROWS_AT_ONCE = 2_000;

export async function insertDecisions(
  trx: OrganTransaction,
  place: { readonly organId: string; readonly importId: string },
  decisions: readonly NewDecision[],
): Promise<void> {
  for (let from = 0; from < decisions.length; from += ROWS_AT_ONCE) {
    await insertRows(
      trx,
      'counted_decision',
      decisions.slice(from, from + ROWS_AT_ONCE).map(({ decisionId, decision }) => ({
        organ_id: place.organId,
        decision_id: decisionId,
        import_id: place.importId,
        kind: decision.kind,
        period: decision.period,
        counts_on: decision.countsOn,
        count: decision.count,
        amount_fen: decision.amountFen,
        source: decision.source,
        reference: decision.reference,
        taken_back: false,
      })),
    );
  }
}

/** What counts already of the sources and document numbers named. */
export async function knownDecisions(
  trx: OrganTransaction,
  organId: string,
  named: { readonly sources: readonly string[]; readonly references: readonly string[] },
): Promise<KnownDecisions> {
  const counted = trx.selectFrom('counted_decision').where('organ_id', '=', organId).where('taken_back', '=', false);
  const periods = await counted
    .select(['kind', 'source', 'period'])
    .distinct()
    .where(sql<boolean>`source = ANY(${[...named.sources]}::text[])`)
    .execute();
  const references = await counted
    .select(['kind', 'reference'])
    .where(sql<boolean>`reference = ANY(${[...named.references]}::text[])`)
    .execute();
  return {
    periods,
    references: references.map(({ kind, reference }) => ({ kind, reference: reference ?? '' })),
  };
}

/** Years and kinds that decisions of an import count in. */
export async function countedYears(trx: OrganTransaction, organId: string, importId: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('counted_decision')
    .select('counts_year')
    .distinct()
    .where('organ_id', '=', organId)
    .where('import_id', '=', importId)
    .orderBy('counts_year')
    .execute();
  return rows.map((row) => row.counts_year);
}

/** Takes the decisions of an import out of the count; gives the first day one counted on. */
export async function takeBackDecisions(trx: OrganTransaction, organId: string, importId: string) {
  const rows = await trx
    .updateTable('counted_decision')
    .set({ taken_back: true })
    .where('organ_id', '=', organId)
    .where('import_id', '=', importId)
    .where('taken_back', '=', false)
    .returning('counts_on')
    .execute();
  return rows.map((row) => row.counts_on).sort()[0] ?? null;
}

export interface DecisionTotal {
  readonly year: number;
  readonly kind: DecisionKind;
  readonly source: string;
  readonly count: number | null;
  readonly amountFen: number | null;
}

/** What counts, by year, kind and source. */
export function decisionTotals(trx: OrganTransaction, organId: string): Promise<DecisionTotal[]> {
  return trx
    .selectFrom('counted_decision')
    .select(({ fn }) => [
      'counts_year as year',
      'kind',
      'source',
      fn.sum<number | null>('count').as('count'),
      fn.sum<number | null>('amount_fen').as('amountFen'),
    ])
    .where('organ_id', '=', organId)
    .where('taken_back', '=', false)
    .groupBy(['counts_year', 'kind', 'source'])
    .orderBy('counts_year', 'desc')
    .orderBy('kind')
    .orderBy('source')
    .execute();
}
