import { ok, refuse, type Result } from '../../../kernel/result.js';
import { CONTENT_LIMITS } from './check-content.js';

/** What a version changes (更正说明), `null` for nothing said. Refuses `input.invalid` for too much. */
export function checkChangeNote(text: string | null): Result<string | null> {
  const note = text?.trim() || null;
  if ((note?.length ?? 0) <= CONTENT_LIMITS.changeNote) return ok(note);
  return refuse('input.invalid', { field: 'changeNote', reason: `更正说明不超过 ${CONTENT_LIMITS.changeNote} 字` });
}
