import { sql } from 'kysely';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withinRollup } from '../../../platform/database/within-rollup.js';
import type { FrozenMember } from '../../domain/rollup/member-figures.js';

/** Which signing of a report stands: the newest; while it is written anew, the one last published. */
export interface StandingSigning {
  readonly organId: string;
  readonly signingNo: number;
}

/** The signings that stand among organs' reports of a year, without their contents. */
export async function standingSignings(
  trx: OrganTransaction,
  organIds: readonly string[],
  year: number,
): Promise<StandingSigning[]> {
  const { rows } = await sql<StandingSigning>`
    SELECT report.organ_id AS "organId", coalesce(version.signing_no, report.signing_no) AS "signingNo"
    FROM annual_report AS report
    LEFT JOIN annual_report_version AS version ON report.stage IN ('drafting', 'returned')
      AND (version.organ_id, version.year, version.version) = (report.organ_id, report.year, report.published_version)
    WHERE report.organ_id = ANY(${organIds}::uuid[]) AND report.year = ${year}
      AND (report.stage NOT IN ('drafting', 'returned') OR version.signing_no IS NOT NULL)`.execute(trx);
  return rows;
}

/** What signings hold: figures, and of a government what it was summed from; by the organ's id. */
export async function frozenMembers(
  trx: OrganTransaction,
  signings: readonly StandingSigning[],
  year: number,
): Promise<ReadonlyMap<string, FrozenMember>> {
  if (signings.length === 0) return new Map();
  const { rows } = await sql<FrozenMember & { readonly organId: string }>`
    SELECT signing.organ_id AS "organId", signing.signing_no AS "signingNo", signing.content_hash AS content,
      (SELECT max(version.version) FROM annual_report_version AS version
        WHERE (version.organ_id, version.year, version.signing_no) = (signing.organ_id, signing.year, signing.signing_no)
      ) AS version,
      signing.content -> 'document' -> 'cells' AS cells, signing.content -> 'members' AS members
    FROM annual_report_signing AS signing
    JOIN unnest(${signings.map(({ organId }) => organId)}::uuid[], ${signings.map((each) => each.signingNo)}::int[])
      AS standing (organ_id, signing_no) ON (standing.organ_id, standing.signing_no) = (signing.organ_id, signing.signing_no)
    WHERE signing.year = ${year}`.execute(trx);
  return new Map(rows.map(({ organId, ...frozen }) => [organId, frozen]));
}

/** Years for which a government's newest signing holds a list of members, with the moment of that signing. */
export async function summedYears(trx: OrganTransaction, organId: string): Promise<Map<number, Date>> {
  const { rows } = await sql<{ readonly year: number; readonly signedAt: Date }>`
    SELECT report.year, signing.signed_at AS "signedAt"
    FROM annual_report AS report
    JOIN annual_report_signing AS signing
      ON (signing.organ_id, signing.year, signing.signing_no) = (report.organ_id, report.year, report.signing_no)
    WHERE report.organ_id = ${organId} AND signing.content ? 'members'`.execute(trx);
  return new Map(rows.map(({ year, signedAt }) => [year, signedAt]));
}

/** When the first of some members signed anew after a government had; `null` where none has. */
export async function signedSince(
  trx: OrganTransaction,
  input: {
    readonly governmentId: string;
    readonly year: number;
    readonly codes: readonly string[];
    readonly signedAt: Date;
  },
): Promise<Date | null> {
  const { governmentId, year, codes, signedAt } = input;
  return withinRollup(trx, { governmentId, year }, async () => {
    const { rows } = await sql<{ readonly first: Date | null }>`
      SELECT min(signing.signed_at) AS first
      FROM annual_report_signing AS signing JOIN organ USING (organ_id)
      WHERE signing.year = ${year} AND organ.code = ANY(${codes}) AND signing.signed_at > ${signedAt}`.execute(trx);
    return rows[0]?.first ?? null;
  });
}
