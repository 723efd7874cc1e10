import { sql } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';

/** What an organ has not brought to an end yet. No names and no words of cases. */
export interface OpenMatters {
  readonly applications: { readonly count: number; readonly numbers: readonly string[] };
  readonly disputes: { readonly count: number; readonly numbers: readonly string[] };
  /** Opinions that other organs ask of it. */
  readonly inquiries: number;
  /** Years whose report has been signed and is not published yet. */
  readonly reports: readonly number[];
}

/** Numbers named of each. */
const NAMED = 5;

/** The open matters of the transaction's organ. */
export async function openMatters(trx: OrganTransaction, organId: string): Promise<OpenMatters> {
  const { rows } = await sql<{ readonly kind: string; readonly count: number; readonly names: readonly string[] }>`
    SELECT 'applications' AS kind, count(*)::int AS count,
      (array_agg(receipt_number ORDER BY receipt_number))[1:${sql.lit(NAMED)}] AS names
    FROM application WHERE organ_id = ${organId} AND closed_on IS NULL
    UNION ALL
    SELECT 'disputes', count(*)::int, (array_agg(case_number ORDER BY case_number))[1:${sql.lit(NAMED)}]
    FROM dispute WHERE organ_id = ${organId} AND closed_on IS NULL
    UNION ALL
    SELECT 'inquiries', count(*)::int, NULL FROM organ_inquiry WHERE organ_id = ${organId} AND state = 'open'
    UNION ALL
    SELECT 'reports', count(*)::int, array_agg(year::text ORDER BY year)
    FROM annual_report WHERE organ_id = ${organId} AND stage IN ('signed', 'submitted', 'returned', 'accepted')`.execute(
    trx,
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind);
  const numbered = (kind: string) => ({ count: of(kind)?.count ?? 0, numbers: of(kind)?.names ?? [] });
  return {
    applications: numbered('applications'),
    disputes: numbered('disputes'),
    inquiries: of('inquiries')?.count ?? 0,
    reports: (of('reports')?.names ?? []).map(Number),
  };
}

/** Years from one on for which the transaction's organ, a government, has signed or published its report. */
export async function signedYearsFrom(trx: OrganTransaction, organId: string, year: number): Promise<number[]> {
  const rows = await trx
    .selectFrom('annual_report')
    .select('year')
    .where('organ_id', '=', organId)
    .where('year', '>=', year)
    .where((where) =>
      where.or([where('stage', 'not in', ['drafting', 'returned']), where('published_version', '>', 0)]),
    )
    .orderBy('year')
    .execute();
  return rows.map((row) => row.year);
}
