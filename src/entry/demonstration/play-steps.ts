import { decideStep, evolve, textsOf, type Application } from '../../applications/domain/application.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR, workingDayAfter } from '../../law/calendar/index.js';
import { sealPersonal, type Vault } from '../../platform/vault/index.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { OrganLoad } from './organ-load.js';
import type { PlannedStep } from './plan-steps.js';
import type { Random } from './random.js';

export const DEMO_ACTOR = 'system:demonstration';

/** An invented case as far as it has come. */
export interface DemoCase {
  readonly id: string;
  state: Application;
  /** Day and minute of its last event: what follows on the same day is a little later. */
  day: LocalDate;
  minute: number;
}

/**
 * Takes planned steps one after the other, each decided on by its rule as of its day, until `lastDay`. Only a third party
 * that need not be told is passed over; any other refusal is a mistake in the plan.
 */
export function playSteps(
  load: OrganLoad,
  vault: Vault,
  random: Random,
  demo: DemoCase,
  steps: readonly PlannedStep[],
  from: LocalDate,
  lastDay: LocalDate,
): void {
  let day = from;
  for (const { after, step: choose } of steps) {
    day = after === 0 ? day : workingDayAfter(NATIONAL_CALENDAR, day, after).date;
    if (day > lastDay) return;
    const step = choose(demo.state, day);
    const minute = day === demo.day ? demo.minute + 5 : 9 * 60 + random.int(0, 300);
    const recordedAt = instantOf(day, minute);
    const id = demoId(recordedAt, random);
    const commitments = Object.fromEntries(
      Object.entries(textsOf(step, id)).map(([kind, value]) => [kind, sealInto(load, vault, demo.id, kind, value)]),
    );
    const situation = { today: day, calendar: NATIONAL_CALENDAR, actor: DEMO_ACTOR, yearSigned: false } as const;
    const event = decideStep(demo.state, step, { ...situation, role: 'system', id, commitments });
    if (!event.ok && event.code === 'third-party.none-to-tell') {
      dropTexts(load, Object.keys(commitments).length);
      continue;
    }
    if (!event.ok) throw new Error(`demonstration: ${step.type} ${event.code} ${JSON.stringify(event.params)}`);
    load.events.push({ streamId: demo.id, recordedAt, actor: DEMO_ACTOR, event: event.value });
    demo.state = evolve(demo.state, event.value);
    demo.day = day;
    demo.minute = minute;
  }
}

/** What was sealed for a step that was not taken. */
function dropTexts(load: OrganLoad, count: number): void {
  load.personal.splice(load.personal.length - count, count);
}

/** The first working day so many days after another. */
export function officeDayAfter(day: LocalDate, days: number): LocalDate {
  let date = addDays(day, days);
  while (!NATIONAL_CALENDAR.day(date).working) date = addDays(date, 1);
  return date;
}

/** Seals a text into the load; gives its commitment. */
export function sealInto(load: OrganLoad, vault: Vault, streamId: string, kind: string, value: unknown): string {
  const sealed = sealPersonal(vault, { organId: load.organId, streamId, kind }, value);
  load.personal.push({
    organ_id: load.organId,
    stream_id: streamId,
    kind,
    key_id: sealed.keyId,
    ciphertext: sealed.ciphertext,
    erased_at: null,
  });
  return sealed.commitment;
}
