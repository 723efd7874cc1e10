import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { ReadUploadRow, selectUpload } from '../../db/uploads/uploads.js';

/** An upload that is there and was not removed. Refuses `report.upload-unknown`, `report.upload-removed`. */
export function presentUpload(row: Awaited<ReturnType<typeof selectUpload>>): Result<ReadUploadRow> {
  if (!row) return refuse('report.upload-unknown');
  const { reading } = row;
  return reading === null ? refuse('report.upload-removed', { file: row.file_name }) : ok({ ...row, reading });
}
