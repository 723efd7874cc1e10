import type { LocalDate } from '../../../kernel/local-date.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { FrozenReport } from '../../domain/draft/freeze-report.js';
import { isEditable } from '../../domain/workflow/stage.js';
import { versionsOf } from '../versions.js';
import { selectSigning } from '../workflow/signings.js';

/** Figures that do not move: those signed, or published. */
export interface FrozenFigures {
  readonly signedOn: LocalDate;
  readonly content: FrozenReport;
}

/** The figures a year was signed with; `null` while it is written, and while it is written anew. */
export async function signedFigures(
  trx: OrganTransaction,
  organId: string,
  year: number,
): Promise<FrozenFigures | null> {
  const report = await trx
    .selectFrom('annual_report')
    .select(['stage', 'signing_no as signingNo'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!report || isEditable(report.stage)) return null;
  const signing = await selectSigning(trx, organId, year, report.signingNo);
  return signing ? { signedOn: signing.signed_on, content: signing.content } : null;
}

/** The figures others rely on: those signed; while they are written anew, those last published. */
export async function standingFigures(
  trx: OrganTransaction,
  organId: string,
  year: number,
): Promise<FrozenReport | null> {
  const signed = await signedFigures(trx, organId, year);
  if (signed) return signed.content;
  const [published] = await versionsOf(trx, organId, year);
  return published?.content ?? null;
}
