import { calendarOf } from '../../../calendar/index.js';
import { yearOf } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { enterIntake } from '../../../platform/database/with-organ.js';
import { appendAfter, beginChains, lockChains } from '../../../platform/ledger/index.js';
import { queueNotices } from '../../../platform/mail/index.js';
import type { Services } from '../../../platform/services.js';
import { storeAllSealed, type Vault } from '../../../platform/vault/index.js';
import { insertApplications } from '../../db/applications.js';
import { readDesk, saveLastNumbers, type Desk, type EarlierSubmission } from '../../db/intake-desk.js';
import { enterIntakeFiles } from '../intake-files.js';
import { noticeOf } from '../tell-applicant.js';
import { drawUp, receiptOf, type DrawnUp } from './draw-up.js';
import type { Intake } from './intake.js';
import { numbersFrom } from './numbers.js';
import type { Receipt } from './submission.js';

type Answer = Result<Receipt>;

/**
 * Takes submissions in, in one transaction: committed, or none of them. Gives an answer for each, in their order; one that is
 * refused leaves nothing, and takes no number.
 */
export async function takeIn(services: Services, intakes: readonly Intake[]): Promise<readonly Answer[]> {
  const answers = new Map<Intake, Answer>();
  await services.db.transaction().execute(async (trx) => {
    // One day at a time: around midnight there are two.
    for (const today of new Set(intakes.map((intake) => intake.today))) {
      const ofDay = intakes.filter((intake) => intake.today === today);
      for (const [intake, answer] of await takeInOn(trx, services, ofDay)) answers.set(intake, answer);
    }
  });
  return intakes.map((intake) => answers.get(intake) ?? missing(intake));
}

function missing({ applicationId }: Intake): never {
  throw new Error(`no answer for submission ${applicationId}`);
}

async function takeInOn(
  trx: OrganTransaction,
  services: Services,
  intakes: readonly Intake[],
): Promise<ReadonlyMap<Intake, Answer>> {
  const desk = await lockedDesk(trx, intakes);
  const calendar = await calendarOf(trx, desk.notices);
  const { answers, drawn, numbers } = decide(services.vault, intakes, desk, calendar);
  if (drawn.length === 0) return answers;
  await saveLastNumbers(trx, numbers.given());
  await storeAllSealed(
    trx,
    drawn.flatMap(({ sealed }) => sealed),
  );
  await insertApplications(trx, drawn, calendar);
  for (const { intake } of drawn) {
    const { act, organId, input } = intake;
    if (input.files) await enterIntakeFiles(trx, services.vault, act, organId, input.files);
  }
  const heads = new Map(desk.heads.map(({ organId, ...head }) => [organId, head]));
  await appendAfter(
    trx,
    heads,
    drawn.map(({ origin, event }) => ({ origin, events: [event] })),
  );
  const notices = drawn.flatMap(({ intake: { act, organId, applicationId }, event }) => {
    const notice = noticeOf(services, act, { organId, applicationId, event });
    return notice ? [{ notice, madeAt: act.now }] : [];
  });
  await queueNotices(trx, notices);
  return answers;
}

/** Decides on each in the order they came: by the answer that its key had before, or with the next number of its organ. */
function decide(vault: Vault, intakes: readonly Intake[], desk: Desk, calendar: WorkingCalendar) {
  const organs = new Map(desk.organs.map((organ) => [organ.id, organ]));
  const earlier = new Map(desk.earlier.map((each) => [each.idempotencyHash, each]));
  const numbers = numbersFrom(desk.lastNumbers);
  const answers = new Map<Intake, Answer>();
  const drawn: DrawnUp[] = [];
  for (const intake of intakes) {
    const organ = organs.get(intake.organId);
    const before = intake.idempotencyHash === null ? undefined : earlier.get(intake.idempotencyHash);
    if (!organ) {
      answers.set(intake, refuse('organ.unknown', { organ: intake.organId }));
      continue;
    }
    if (before) {
      answers.set(intake, again(intake, before));
      continue;
    }
    const place = { organId: organ.id, year: yearOf(intake.receivedOn) };
    const made = drawUp(vault, intake, { organCode: organ.code, number: numbers.next(place), calendar });
    if (!made.ok) {
      answers.set(intake, made);
      continue;
    }
    numbers.take(place);
    answers.set(intake, ok(receiptOf(intake, made.value.submission, { repeated: false })));
    drawn.push(made.value);
    if (intake.idempotencyHash !== null) earlier.set(intake.idempotencyHash, made.value.submission);
  }
  return { answers, drawn, numbers };
}

/** What is known of the organs, under the locks of their chains: nobody else takes anything in there until the commit. */
async function lockedDesk(trx: OrganTransaction, intakes: readonly Intake[]): Promise<Desk> {
  const organIds = [...new Set(intakes.map(({ organId }) => organId))].sort();
  const asked = {
    organIds,
    asOf: (intakes[0] as Intake).today,
    years: [...new Set(intakes.map(({ receivedOn }) => yearOf(receivedOn)))],
    idempotencyHashes: intakes.flatMap(({ idempotencyHash }) => idempotencyHash ?? []),
  };
  await enterIntake(trx, organIds);
  await lockChains(trx, organIds);
  const desk = await readDesk(trx, asked);
  const without = desk.organs.filter(({ id }) => !desk.heads.some(({ organId }) => organId === id));
  if (without.length === 0) return desk;
  // The very first events of an organ.
  await beginChains(
    trx,
    without.map(({ id }) => id),
  );
  await lockChains(trx, organIds);
  return readDesk(trx, asked);
}

/** The answer to a key that was used before: the same receipt again, where it was used for the same contents. */
function again(intake: Intake, before: EarlierSubmission): Answer {
  if (before.requestHash !== intake.requestHash) return refuse('application.key-reused');
  return ok(receiptOf(intake, before, { repeated: before.applicationId !== intake.applicationId }));
}
