import { ok, refuse, type Result } from '../../../kernel/result.js';
import { listCaseFiles, type CaseFile } from '../../../platform/case-files/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { Vault } from '../../../platform/vault/index.js';
import { listRedactions, type ListedRedaction } from '../../db/redactions.js';
import type { Application } from '../../domain/application.js';
import type { Supply } from '../../domain/events.js';
import { discloses } from '../../domain/outcome-rules.js';
import { REDACTED, subjectOf, type CasePlace } from './material.js';

/** Of each material the copy made last, where it was not taken back: an earlier one was found wanting and goes to nobody. */
export function lastCopies<T extends Pick<ListedRedaction, 'sourceFileId' | 'takenBackAt'>>(
  records: readonly T[],
): T[] {
  return records.filter(
    (record, index) =>
      record.takenBackAt === null &&
      !records.slice(index + 1).some(({ sourceFileId }) => sourceFileId === record.sourceFileId),
  );
}

/**
 * The copies that would go with a reply drafted now, as its draft names them: each by its id and the address of its
 * sealed bytes, so that neither the list nor a file can change after others have signed. None where nothing is disclosed.
 */
export async function suppliesOf(trx: OrganTransaction, place: CasePlace, outcome: string): Promise<Supply[]> {
  if (!discloses(outcome)) return [];
  const copies = lastCopies(await listRedactions(trx, place.organId, place.applicationId));
  if (copies.length === 0) return [];
  const ids = copies.map(({ resultFileId }) => resultFileId);
  return trx
    .selectFrom('case_file')
    .select(['file_id as fileId', 'stored_hash as hash'])
    .where('organ_id', '=', place.organId)
    .where('file_id', 'in', ids)
    .orderBy('file_id')
    .execute();
}

/** Whether what goes with the reply is still what its draft named. Refuses `supply.changed`. */
export async function checkSupplies(
  trx: OrganTransaction,
  place: CasePlace,
  { draft }: Application,
): Promise<Result<null>> {
  if (!draft) return ok(null);
  const now = await suppliesOf(trx, place, draft.outcome);
  return sameSupplies(now, draft.supplies) ? ok(null) : refuse('supply.changed');
}

export function sameSupplies(one: readonly Supply[], other: readonly Supply[]): boolean {
  const has = ({ fileId, hash }: Supply) => other.some((supply) => supply.fileId === fileId && supply.hash === hash);
  return one.length === other.length && one.every(has);
}

/** What went with the reply that stands (随答复提供的文件); nothing while there is none. */
export function suppliedWith({ reply, draft }: Application): readonly Supply[] {
  return reply && discloses(reply.outcome) && draft ? draft.supplies : [];
}

/** The copies that went with the reply that stands. Refuses `vault.wrong-key`. */
export function disclosedCopies(
  trx: OrganTransaction,
  vault: Vault,
  place: CasePlace,
  application: Application,
): Promise<Result<readonly CaseFile[]>> {
  return filesOf(trx, vault, place, suppliedWith(application));
}

/** The copies that the draft names, issued or not: what others sign for. Refuses `vault.wrong-key`. */
export function namedCopies(
  trx: OrganTransaction,
  vault: Vault,
  place: CasePlace,
  { draft }: Application,
): Promise<Result<readonly CaseFile[]>> {
  return filesOf(trx, vault, place, draft?.supplies ?? []);
}

async function filesOf(
  trx: OrganTransaction,
  vault: Vault,
  place: CasePlace,
  supplies: readonly Supply[],
): Promise<Result<readonly CaseFile[]>> {
  if (supplies.length === 0) return ok([]);
  const ids = new Set(supplies.map(({ fileId }) => fileId));
  const files = await listCaseFiles(trx, vault, subjectOf(place), [REDACTED]);
  return files.ok ? ok(files.value.filter(({ fileId }) => ids.has(fileId))) : files;
}
