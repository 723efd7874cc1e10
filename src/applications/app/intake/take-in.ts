import { currentCalendar } from '../../../calendar/index.js';
import { yearOf } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import { findOrgans, type Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { enterOrgan } from '../../../platform/database/with-organ.js';
import { appendAfter, beginChain, lockChain } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { storeAllSealed } from '../../../platform/vault/index.js';
import { insertApplications } from '../../db/applications.js';
import { readDesk, saveReceiptNumbers, type Desk, type EarlierSubmission } from '../../db/intake-desk.js';
import { enterIntakeFiles } from '../intake-files.js';
import type { Receipt } from './submission.js';
import { tellApplicant } from '../tell-applicant.js';
import type { Intake } from './intake.js';
import { drawUp, receiptOf, type DrawnUp } from './draw-up.js';

type Answer = Result<Receipt>;

/**
 * Takes submissions in, in one transaction: committed, or none of them. Their organs' chains are locked in the order of the
 * organs' ids, so that several servers doing the same never wait for each other in a circle. Gives an answer for each; one
 * that is refused leaves nothing, and takes no number.
 */
export async function takeIn(services: Services, intakes: readonly Intake[]): Promise<readonly Answer[]> {
  const answers = new Map<Intake, Answer>();
  await services.db.transaction().execute(async (trx) => {
    const calendar = await currentCalendar(trx);
    const organs = await organsOf(trx, intakes);
    for (const group of byOrganAndActor(intakes)) {
      const known: Intake[] = [];
      for (const intake of group) {
        if (organs.has(organKey(intake))) known.push(intake);
        else answers.set(intake, refuse('organ.unknown', { organ: intake.organId }));
      }
      const [first] = known;
      const organ = first && organs.get(organKey(first));
      if (!first || !organ) continue;
      await enterOrgan(trx, { actor: first.actor, organId: organ.id });
      await takeInOf(trx, services, { organ, calendar, intakes: known, answers });
    }
  });
  return intakes.map((intake) => answers.get(intake) ?? missing(intake));
}

function missing({ applicationId }: Intake): never {
  throw new Error(`no answer for submission ${applicationId}`);
}

const organKey = ({ organId, today }: Intake) => `${organId}/${today}`;

/** The organs as they stand on the day of each submission. */
async function organsOf(trx: OrganTransaction, intakes: readonly Intake[]): Promise<ReadonlyMap<string, Organ>> {
  const organs = new Map<string, Organ>();
  for (const today of new Set(intakes.map((intake) => intake.today))) {
    const ids = new Set(intakes.filter((intake) => intake.today === today).map(({ organId }) => organId));
    for (const organ of await findOrgans(trx, [...ids], today)) organs.set(`${organ.id}/${today}`, organ);
  }
  return organs;
}

function byOrganAndActor(intakes: readonly Intake[]): readonly (readonly Intake[])[] {
  const groups = new Map<string, Intake[]>();
  for (const intake of intakes) {
    const key = `${intake.organId}/${intake.actor}`;
    groups.set(key, [...(groups.get(key) ?? []), intake]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

interface OfOneOrgan {
  readonly organ: Organ;
  readonly calendar: WorkingCalendar;
  readonly intakes: readonly Intake[];
  readonly answers: Map<Intake, Answer>;
}

async function takeInOf(
  trx: OrganTransaction,
  services: Services,
  { organ, calendar, intakes, answers }: OfOneOrgan,
): Promise<void> {
  const desk = await lockedDesk(trx, organ.id, intakes);
  const earlier = new Map(desk.earlier.map((each) => [each.idempotencyHash, each]));
  const last = new Map(desk.lastNumbers);
  const drawn: DrawnUp[] = [];
  for (const intake of intakes) {
    const before = intake.idempotencyHash === null ? undefined : earlier.get(intake.idempotencyHash);
    if (before) {
      answers.set(intake, again(intake, before));
      continue;
    }
    const year = yearOf(intake.receivedOn);
    const number = (last.get(year) ?? 0) + 1;
    const made = drawUp(services.vault, intake, { organCode: organ.code, number, calendar });
    answers.set(intake, made.ok ? ok(receiptOf(intake, made.value.state, { repeated: false })) : made);
    if (!made.ok) continue;
    last.set(year, number);
    drawn.push(made.value);
    if (intake.idempotencyHash !== null) earlier.set(intake.idempotencyHash, made.value.submission);
  }
  if (drawn.length === 0) return;
  await saveReceiptNumbers(trx, organ.id, last);
  await storeAllSealed(
    trx,
    drawn.flatMap(({ sealed }) => sealed),
  );
  await insertApplications(trx, drawn, calendar);
  await appendAfter(
    trx,
    desk.head,
    drawn.map(({ origin, event }) => ({ origin, events: [event] })),
  );
  for (const { intake, event } of drawn) {
    const { act, applicationId, input } = intake;
    if (input.files) await enterIntakeFiles(trx, services.vault, act, organ.id, input.files);
    await tellApplicant(trx, services, act, { organId: organ.id, applicationId, event });
  }
}

/** What a new submission has to know of its organ, under the lock of the chain: nobody else takes one in until the commit. */
async function lockedDesk(
  trx: OrganTransaction,
  organId: string,
  intakes: readonly Intake[],
): Promise<Desk & { readonly head: NonNullable<Desk['head']> }> {
  const asked = {
    organId,
    years: [...new Set(intakes.map(({ receivedOn }) => yearOf(receivedOn)))],
    idempotencyHashes: intakes.flatMap(({ idempotencyHash }) => idempotencyHash ?? []),
  };
  await lockChain(trx, organId);
  const desk = await readDesk(trx, asked);
  if (desk.head) return { ...desk, head: desk.head };
  await beginChain(trx, organId);
  await lockChain(trx, organId);
  const begun = await readDesk(trx, asked);
  if (!begun.head) throw new Error(`organ ${organId} has no chain`);
  return { ...begun, head: begun.head };
}

/** The answer to a key that was used before: the same receipt again, where it was used for the same contents. */
function again(intake: Intake, before: EarlierSubmission): Answer {
  if (before.requestHash !== intake.requestHash) return refuse('application.key-reused');
  return ok(receiptOf(intake, before, { repeated: before.applicationId !== intake.applicationId }));
}
