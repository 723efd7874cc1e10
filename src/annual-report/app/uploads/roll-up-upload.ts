import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { listOrgansOfYear } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { leaveAside, markRolledUp, type UploadPlace } from '../../db/uploads/uploads.js';
import { momentOf } from '../../domain/derive/year-moment.js';
import { cellNames } from '../../domain/form-layout/index.js';
import { memberTree } from '../../domain/rollup/member-tree.js';
import { figuresOfUpload } from '../../domain/uploads/counted-upload.js';
import { changeUpload } from './change-upload.js';

/** Cells named in a refusal. */
const MOST_NAMED = 3;

/**
 * Lets the figures of a received report stand for its member's in sums (按文件数据汇总), for as long as the member has signed
 * none here. For the competent department. Refuses as `changeUpload`, `report.upload-members`, `report.upload-not-received`,
 * `report.upload-format`, `report.upload-figures`.
 */
export async function rollUpUpload(
  services: Pick<Services, 'db'>,
  act: Act,
  place: UploadPlace,
): Promise<Result<null>> {
  return changeUpload(services, act, place, async (trx, { row, organ, format, today }) => {
    const { to } = momentOf(row.year, today);
    const tree = memberTree(await listOrgansOfYear(trx, to), organ.id);
    if (tree && tree.members.length > 0) return refuse('report.upload-members', { organ: organ.name });
    if (row.received_on === null) return refuse('report.upload-not-received');
    const figures = figuresOfUpload(format, row.reading);
    if (!figures.ok) {
      const { why, cells } = figures.unfit;
      if (why === 'format') return refuse('report.upload-format', { year: row.year });
      const names = cellNames(format.id);
      const named = cells.slice(0, MOST_NAMED).map((cell) => names.get(cell) ?? cell);
      return refuse('report.upload-figures', { count: cells.length, cells: named.join('、') });
    }
    await markRolledUp(trx, place);
    return ok({ type: 'report.upload-rolled-up', payload: {}, value: null });
  });
}

/** Adds a received report up no more; its member is summed by its records again. Refuses as `changeUpload`. */
export async function setUploadAside(
  services: Pick<Services, 'db'>,
  act: Act,
  place: UploadPlace,
): Promise<Result<null>> {
  return changeUpload(services, act, place, async (trx, { row }) => {
    if (!row.rolled_up) return refuse('report.upload-unknown');
    await leaveAside(trx, place);
    return ok({ type: 'report.upload-set-aside', payload: {}, value: null });
  });
}
