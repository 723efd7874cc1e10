import { currentCalendar } from '../../../calendar/index.js';
import { newId } from '../../../kernel/ids.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../../kernel/visibility.js';
import { draftLetter, listLetters, type LetterSummary } from '../../../letters/index.js';
import { findOrgan, organSettings } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { appendEvents } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { readPersonal } from '../../../platform/vault/index.js';
import type { Applicant } from '../../domain/request.js';
import { assessFeeIn } from '../fee-assessment.js';
import { loadApplication } from '../load-application.js';
import { readCaseTexts } from '../read-case-texts.js';
import { composeCaseLetter } from './compose-case-letter.js';
import type { LetterCase } from './letter-case.js';
import type { LetterRequest } from './letter-request.js';

interface CasePlace {
  readonly organId: string;
  readonly applicationId: string;
}

/**
 * Drafts a letter of a case (拟制文书) in official wording from what the case knows. It carries the applicant's name, so that
 * it is recorded as a look at who applied. Refuses `access.denied`, `application.unknown`, `letter.erased`, and as
 * `composeCaseLetter` does.
 */
export async function draftCaseLetter(
  services: Services,
  act: Act,
  { letter, ...place }: CasePlace & { readonly letter: LetterRequest },
): Promise<Result<{ readonly letterId: string; readonly version: number }>> {
  const { organId, applicationId } = place;
  const { viewer } = act;
  if (!mayActFor(viewer, organId)) return refuse('access.denied');
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(services.db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const subject = { kind: 'application', id: applicationId } as const;
  const letters = await listLetters(services, viewer, { organId, subject });
  if (!letters.ok) return letters;
  const actor = actorOf(viewer);
  return withOrgan(services.db, { actor, organId }, async (trx) => {
    const opened = await openLetterCase(trx, services, act, place, { name: organ.name, letters: letters.value });
    if (!opened.ok) return opened;
    const fee =
      letter.kind === 'feeNotice'
        ? await assessFeeIn(trx, { ...place, scale: letter.scale, quantity: letter.quantity })
        : ok(null);
    if (!fee.ok) return fee;
    const text = composeCaseLetter({ ...opened.value, fee: fee.value }, letter);
    if (!text.ok) return text;
    const drafted = await draftLetter(trx, services.vault, act, { organId, subject, text: text.value });
    if (!drafted.ok) return drafted;
    const origin = { organId, streamId: newId(), actor, recordedAt: act.now, afterSeq: 0 };
    const payload = { applicationId, letterId: drafted.value.letterId };
    await appendEvents(trx, origin, [{ type: 'identity.revealed', schemaVersion: 1, legalDate: today, payload }]);
    return ok(drafted.value);
  });
}

async function openLetterCase(
  trx: OrganTransaction,
  { vault }: Services,
  act: Act,
  { organId, applicationId }: CasePlace,
  known: { readonly name: string; readonly letters: readonly LetterSummary[] },
): Promise<Result<Omit<LetterCase, 'fee'>>> {
  const loaded = await loadApplication(trx, organId, applicationId);
  if (!loaded) return refuse('application.unknown');
  const texts = await readCaseTexts(trx, vault, { organId, applicationId });
  if (!texts.ok) return texts;
  const applicant = await readPersonal(trx, vault, { organId, streamId: applicationId, kind: 'applicant' });
  if (!applicant.ok) return applicant;
  if (!applicant.value) return refuse('letter.erased');
  return ok({
    ...loaded,
    texts: texts.value,
    applicant: applicant.value as Applicant,
    organ: { ...(await organSettings(trx, organId)), name: known.name },
    letters: known.letters,
    calendar: await currentCalendar(trx),
    today: localDateInShanghai(act.now),
  });
}
