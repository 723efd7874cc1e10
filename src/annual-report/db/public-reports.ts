import type { LocalDate } from '../../kernel/local-date.js';
import type { Db } from '../../platform/database/schema.js';
import type { FrozenReport } from '../domain/draft/freeze-report.js';

/** A version as lists and feeds name it. */
export interface PublicVersion {
  readonly organId: string;
  readonly organCode: string;
  readonly organName: string;
  readonly year: number;
  readonly version: number;
  readonly publishedOn: LocalDate;
  readonly publishedAt: Date;
  readonly correctionNote: string | null;
  readonly contentHash: string;
}

/** Every published version, the newest first; of abolished organs too. Public. */
export function publicVersions(
  db: Db,
  filter: { readonly organId?: string; readonly year?: number; readonly limit?: number },
): Promise<PublicVersion[]> {
  let query = db
    .selectFrom('annual_report_version as version')
    .innerJoin('organ', 'organ.organ_id', 'version.organ_id')
    .select([
      'version.organ_id as organId',
      'organ.code as organCode',
      'version.organ_name as organName',
      'version.year',
      'version.version',
      'version.published_on as publishedOn',
      'version.published_at as publishedAt',
      'version.correction_note as correctionNote',
      'version.content_hash as contentHash',
    ])
    .orderBy('version.published_at', 'desc')
    .orderBy('version.organ_id')
    .orderBy('version.year', 'desc')
    .orderBy('version.version', 'desc');
  if (filter.organId !== undefined) query = query.where('version.organ_id', '=', filter.organId);
  if (filter.year !== undefined) query = query.where('version.year', '=', filter.year);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return query.execute();
}

/** The newest version of each of an organ's reports with its content, the latest year first. Public. */
export async function newestContents(
  db: Db,
  organId: string,
): Promise<readonly { readonly year: number; readonly version: number; readonly content: FrozenReport }[]> {
  const rows = await db
    .selectFrom('annual_report_version')
    .distinctOn('year')
    .select(['year', 'version', 'content'])
    .where('organ_id', '=', organId)
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows as unknown as readonly { year: number; version: number; content: FrozenReport }[];
}
