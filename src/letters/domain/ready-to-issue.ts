import type { LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { remediesFor } from '../../law/outcomes/index.js';
import { openPlaces, type LetterText } from './letter-text.js';

/**
 * The letter as it is issued on a day, or why it cannot be: `letter.open-places` where something is still to be filled in,
 * `letter.remedy-date` where the remedies were chosen for a day under other law.
 */
export function readyToIssue(text: LetterText, issuedOn: LocalDate): Result<LetterText> {
  const open = openPlaces(text);
  if (open.length > 0) return refuse('letter.open-places', { places: open.join('、') });
  if (text.remedyBasis) {
    const drafted = remediesFor({ ...text.remedyBasis, decidedOn: text.date });
    const issued = remediesFor({ ...text.remedyBasis, decidedOn: issuedOn });
    if (!issued.ok) return issued;
    if (!drafted.ok || drafted.value.regime !== issued.value.regime) {
      return refuse('letter.remedy-date', { drafted: text.date, issued: issuedOn });
    }
  }
  return ok({ ...text, date: issuedOn });
}
