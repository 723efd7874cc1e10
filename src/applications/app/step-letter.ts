import { ok, refuse, type Result } from '../../kernel/result.js';
import { issueLetter, letterIn, type LetterIn, type LetterKind } from '../../letters/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { Vault } from '../../platform/vault/index.js';
import type { Application } from '../domain/application.js';
import type { Step } from '../domain/steps/index.js';

const REPLIES = ['reply', 'questionAnswer', 'closureNotice', 'ownRecordReply'] as const satisfies readonly LetterKind[];

/** The letters (文书) that go with a step. */
export function letterKindsOf(step: Step): readonly LetterKind[] {
  switch (step.type) {
    case 'askCorrection':
      return ['correctionNotice'];
    case 'agreeExtension':
      return ['extensionNotice'];
    case 'consult':
      return step.of === 'thirdParty' ? ['thirdPartyLetter'] : ['otherOrganLetter'];
    case 'askReasons':
    case 'judgeReasons':
      return ['reasonsLetter'];
    case 'noticeFee':
      return ['feeNotice'];
    case 'draft':
    case 'issue':
      return REPLIES;
    case 'withdraw':
      return ['closureNotice'];
    case 'tellThirdParty':
      return ['thirdPartyNotice'];
    case 'deliver':
      return ['deliveryRecord'];
    default:
      return [];
  }
}

/** The letter a step names, or that its draft has; `null` where there is none. */
export function letterIdOf(step: Step, { draft }: Application): string | null {
  if ('letterId' in step && step.letterId !== undefined) return step.letterId;
  return step.type === 'issue' ? (draft?.letterId ?? null) : null;
}

/** The letter of a step: of this case and of a kind that goes with the step. Refuses `letter.unknown`, `step.letter`. */
export async function letterOfStep(
  trx: OrganTransaction,
  vault: Vault,
  place: { readonly organId: string; readonly applicationId: string; readonly letterId: string },
  step: Step,
): Promise<Result<LetterIn>> {
  const letter = await letterIn(trx, vault, place);
  if (!letter.ok) return letter;
  const { subject, kind } = letter.value;
  if (subject.kind !== 'application' || subject.id !== place.applicationId) return refuse('letter.unknown');
  return letterKindsOf(step).includes(kind) ? letter : refuse('step.letter');
}

/** Issues the letter that goes out with a step; a draft of a reply waits for its own issue, an issued letter stays as it is. */
export async function issueWithStep(
  trx: OrganTransaction,
  vault: Vault,
  act: Act,
  letter: LetterIn,
  { organId, step, draft, on }: { organId: string; step: Step; draft: Application['draft']; on: LocalDate },
): Promise<Result<string | null>> {
  if (step.type === 'draft') return ok(null);
  if (letter.state === 'issued') return ok(letter.documentNumber);
  const approved = step.type === 'issue' && draft?.letterId === letter.letterId ? draft.letterVersion : null;
  const expectedVersion = approved ?? letter.version;
  const issued = await issueLetter(trx, vault, act, {
    organId,
    letterId: letter.letterId,
    issuedOn: on,
    expectedVersion,
  });
  return issued.ok ? ok(issued.value.documentNumber) : issued;
}

/** What a letter says, as text; to whom is left out, as the case shows who applied on record alone. */
export function wordsOf({ text }: LetterIn): string {
  if (!text) return '';
  const { paragraphs, afterTable, remedies } = text;
  return [...paragraphs, ...afterTable, ...(remedies ? [remedies] : [])].join('\n');
}
