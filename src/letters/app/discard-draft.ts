import { ok, refuse, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { selectLetter } from '../db/letters.js';

/** Throws a draft away in the caller's transaction. Refuses `letter.unknown`, `letter.frozen` once issued. */
export async function discardDraft(
  trx: OrganTransaction,
  { organId, letterId }: { readonly organId: string; readonly letterId: string },
): Promise<Result<null>> {
  const row = await selectLetter(trx, organId, letterId).forUpdate().executeTakeFirst();
  if (!row) return refuse('letter.unknown');
  if (row.state === 'issued') return refuse('letter.frozen', { number: row.document_number ?? '' });
  await trx.deleteFrom('letter').where('organ_id', '=', organId).where('letter_id', '=', letterId).execute();
  return ok(null);
}
