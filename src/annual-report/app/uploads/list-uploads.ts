import { nameStaff } from '../../../accounts/index.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../../kernel/visibility.js';
import { findOrgan } from '../../../organs/index.js';
import type { Db } from '../../../platform/database/schema.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { selectUploads, type UploadRow } from '../../db/uploads/uploads.js';
import { mayReadUploads, type UploadAccess } from './upload-access.js';

/** An upload as it is listed. */
export interface ListedUpload {
  readonly row: UploadRow;
  /** Who put it in, where the viewer may know the name. */
  readonly by: string | null;
  /** The competent department that received it; `null` for the organ's own. */
  readonly department: string | null;
  /** The viewer's own organ put it in: it may remove it. */
  readonly own: boolean;
}

export interface ListUploadsInput {
  readonly organId: string;
  readonly year: number;
  readonly now: Date;
}

/** Lists what was put in of an organ for a year, the newest first, removed ones with the reason. Refuses as `mayReadUploads`. */
export async function listUploads(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, year, now }: ListUploadsInput,
): Promise<Result<readonly ListedUpload[]>> {
  const access = await mayReadUploads(db, viewer, now, { organId, year });
  if (!access.ok) return access;
  const rows = await withViewer(db, viewer, organId, (trx) => selectUploads(trx, organId, year));
  return ok(await Promise.all(rows.map((row) => listed(db, viewer, access.value, row))));
}

/** An upload's row with the names that go with it. */
export async function listed(db: Db, viewer: Viewer, access: UploadAccess, row: UploadRow): Promise<ListedUpload> {
  const isOwn = row.uploaded_by_organ === row.organ_id;
  const department = isOwn ? null : await findOrgan(db, row.uploaded_by_organ, access.today);
  const names = await nameStaff(db, viewer, row.uploaded_by_organ);
  return {
    row,
    by: names.get(row.uploaded_by) ?? null,
    department: department?.name ?? null,
    own: row.uploaded_by_organ === access.byOrganId,
  };
}
