import { newId } from '../../kernel/ids.js';
import { localDateInShanghai } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act, type Viewer } from '../../kernel/visibility.js';
import {
  caseFilePlace,
  insertCaseFile,
  listCaseFiles,
  openCaseFile,
  type CaseFile,
} from '../../platform/case-files/index.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { discardUploads, keepUploads, type KeptUpload, type ReceivedFile } from '../../platform/files/index.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectComplaint, updateComplaint } from '../db/complaints.js';
import {
  COMPLAINT_PURPOSES,
  evolveComplaint,
  type ComplaintDocumentAdded,
  type ComplaintPurpose,
} from '../domain/complaint.js';
import { loadComplaint } from './load-complaint.js';
import { mayHandleComplaints } from './may-handle-complaints.js';
import type { OpenedDocument } from './papers/read-documents.js';

interface ComplaintPlace {
  readonly organId: string;
  readonly complaintId: string;
}
export interface AddComplaintFilesInput extends ComplaintPlace {
  readonly purpose: ComplaintPurpose;
  readonly files: readonly ReceivedFile[];
}

const subjectOf = ({ organId, complaintId: id }: ComplaintPlace) => ({ organId, kind: 'complaint', id }) as const;

/**
 * Puts files into a complaint's file: kept sealed, each with its event; all or none. Gives their ids. Refuses
 * `access.denied`, `upload.*`, `complaint.unknown`, `complaint.erased`.
 */
export async function addComplaintFiles(
  services: Services,
  act: Act,
  input: AddComplaintFilesInput,
): Promise<Result<string[]>> {
  if (!mayHandleComplaints(act.viewer, input.organId)) return refuse('access.denied');
  const ids = input.files.map(() => newId());
  const placeOf = (index: number) => caseFilePlace(subjectOf(input), ids[index] as string);
  const kept = await keepUploads(services, input.files, placeOf);
  if (!kept.ok) return kept;
  const entered = await enter(services, act, input, { ids, kept: kept.value });
  if (!entered.ok) await discardUploads(services, kept.value);
  return entered;
}

async function enter(
  services: Services,
  act: Act,
  { organId, complaintId, purpose }: AddComplaintFilesInput,
  { ids, kept }: { readonly ids: string[]; readonly kept: readonly KeptUpload[] },
): Promise<Result<string[]>> {
  const actor = actorOf(act.viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    if (!(await selectComplaint(trx, organId, complaintId).forUpdate().executeTakeFirst())) {
      return refuse('complaint.unknown');
    }
    const before = (await loadComplaint(trx, organId, complaintId))?.state;
    if (!before) throw new Error(`complaint ${complaintId} has no events`);
    if (before.erased) return refuse('complaint.erased');
    const events: ComplaintDocumentAdded[] = ids.map((fileId) => ({
      type: 'complaint.documentAdded',
      schemaVersion: 1,
      legalDate: localDateInShanghai(act.now),
      payload: { fileId, purpose },
    }));
    for (const [index, file] of kept.entries()) {
      const { name, mediaType } = file;
      const stored = { fileId: ids[index] as string, purpose, storedAt: act.now, storedBy: actor };
      await insertCaseFile(trx, services.vault, subjectOf({ organId, complaintId }), {
        ...stored,
        name,
        mediaType,
        file,
      });
    }
    await updateComplaint(trx, organId, complaintId, events.reduce(evolveComplaint, before));
    const origin = { organId, streamId: complaintId, actor, recordedAt: act.now, afterSeq: before.version };
    await appendEvents(trx, origin, events);
    return ok(ids);
  });
}

/** The files of a complaint with their names. Refuses `access.denied`, `complaint.unknown`. */
export async function listComplaintFiles(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  viewer: Viewer,
  { organId, complaintId }: ComplaintPlace,
): Promise<Result<CaseFile[]>> {
  if (!mayHandleComplaints(viewer, organId)) return refuse('access.denied');
  return withOrgan(db, { actor: actorOf(viewer), organId }, async (trx) => {
    if (!(await selectComplaint(trx, organId, complaintId).executeTakeFirst())) return refuse('complaint.unknown');
    return listCaseFiles(trx, vault, subjectOf({ organId, complaintId }), COMPLAINT_PURPOSES);
  });
}

/** One of these files. Refuses `access.denied`, `not.found`, `file.gone`. */
export async function openComplaintFile(
  services: Services,
  viewer: Viewer,
  { fileId, ...place }: ComplaintPlace & { readonly fileId: string },
): Promise<Result<OpenedDocument>> {
  const { organId } = place;
  if (!mayHandleComplaints(viewer, organId)) return refuse('access.denied');
  return withOrgan(services.db, { actor: actorOf(viewer), organId }, async (trx) => {
    const opened = await openCaseFile(trx, services, subjectOf(place), fileId);
    if (!opened.ok) return opened;
    const { file, content } = opened.value;
    return ok({ name: file.name ?? fileId, mediaType: file.mediaType, content });
  });
}
