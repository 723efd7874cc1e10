import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import { remediesFor } from '../../../law/outcomes/index.js';
import type { LetterOrgan } from '../facts.js';
import type { RemedyBasis } from '../letter-text.js';
import { place } from '../phrases.js';

/** A text of the table of remedies with the names of the organ's settings, places open where they are not set. */
export function nameRemedy(text: string, organ: LetterOrgan): string {
  return text
    .replace('{organ}', place(organ.reconsiderationOrgan, '行政复议机关'))
    .replace('{court}', place(organ.court, '有管辖权的人民法院'));
}

/** Reconsideration or court, as of what is no refusal to disclose. Refuses `remedy.date`. */
export function eitherRemedy(facts: {
  readonly organ: LetterOrgan;
  readonly date: LocalDate;
}): Result<{ readonly text: string; readonly basis: RemedyBasis }> {
  const basis = { outcome: 'granted', ground: '36(2)', withheldGrounds: [] };
  const remedies = remediesFor({ ...basis, decidedOn: facts.date });
  return remedies.ok ? ok({ text: nameRemedy(remedies.value.text, facts.organ), basis }) : remedies;
}
