import { addDays, daysBetween, firstDayOf, lastDayOf, type LocalDate } from '../../kernel/local-date.js';
import type { Channel, WantedForm } from '../../applications/index.js';
import { NATIONAL_CALENDAR } from '../../law/calendar/index.js';
import { groundsOf } from '../../law/outcomes/index.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import { COLUMN_WEIGHTS } from './applicants.js';
import type { DemoOrgan } from './district.js';
import type { Random } from './random.js';

/** An invented case, and how it is to end. */
export interface PlannedCase {
  readonly kind: 'information' | 'ownRecord';
  readonly channel: Channel;
  readonly column: ApplicantColumn;
  readonly agent: boolean;
  readonly wantedForm: WantedForm;
  readonly topic: string;
  readonly receivedOn: LocalDate;
  /** Minute of the day at which it was taken in. */
  readonly minute: number;
  readonly outcome: string;
  readonly ground: string;
  /** Working days from the start of the limit to the reply. */
  readonly pace: number;
  /** It has come only some way. */
  readonly waits: boolean;
}

const OUTCOME_WEIGHTS: readonly (readonly [string, number])[] = [
  ['granted', 46],
  ['partial', 8],
  ['refused.stateSecret', 1],
  ['refused.otherLaw', 2],
  ['refused.safety', 1],
  ['refused.thirdParty', 3],
  ['refused.internalAffairs', 3],
  ['refused.process', 4],
  ['refused.enforcementFile', 3],
  ['refused.inquiry', 3],
  ['unavailable.notHeld', 12],
  ['unavailable.needsCreation', 3],
  ['unavailable.unclear', 2],
  ['unprocessed.petition', 5],
  ['unprocessed.repeated', 3],
  ['unprocessed.publication', 1],
  ['unprocessed.excessive', 1],
  ['unprocessed.reissue', 1],
  ['other.notCorrected', 3],
  ['other.unpaid', 1],
  ['other.other', 4],
];

const CHANNEL_WEIGHTS: readonly (readonly [Channel, number])[] = [
  ['online', 58],
  ['signedMail', 26],
  ['inPerson', 10],
  ['oral', 1],
  ['ordinaryMail', 3],
  ['fax', 2],
];

/** The cases of an organ received in a year up to `lastDay`, in the order of their intake. */
export function planCases(organ: DemoOrgan, year: number, lastDay: LocalDate, random: Random): PlannedCase[] {
  const end = lastDay < lastDayOf(year) ? lastDay : lastDayOf(year);
  if (end < firstDayOf(year)) return [];
  const days = daysBetween(firstDayOf(year), end) + 1;
  const count = Math.round((organ.volume * (0.85 + random.int(0, 30) / 100) * days) / 365);
  const cases = Array.from({ length: count }, () =>
    planCase(organ, addDays(firstDayOf(year), random.int(0, days - 1)), lastDay, random),
  );
  return cases.sort((a, b) =>
    a.receivedOn === b.receivedOn ? a.minute - b.minute : a.receivedOn < b.receivedOn ? -1 : 1,
  );
}

function planCase(organ: DemoOrgan, day: LocalDate, lastDay: LocalDate, random: Random): PlannedCase {
  const channel = random.weighted(CHANNEL_WEIGHTS);
  // What comes on paper comes on working days.
  const receivedOn = channel === 'online' || NATIONAL_CALENDAR.day(day).working ? day : officeDayBefore(day);
  const outcome = random.weighted(OUTCOME_WEIGHTS);
  const ground = random.pick(groundsOf(outcome)).id;
  // One in thirty is answered after its limit of 20 working days.
  const pace = random.chance(1 / 30) ? random.int(21, 26) : random.int(5, 19);
  // Of the cases of the last weeks some still wait, so that limits that have run out are to be seen.
  const waits = random.chance(1 / 3) && daysBetween(receivedOn, lastDay) < 45;
  const electronic = random.chance(0.6);
  return {
    kind: random.chance(1 / 60) ? 'ownRecord' : 'information',
    channel,
    column: random.weighted(COLUMN_WEIGHTS),
    agent: random.chance(1 / 25),
    wantedForm: electronic
      ? { way: 'electronic', route: 'email' }
      : { way: 'paper', route: random.pick(['mail', 'pickup']) },
    topic: random.pick(organ.topics),
    receivedOn,
    minute: random.int(9 * 60, 15 * 60),
    outcome,
    ground,
    pace,
    waits,
  };
}

function officeDayBefore(day: LocalDate): LocalDate {
  let date = day;
  while (!NATIONAL_CALENDAR.day(date).working) date = addDays(date, -1);
  return date;
}
