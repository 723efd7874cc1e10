import { ok, refuse, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { recordsByNumber, recordsByTitle, selectRecord, titleKey } from '../db/records.js';
import type { RecordFacts } from '../domain/records/record.js';

/**
 * Holds a document against the others on record: its number is its own (without one, kind, title and day), and what replaces
 * it is on record. Refuses `disclosure.known`, `disclosure.unknown`, `disclosure.replaces-itself`.
 */
export async function checkAgainstOthers(
  trx: OrganTransaction,
  { organId, recordId }: { readonly organId: string; readonly recordId: string },
  facts: RecordFacts,
  before?: RecordFacts,
): Promise<Result<null>> {
  const { documentNumber, kind, title, madeOn, end } = facts;
  if (documentNumber !== null) {
    const known = (await recordsByNumber(trx, organId, [documentNumber])).get(documentNumber);
    if (known !== undefined && known !== recordId) return refuse('disclosure.known', { what: documentNumber });
  } else if (!before || titleKey(before.kind, before.title, before.madeOn) !== titleKey(kind, title, madeOn)) {
    const known = await recordsByTitle(trx, organId, [title]);
    if (known.has(titleKey(kind, title, madeOn))) return refuse('disclosure.known', { what: `《${title}》` });
  }
  if (!end?.replacedBy) return ok(null);
  if (end.replacedBy === recordId) return refuse('disclosure.replaces-itself');
  const replacing = await selectRecord(trx, organId, end.replacedBy).executeTakeFirst();
  return replacing?.withdrawn === null ? ok(null) : refuse('disclosure.unknown');
}
