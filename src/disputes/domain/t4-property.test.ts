import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, yearOf } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../../law/calendar/index.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import { decideStep } from './decide-step.js';
import { DECISIONS } from './decisions.js';
import { decideRegister } from './dispute.js';
import { evolve } from './evolve.js';
import { standingIn } from './standing.js';
import type { Dispute } from './state.js';
import type { DisputeStep } from './steps/index.js';

const FIRST = localDate('2023-01-02');
const TODAY = localDate('2026-11-30');
const YEARS = [2022, 2023, 2024, 2025, 2026, 2027];
const ROWS: readonly DisputeRow[] = ['reconsideration', 'litigation.direct'];

const codes = Object.keys(DECISIONS);
const next = { caseNumber: '再', by: 'applicant' } as const;
type MakeStep = (on: ReturnType<typeof localDate>, pick: number) => DisputeStep;
const STEPS: readonly MakeStep[] = [
  (on) => ({ type: 'serve', on }),
  (on) => ({ type: 'answer', on }),
  (on, pick) => ({ type: 'decide', decision: codes[pick % codes.length] ?? '', on }),
  (on, pick) => ({ type: 'decide', decision: codes[pick % codes.length] ?? '', on }),
  (on) => ({ type: 'takeEffect', on }),
  (on) => ({ type: 'appeal', on, ...next }),
  (on) => ({ type: 'openAgain', on, ...next }),
  (on) => ({ type: 'retry', on, ...next }),
];

/** A dispute after whatever of a random series of steps is lawful. */
const history = fc
  .record({
    row: fc.constantFrom(...ROWS),
    reviewing: fc.boolean(),
    opened: fc.integer({ min: 0, max: 1400 }),
    steps: fc.array(fc.record({ step: fc.nat(STEPS.length - 1), wait: fc.nat(200), pick: fc.nat(1000) }), {
      maxLength: 14,
    }),
  })
  .map(({ row, reviewing, opened, steps }): Dispute => {
    const openedOn = addDays(FIRST, opened);
    const capacity = reviewing && row !== 'reconsideration' ? ('reviewing' as const) : ('acting' as const);
    const kind = capacity === 'reviewing' ? 'litigation.afterReconsideration' : row;
    const command = { kind, capacity, caseNumber: '一', openedOn, applicationId: null, reconsiderationId: null };
    const registered = decideRegister(command, null, TODAY);
    if (!registered.ok) throw new Error(registered.code);
    let state = evolve(null, registered.value);
    let on = openedOn;
    for (const { step, wait, pick } of steps) {
      on = addDays(on, wait);
      const made = STEPS[step]?.(on, pick);
      if (!made || on > TODAY) break;
      const events = decideStep(state, made, { today: TODAY, calendar, id: 'x', commitments: {} });
      if (events.ok) state = events.value.reduce<Dispute>((before, event) => evolve(before, event), state);
    }
    return state;
  });

const count = (disputes: readonly Dispute[], year: number, is: (dispute: Dispute, standing: string) => boolean) =>
  disputes.filter((dispute) => {
    const standing = standingIn(dispute, year);
    return standing !== null && is(dispute, standing);
  }).length;

describe('table t4 over random lawful histories', () => {
  it('has ended and pending disputes to count (the generator reaches both)', () => {
    const sample = fc.sample(history, { numRuns: 400, seed: 7 });
    expect(sample.filter((it) => it.end).length).toBeGreaterThan(50);
    expect(sample.filter((it) => !it.end).length).toBeGreaterThan(50);
    expect(sample.some((it) => it.end && it.instances.length > 1)).toBe(true);
    expect(sample.some((it) => it.instances.at(-1)?.level === 'retrial')).toBe(true);
  });

  it('carries on: pending before + opened = ended + pending after, in every row and year', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 25 }), (disputes) => {
        for (const row of ROWS) {
          for (const year of YEARS) {
            const of = disputes.filter((it) => it.kind === row && it.capacity === 'acting');
            const pending = (y: number) => count(of, y, (_, standing) => standing === 'pending');
            const ended = count(of, year, (_, standing) => standing !== 'pending');
            const opened = of.filter((it) => yearOf(it.openedOn) === year).length;
            expect(pending(year - 1) + opened).toBe(ended + pending(year));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts a dispute once by result, in the year it ends, and as pending in each year before', () => {
    fc.assert(
      fc.property(history, (dispute) => {
        const standings = YEARS.map((year) => [year, standingIn(dispute, year)] as const);
        if (dispute.capacity === 'reviewing') {
          expect(standings.every(([, standing]) => standing === null)).toBe(true);
          return;
        }
        const ended = standings.filter(([, standing]) => standing !== null && standing !== 'pending');
        expect(ended).toEqual(dispute.end ? [[yearOf(dispute.end.closedOn), dispute.end.result]] : []);
        const until = dispute.end ? yearOf(dispute.end.closedOn) - 1 : 2027;
        const pending = standings.filter(([, standing]) => standing === 'pending').map(([year]) => year);
        expect(pending).toEqual(YEARS.filter((year) => year >= yearOf(dispute.openedOn) && year <= until));
      }),
      { numRuns: 300 },
    );
  });

  it('never moves a year that is over: what happens later leaves its figures', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 200 }), (dispute, days) => {
        const year = 2025;
        const on = addDays(localDate('2026-01-01'), days);
        const steps: DisputeStep[] = [
          { type: 'decide', decision: 'court.withdrawn', on },
          { type: 'retry', on, ...next },
        ];
        for (const step of steps) {
          const events = decideStep(dispute, step, { today: TODAY, calendar, id: 'x', commitments: {} });
          const after = events.ok ? events.value.reduce<Dispute>((s, event) => evolve(s, event), dispute) : dispute;
          expect(standingIn(after, year)).toBe(standingIn(dispute, year));
        }
      }),
      { numRuns: 100 },
    );
  });
});
