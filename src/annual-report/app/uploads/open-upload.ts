import { ok, refuse, type Result } from '../../../kernel/result.js';
import { mayActFor, type Viewer } from '../../../kernel/visibility.js';
import type { FormatId } from '../../../law/report-format/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import { isFileHash, openSealed } from '../../../platform/files/index.js';
import type { Services } from '../../../platform/services.js';
import { selectReport } from '../../db/drafts.js';
import { casesOnRecord } from '../../db/uploads/cases-on-record.js';
import { selectUpload, type UploadPlace } from '../../db/uploads/uploads.js';
import { checkParsedReport, type CheckedReport } from '../../domain/check/check-report.js';
import type { ReportDraft } from '../../domain/draft/draft.js';
import { parsedFromReading } from '../../domain/uploads/report-reading.js';
import { planTakeOver, type TakeOverPlan } from '../../domain/uploads/take-over-plan.js';
import { UPLOADED_KINDS } from '../../domain/uploads/upload-kind.js';
import { isEditable } from '../../domain/workflow/stage.js';
import { loadDraft } from '../open-draft.js';
import { previousReport } from './previous-report.js';
import { presentUpload } from './find-upload.js';
import { listed, type ListedUpload } from './list-uploads.js';
import { mayReadUploads } from './upload-access.js';
import { uploadPlace } from './upload-place.js';

export interface OpenedUpload {
  readonly upload: ListedUpload;
  readonly organName: string;
  /** Format of the year. */
  readonly format: FormatId;
  /** The check of it, with last year's report as its predecessor. */
  readonly checked: CheckedReport;
  /** What taking it over would do; `null` to whoever may not, and while the report is not being written. */
  readonly takeOver: { readonly draft: ReportDraft; readonly plan: TakeOverPlan } | null;
}

/** Opens a report that was put in: findings made anew by the rules of the check, and what taking it over would do. */
export async function openUpload(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  place: UploadPlace,
  now: Date,
): Promise<Result<OpenedUpload>> {
  const access = await mayReadUploads(db, viewer, now, place);
  if (!access.ok) return access;
  const { organ, format, today } = access.value;
  const { organId, year } = place;
  const read = await withViewer(db, viewer, organId, async (trx) => {
    const found = presentUpload(await selectUpload(trx, place));
    if (!found.ok) return found;
    const { reading } = found.value;
    const previous = await previousReport(trx, { organ, year: year - 1, today });
    const checked = checkParsedReport(parsedFromReading(reading), {
      year,
      level: organ.level,
      previous: previous?.parsed,
      asOf: today,
    });
    const mayTake = mayActFor(viewer, organId) && (await isWritten(trx, organId, year));
    const draft = mayTake ? await loadDraft(trx, organ, { year, now }) : null;
    const takeOver = draft?.ok
      ? { draft: draft.value, plan: planTakeOver(reading, draft.value, await casesOnRecord(trx, organId, year)) }
      : null;
    return ok({ row: found.value, checked, takeOver });
  });
  if (!read.ok) return read;
  const { row, checked, takeOver } = read.value;
  const upload = await listed(db, viewer, access.value, row);
  return ok({ upload, organName: organ.name, format: format.id, checked, takeOver });
}

async function isWritten(trx: OrganTransaction, organId: string, year: number): Promise<boolean> {
  const report = await selectReport(trx, organId, year).executeTakeFirst();
  return isEditable(report?.stage ?? 'drafting');
}

/** The file of an upload as it was put in. Refuses as `openUpload`, and `file.gone`. */
export async function openUploadedFile(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  viewer: Viewer,
  place: UploadPlace,
  now: Date,
): Promise<Result<{ readonly name: string; readonly mediaType: string; readonly content: Buffer }>> {
  const access = await mayReadUploads(services.db, viewer, now, place);
  if (!access.ok) return access;
  const found = presentUpload(await withViewer(services.db, viewer, place.organId, (trx) => selectUpload(trx, place)));
  if (!found.ok) return found;
  const { stored_hash: hash, key_id: keyId, sealed_key: sealedKey, file_name: name, kind } = found.value;
  if (keyId === null || sealedKey === null || !isFileHash(hash)) return refuse('file.gone');
  const content = await openSealed(services, uploadPlace(place.organId, place.uploadId), { hash, keyId, sealedKey });
  return content.ok ? ok({ name, mediaType: UPLOADED_KINDS[kind].mediaType, content: content.value }) : content;
}
