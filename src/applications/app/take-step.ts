import { currentCalendar } from '../../calendar/index.js';
import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { LetterIn } from '../../letters/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { selectApplication, updateApplication } from '../db/applications.js';
import { touchesSignedYear } from './touches-signed-year.js';
import { decideStep, evolve, textsOf, type Application } from '../domain/application.js';
import type { Step, StepContext, StepRole } from '../domain/steps/index.js';
import { checkNamedIds } from './check-named-ids.js';
import { withMonthTotal } from './fee-of-step.js';
import { asksInside, putIntoInbox, underItsName } from './inquiries/asked-organ.js';
import { loadApplication } from './load-application.js';
import { checkSupplies, suppliesOf } from './redaction/disclosed-copies.js';
import { splitOff, type SplitOff } from './split-off.js';
import { issueWithStep, letterIdOf, letterOfStep, wordsOf } from './step-letter.js';
import { asTakenBy, stepRoleOf } from './step-role.js';
import { tellApplicant } from './tell-applicant.js';

export interface TakeStepInput {
  readonly organId: string;
  readonly applicationId: string;
  /** `version` of the case that was looked at when the step was chosen. */
  readonly expectedVersion: number;
  readonly step: Step;
}

export interface StepTaken {
  readonly version: number;
  readonly dueOn: LocalDate;
  /** Letters issued with it. */
  readonly letterIds: readonly string[];
  readonly documentNumber: string | null;
  /** For `split`: the applications made, with the codes to be given to the applicant. */
  readonly splitOff: readonly SplitOff[];
}

/**
 * Takes a step of a case (办理步骤): one statutory act, one event, with its texts sealed and its letter numbered and frozen
 * in one transaction. Of two at once the second finds the case changed (`application.stale`). Refuses as the rule of the
 * step and `checkNamedIds` do, and `access.denied`, `application.unknown`, and what its letter is refused for.
 */
export async function takeStep(services: Services, act: Act, input: TakeStepInput): Promise<Result<StepTaken>> {
  const { organId } = input;
  const role = stepRoleOf(act.viewer, organId, input.applicationId);
  const step = asTakenBy(act.viewer, input.step);
  if (role === null || step === null) return refuse('access.denied');
  return withOrgan(services.db, { actor: actorOf(act.viewer), organId }, async (trx) => {
    const known = await checkNamedIds(trx, input, step);
    return known.ok ? takeStepIn(trx, services, act, role, { ...input, step }) : known;
  });
}

/** As `takeStep`, in a transaction of the caller, who has asked as whom the step is taken. */
export async function takeStepIn(
  trx: OrganTransaction,
  services: Services,
  act: Act,
  role: StepRole,
  { organId, applicationId, expectedVersion, step: asked }: TakeStepInput,
): Promise<Result<StepTaken>> {
  if (!(await selectApplication(trx, organId, applicationId).forUpdate().executeTakeFirst())) {
    return refuse('application.unknown');
  }
  const loaded = await loadApplication(trx, organId, applicationId);
  if (!loaded) throw new Error(`application ${applicationId} has no events`);
  const { state } = loaded;
  if (expectedVersion !== state.version) return refuse('application.stale');
  const today = localDateInShanghai(act.now);
  const letter = await letterFor(trx, services, state, asked, { organId, applicationId });
  if (!letter.ok) return letter;
  const named = await underItsName(trx, organId, asked, today);
  if (!named.ok) return named;
  const counted = await withMonthTotal(trx, role, named.value, { organId, applicationId });
  if (!counted.ok) return counted;
  const step = await completed(trx, { organId, applicationId }, counted.value, letter.value);
  const id = newId();
  const texts = Object.entries(textsOf(step, id)).map(([kind, value]) => {
    const place = { organId, streamId: applicationId, kind };
    return { place, sealed: sealPersonal(services.vault, place, value) };
  });
  const context: StepContext = {
    today,
    calendar: await currentCalendar(trx),
    actor: actorOf(act.viewer),
    role,
    yearSigned: await touchesSignedYear(trx, organId, state, step),
    id,
    commitments: Object.fromEntries(texts.map(({ place, sealed }) => [place.kind, sealed.commitment])),
  };
  const decided = decideStep(state, step, context);
  if (!decided.ok) return decided;
  if (takesOnDraft(step)) {
    const same = await checkSupplies(trx, { organId, applicationId }, state);
    if (!same.ok) return same;
  }
  const issued = letter.value
    ? await issueWithStep(trx, services.vault, act, letter.value, {
        organId,
        step,
        draft: state.draft,
        on: decided.value.legalDate,
      })
    : ok(null);
  if (!issued.ok) return issued;
  const documentNumber = issued.value;
  const event =
    step.type === 'issue' && documentNumber !== null
      ? decideStep(state, { ...step, documentNumber }, context)
      : decided;
  if (!event.ok) return event;
  for (const { place, sealed } of texts) await storeSealed(trx, place, sealed);
  const after = evolve(state, event.value);
  await updateApplication(trx, organId, applicationId, after, context.calendar);
  const children = await splitOff(trx, services, act, { organId, applicationId, parent: after, step, context });
  if (!children.ok) return children;
  const origin = { organId, streamId: applicationId, actor: context.actor, recordedAt: act.now };
  await appendEvents(trx, { ...origin, afterSeq: state.version }, [event.value]);
  await tellApplicant(trx, services, act, { organId, applicationId, event: event.value });
  const taken: StepTaken = {
    version: after.version,
    dueOn: after.dueOn,
    letterIds: letter.value && step.type !== 'draft' ? [letter.value.letterId] : [],
    documentNumber,
    splitOff: children.value,
  };
  if (!asksInside(step)) return ok(taken);
  const { legalDate: issuedOn } = event.value;
  const { calendar } = context;
  const inquiry = { organId, applicationId, consultationId: id, documentNumber, issuedOn, today, calendar };
  await putIntoInbox(trx, step, inquiry);
  const arrived = await takeStepIn(trx, services, act, role, {
    organId,
    applicationId,
    expectedVersion: after.version,
    step: { type: 'deliverConsultation', consultationId: id, way: 'online' },
  });
  return arrived.ok ? ok({ ...taken, version: arrived.value.version, dueOn: arrived.value.dueOn }) : arrived;
}

async function letterFor(
  trx: OrganTransaction,
  { vault }: Services,
  state: Application,
  step: Step,
  place: { readonly organId: string; readonly applicationId: string },
): Promise<Result<LetterIn | null>> {
  const letterId = letterIdOf(step, state);
  return letterId === null ? ok(null) : letterOfStep(trx, vault, { ...place, letterId }, step);
}

/** Whether others take on what was drafted: the files that go with it must still be those. */
function takesOnDraft(step: Step): boolean {
  return step.type === 'issue' || ((step.type === 'review' || step.type === 'signOff') && step.agreed);
}

/**
 * What the step leaves to the system: the ids of the items split off, the words and version of the letter drafted, the
 * files that go with it.
 */
async function completed(
  trx: OrganTransaction,
  place: { readonly organId: string; readonly applicationId: string },
  step: Step,
  letter: LetterIn | null,
): Promise<Step> {
  if (step.type === 'split') return { ...step, children: step.items.slice(1).map(() => newId()) };
  if (step.type !== 'draft') return step;
  const supplies = await suppliesOf(trx, place, step.outcome);
  return { ...step, supplies, ...(letter ? { text: wordsOf(letter), letterVersion: letter.version } : {}) };
}
