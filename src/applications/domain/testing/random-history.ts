import { addDays, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import { groundsOf, OUTCOMES } from '../../../law/outcomes/index.js';
import { APPLICANT_COLUMNS } from '../../../law/report-format/index.js';
import { decideSubmit } from '../decide-submit.js';
import { decideStep, refusalOf, textsOf } from '../decide-step.js';
import {
  DELIVERY_WAYS,
  OPINIONS,
  RECEIPT_CORRECTION_REASONS,
  SEARCH_FINDINGS,
  type ApplicationEvent,
} from '../events.js';
import { evolve } from '../evolve.js';
import { objecting, untoldThirdParties } from '../followed-opinions.js';
import { OWN_RECORD_OUTCOMES } from '../own-record-outcomes.js';
import type { Application } from '../state.js';
import { FOLLOWED, interestsOf, PARTIES } from '../third-party.js';
import { STEP_TYPES, type Situation, type Step, type StepType } from '../steps/index.js';

/** One event of a history, the day it was recorded, and the state it left. */
export interface HistoryEntry {
  readonly recordedOn: LocalDate;
  readonly event: ApplicationEvent;
  readonly state: Application;
}

export interface HistoryOptions {
  readonly calendar: WorkingCalendar;
  readonly receivedOn: LocalDate;
  /** Draws 0 ≤ x < 1. */
  readonly draw: () => number;
  readonly steps: number;
}

const COMMITMENT = `sha256:${'0'.repeat(64)}`;

/**
 * A lawful history drawn at random: from the day of receipt on days pass, and of the steps that are lawful then one is
 * taken, dated that day. The rules themselves decide; what they refuse is not in it.
 */
export function randomHistory({ calendar, receivedOn, draw, steps }: HistoryOptions): readonly HistoryEntry[] {
  const random = drawing(draw);
  const submitted = decideSubmit(
    {
      receiptNumber: `TST-${yearOf(receivedOn)}-000001`,
      channel: random.pick(['online', 'signedMail']),
      applicantColumn: random.pick(APPLICANT_COLUMNS),
      wantedForm: { way: 'paper', route: 'mail' },
      receivedOn,
      applicantCommitment: COMMITMENT,
      descriptionCommitment: COMMITMENT,
      kind: random.chance(0.1) ? 'ownRecord' : 'information',
    },
    receivedOn,
    calendar,
  );
  if (!submitted.ok) throw new Error(submitted.code);
  let state = evolve(null, submitted.value);
  const history: HistoryEntry[] = [{ recordedOn: receivedOn, event: submitted.value, state }];
  let today = receivedOn;
  for (let taken = 0; taken < steps; taken += 1) {
    today = addDays(today, random.pick([0, 0, 1, 1, 2, 4, 9, 25]));
    const situation: Situation = {
      today,
      calendar,
      actor: 'system:test',
      role: 'system',
      yearSigned: isSigned(yearOf(state.receivedOn), today),
    };
    const step = stepDrawn(state, situation, random);
    if (step === null) continue;
    if (step.type === 'correctReceipt' && isSigned(yearOf(step.receivedOn), today)) continue;
    const id = `id-${taken}`;
    const commitments = Object.fromEntries(Object.keys(textsOf(step, id)).map((kind) => [kind, COMMITMENT]));
    const event = decideStep(state, step, { ...situation, id, commitments });
    if (!event.ok) continue;
    state = evolve(state, event.value);
    history.push({ recordedOn: today, event: event.value, state });
  }
  return history;
}

/** In these histories the report of a year is signed on the last day of January after it, the legal end (《条例》 Art. 49). */
export function isSigned(year: number, day: LocalDate): boolean {
  return day >= `${year + 1}-01-31`;
}

/** A step that is lawful in a state on that day, its fields drawn at random; `null` where none is drawn. */
export function drawStep(state: Application, situation: Situation, draw: () => number): Step | null {
  return stepDrawn(state, situation, drawing(draw));
}

function stepDrawn(state: Application, situation: Situation, random: Drawing): Step | null {
  const lawful = STEP_TYPES.filter((candidate) => !refusalOf(state, candidate, situation));
  return lawful.length === 0 ? null : sampleStep(random.pick(lawful), state, situation.today, random);
}

interface Drawing {
  chance(share: number): boolean;
  int(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
}

function drawing(draw: () => number): Drawing {
  const int = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  return {
    int,
    chance: (share) => draw() < share,
    pick: <T>(from: readonly T[]) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[int(0, from.length - 1)] as T;
    },
  };
}

type Sampler = (state: Application, today: LocalDate, random: Drawing) => Omit<Step, 'type'> | null;
const TEXT = '示例内容';

const SAMPLERS: Readonly<Partial<Record<StepType, Sampler>>> = {
  route: (_, today, random) => ({ division: '示例科', answerBy: addDays(today, random.int(1, 9)) }),
  recordSearch: ({ routes }, _, random) => {
    const asked = routes.find(({ answeredOn }) => !answeredOn);
    const found = random.pick(SEARCH_FINDINGS);
    return { found, where: TEXT, how: TEXT, result: TEXT, ...(asked && { routeId: asked.id }) };
  },
  askCorrection: (_, today, random) => ({ answerBy: addDays(today, random.int(5, 20)), matters: TEXT }),
  deliverCorrection: (_, __, random) => ({ way: random.pick(DELIVERY_WAYS) }),
  receiveCorrection: () => ({ text: TEXT }),
  proposeExtension: (_, __, random) => ({ days: random.int(1, 20), reason: TEXT }),
  declineExtension: () => ({ reason: TEXT }),
  consult: (_, __, random) => {
    if (random.chance(0.4)) return { of: 'otherOrgan', name: TEXT, matters: TEXT };
    const party = random.pick(PARTIES);
    return { of: 'thirdParty', party, interest: random.pick(interestsOf(party)), name: TEXT, matters: TEXT };
  },
  deliverConsultation: ({ consultations }, _, random) => {
    const open = consultations.filter(({ deliveredOn, answeredOn }) => !deliveredOn && !answeredOn);
    return { consultationId: random.pick(open).id, way: random.pick(DELIVERY_WAYS) };
  },
  answerConsultation: ({ consultations }, _, random) => {
    const open = consultations.filter(({ opinion }) => opinion === null);
    return { consultationId: random.pick(open).id, opinion: random.pick(OPINIONS), reason: TEXT };
  },
  askReasons: (_, today, random) => ({ answerBy: addDays(today, random.int(3, 10)), matters: TEXT }),
  receiveReasons: () => ({ text: TEXT }),
  judgeReasons: ({ dueOn }, today, random) => {
    const reasonable = random.chance(0.5);
    const later = addDays(dueOn > today ? dueOn : today, random.int(1, 60));
    return { reasonable, note: TEXT, ...(reasonable && random.chance(0.7) && { separateDate: later }) };
  },
  noticeFee: (_, __, random) => ({ scale: 'pages', quantity: random.int(20, 300), reason: TEXT }),
  deliverFee: (_, __, random) => ({ way: random.pick(DELIVERY_WAYS) }),
  judgeRepeat: (_, __, random) => ({ earlierId: 'earlier', repeated: random.chance(0.5), note: TEXT }),
  draft: sampleDraft,
  review: (_, __, random) => ({ agreed: random.chance(0.8), note: TEXT }),
  signOff: (_, __, random) => ({ agreed: random.chance(0.8), note: TEXT }),
  tellThirdParty: (state, _, random) => ({
    consultationId: random.pick(untoldThirdParties(state)).id,
    way: random.pick(DELIVERY_WAYS),
  }),
  deliver: (_, __, random) => ({ way: random.pick(DELIVERY_WAYS) }),
  correctReceipt: ({ receivedOn }, _, random) => ({
    receivedOn: addDays(receivedOn, random.pick([-40, -9, -2, -1, 1, 3])),
    reason: random.pick(RECEIPT_CORRECTION_REASONS),
    note: TEXT,
  }),
  reopen: (_, today, random) => ({
    by: random.pick(['reconsideration', 'court', 'self'] as const),
    redoBy: addDays(today, random.int(5, 60)),
    reason: TEXT,
  }),
};

function sampleDraft(application: Application, _: LocalDate, random: Drawing): Omit<Step, 'type'> {
  if (application.kind === 'ownRecord') {
    const [outcome, { ground }] = random.pick(Object.entries(OWN_RECORD_OUTCOMES));
    return { outcome, ground, text: TEXT } as Omit<Step, 'type'>;
  }
  const outcome = random.pick(OUTCOMES).key;
  const ground = random.pick(groundsOf(outcome)).id;
  if (outcome !== 'partial') return { outcome, ground, text: TEXT } as Omit<Step, 'type'>;
  const withheld = [{ what: TEXT, ground: random.pick(['16(2).draft', '15.tradeSecret']) }];
  const opinions = objecting(application).flatMap(({ id: consultationId }) =>
    random.chance(0.5) ? [{ consultationId, followed: random.pick(FOLLOWED) }] : [],
  );
  return { outcome, ground, text: TEXT, withheld, opinions } as Omit<Step, 'type'>;
}

const RARE: readonly StepType[] = ['withdraw', 'correctReceipt'];

/** Most steps need no fields; splitting makes other streams, which is not for one history; others are rare. */
function sampleStep(type: StepType, state: Application, today: LocalDate, random: Drawing): Step | null {
  if (type === 'split' || (RARE.includes(type) && !random.chance(0.1))) return null;
  const fields = SAMPLERS[type]?.(state, today, random) ?? {};
  return { type, ...fields } as Step;
}
