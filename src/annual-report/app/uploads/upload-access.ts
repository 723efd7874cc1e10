import { localDateInShanghai, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, mayActFor, type Act, type Viewer } from '../../../kernel/visibility.js';
import type { ReportFormat } from '../../../law/report-format/index.js';
import { findCompetentDepartment, findOrgan, type Organ } from '../../../organs/index.js';
import type { Db } from '../../../platform/database/schema.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import { reportRoleOf } from '../workflow/report-role.js';

/** A report's place, and for whom it is worked on. */
export interface UploadAccess {
  readonly organ: Organ;
  readonly format: ReportFormat;
  readonly today: LocalDate;
  /** The organ itself, or its competent department. */
  readonly byOrganId: string;
}

interface Place {
  readonly organId: string;
  readonly year: number;
}

/**
 * Who reads what was put in: whoever may see the organ's draft; a competent department what was received of its members (the
 * rows say which). Refuses `access.denied`, `organ.unknown`, `report.year`.
 */
export async function mayReadUploads(db: Db, viewer: Viewer, now: Date, place: Place): Promise<Result<UploadAccess>> {
  if (!maySee(viewer, { kind: 'reportDraft', organId: place.organId })) return refuse('access.denied');
  const found = await findPlace(db, now, place);
  if (!found.ok) return found;
  const byOrganId = viewer.kind === 'staff' ? viewer.organId : place.organId;
  return ok({ ...found.value, byOrganId });
}

/**
 * Who puts in and removes: the organ's office for itself, its competent department what it received from it (《条例》 Art. 47,
 * 49). Refuses as `mayReadUploads`.
 */
export async function mayWriteUploads(db: Db, { viewer, now }: Act, place: Place): Promise<Result<UploadAccess>> {
  const found = await findPlace(db, now, place);
  if (mayActFor(viewer, place.organId)) return found.ok ? ok({ ...found.value, byOrganId: place.organId }) : found;
  if (viewer.kind !== 'staff' || !viewer.supervises.includes(place.organId)) return refuse('access.denied');
  if (!found.ok) return found;
  const { organ, today } = found.value;
  const department = await findCompetentDepartment(db, organ, today);
  if (reportRoleOf(viewer, organ.id, department) !== 'supervisor') return refuse('access.denied');
  return ok({ ...found.value, byOrganId: viewer.organId });
}

async function findPlace(
  db: Db,
  now: Date,
  { organId, year }: Place,
): Promise<Result<Omit<UploadAccess, 'byOrganId'>>> {
  const today = localDateInShanghai(now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const format = formatOfYear(year, today);
  return format.ok ? ok({ organ, format: format.value, today }) : format;
}
