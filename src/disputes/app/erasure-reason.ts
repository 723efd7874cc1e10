import { ok, refuse, type Result } from '../../kernel/result.js';

/** Why something is erased, trimmed. Refuses `input.invalid` where it is not said, or too long for an event. */
export function erasureReason(typed: string): Result<string> {
  const reason = typed.replace(/\p{Cc}+/gu, ' ').trim();
  if (reason !== '' && reason.length <= 200) return ok(reason);
  return refuse('input.invalid', { field: 'reason', reason: '请写明删除的理由（不超过 200 字）' });
}
