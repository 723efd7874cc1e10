import { ok, type Result } from '../../kernel/result.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { readPersonal, type Vault } from '../../platform/vault/index.js';
import type { Application } from '../domain/application.js';

/** What a case was replied with: the words of the draft that was issued, or of a reply made at once; `null` once erased. */
export function replyTextIn({ reply, draft }: Application, texts: Readonly<Record<string, unknown>>): string | null {
  if (!reply) return null;
  const record = draft ? texts[`draft/${draft.id}`] : undefined;
  if (typeof record === 'object' && record !== null && 'text' in record && typeof record.text === 'string') {
    return record.text;
  }
  const atOnce = texts['replyText'];
  return typeof atOnce === 'string' ? atOnce : null;
}

/** As `replyTextIn`, from the vault. */
export async function readReplyText(
  trx: OrganTransaction,
  vault: Vault,
  place: { readonly organId: string; readonly streamId: string },
  state: Application,
): Promise<Result<string | null>> {
  if (!state.reply) return ok(null);
  const kind = state.draft ? `draft/${state.draft.id}` : 'replyText';
  const record = await readPersonal(trx, vault, { ...place, kind });
  return record.ok ? ok(replyTextIn(state, { [kind]: record.value })) : record;
}
