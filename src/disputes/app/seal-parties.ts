import type { OrganTransaction } from '../../platform/database/schema.js';
import { readPersonal, sealPersonal, storeSealed, type Vault } from '../../platform/vault/index.js';
import type { Result } from '../../kernel/result.js';
import type { Commitments } from '../domain/events.js';
import type { PartiesRecord } from '../domain/parties.js';

export interface PartiesPlace {
  readonly organId: string;
  readonly disputeId: string;
  /** 1, 2, 3 …: each record of the parties is written once. */
  readonly number: number;
}

function recordOf({ organId, disputeId, number }: PartiesPlace) {
  return { organId, streamId: disputeId, kind: `parties/${number}` };
}

/** Seals who the parties are; the commitment is for the event, `store` writes the record in the same transaction. */
export function sealParties(vault: Vault, place: PartiesPlace, record: PartiesRecord) {
  const sealed = sealPersonal(vault, recordOf(place), record);
  const commitments: Commitments = { parties: sealed.commitment };
  return { commitments, store: (trx: OrganTransaction) => storeSealed(trx, recordOf(place), sealed) };
}

/** The parties as last recorded; `null` where none are, or they were erased. Refuses `vault.wrong-key`. */
export async function readParties(
  trx: OrganTransaction,
  vault: Vault,
  place: PartiesPlace,
): Promise<Result<PartiesRecord | null>> {
  const read = await readPersonal(trx, vault, recordOf(place));
  return read as Result<PartiesRecord | null>;
}
