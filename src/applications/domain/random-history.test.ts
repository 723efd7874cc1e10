import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, yearOf } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../../law/calendar/index.js';
import { outcomeRows, REPORT_FORMATS } from '../../law/report-format/index.js';
import { clockOf, limitOf } from './clock.js';
import { lawfulSteps } from './lawful-steps.js';
import { t3CellsOf } from './t3-cells.js';
import { naiveLimit } from './testing/naive-limit.js';
import { isSigned, randomHistory, type HistoryEntry } from './testing/random-history.js';

const OUTCOMES = outcomeRows(REPORT_FORMATS['2021']);
const YEARS = [2023, 2024, 2025, 2026, 2027, 2028];

/** Histories received from 2023 to 2025, up to 40 steps long: they reach over year ends and holidays. */
const history = fc
  .tuple(
    fc.integer({ min: 0, max: 1095 }),
    fc.integer({ min: 0, max: 40 }),
    fc.infiniteStream(fc.noBias(fc.integer({ min: 0, max: 999_999 }))),
  )
  .map(([day, steps, numbers]): readonly HistoryEntry[] =>
    randomHistory({
      calendar,
      receivedOn: addDays(localDate('2023-01-01'), day),
      draw: () => (numbers.next().value ?? 0) / 1_000_000,
      steps,
    }),
  );

const lastOf = (entries: readonly HistoryEntry[]) => entries.at(-1) as HistoryEntry;

describe('random lawful histories', () => {
  it('take many steps, of every kind', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 400 && seen.size < 30; seed += 1) {
      let state = seed * 2_654_435_761;
      const draw = () =>
        ((state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + seed) >>> 0) % 1_000_003) / 1_000_003;
      const receivedOn = addDays(localDate('2023-01-01'), seed);
      for (const { event } of randomHistory({ calendar, receivedOn, draw, steps: 60 })) seen.add(event.type);
    }
    expect([...seen].sort()).toEqual([
      'application.accepted',
      'application.consultationAnswered',
      'application.consultationDelivered',
      'application.consulted',
      'application.correctionAsked',
      'application.correctionDelivered',
      'application.correctionReceived',
      'application.delivered',
      'application.drafted',
      'application.extensionAgreed',
      'application.extensionDeclined',
      'application.extensionProposed',
      'application.feeNoticeDelivered',
      'application.feeNoticed',
      'application.feePaid',
      'application.publicationSuggested',
      'application.reasonsAnswered',
      'application.reasonsAsked',
      'application.reasonsJudged',
      'application.receiptCorrected',
      'application.reopened',
      'application.repeatJudged',
      'application.replied',
      'application.reviewed',
      'application.routed',
      'application.searched',
      'application.signedOff',
      'application.submitted',
      'application.thirdPartyTold',
      'application.withdrawn',
    ]);
  });

  it('have at every moment the limit that a count from the events gives, day by day', () => {
    fc.assert(
      fc.property(history, (entries) => {
        for (const [index, { state }] of entries.entries()) {
          const limit = limitOf(state, calendar);
          if (!limit.ok) throw new Error(limit.code);
          const naive = naiveLimit(
            entries.slice(0, index + 1).map(({ event }) => event),
            calendar,
          );
          expect({ shown: state.dueOn, counted: limit.value.due }).toEqual({ shown: naive, counted: naive });
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stand in one inflow and one outflow cell in each year they touch, and in none of another', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const { state } = lastOf(entries);
        const touched = YEARS.flatMap((year) => {
          const cells = t3CellsOf(state, year);
          return cells ? [{ year, ...cells }] : [];
        });
        if (state.kind === 'ownRecord') {
          expect(touched).toEqual([]);
          return;
        }
        expect(touched.map(({ inflow }) => inflow)).toEqual(
          touched.map((_, index) => (index === 0 ? 'received' : 'carriedIn')),
        );
        expect(touched[0]?.year).toBe(yearOf(state.receivedOn));
        for (const { outflow } of touched.slice(0, -1)) expect(outflow).toBe('carriedOut');
        const end = touched.at(-1)?.outflow ?? '';
        expect(state.firstClosed ? OUTCOMES : ['carriedOut']).toContain(end);
      }),
    );
  });

  it('balance over every set and year: received + carried in = handled + carried out', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 8 }), (set) => {
        for (const year of YEARS) {
          const cells = set.flatMap((entries) => t3CellsOf(lastOf(entries).state, year) ?? []);
          const inflow = cells.filter(({ inflow }) => ['received', 'carriedIn'].includes(inflow)).length;
          const outflow = cells.filter(({ outflow }) => [...OUTCOMES, 'carriedOut'].includes(outflow)).length;
          expect(inflow).toBe(outflow);
          const before = set.flatMap((entries) => t3CellsOf(lastOf(entries).state, year - 1) ?? []);
          const carriedOut = before.filter(({ outflow }) => outflow === 'carriedOut').length;
          expect(cells.filter(({ inflow }) => inflow === 'carriedIn').length).toBe(carriedOut);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never change a closed year by what is done later, but a day of receipt corrected before its report is signed', () => {
    fc.assert(
      fc.property(history, (entries) => {
        for (const [index, { state, recordedOn }] of entries.entries()) {
          const corrected = entries.slice(index + 1).some(({ event }) => event.type === 'application.receiptCorrected');
          const closed = (year: number) => (corrected ? isSigned(year, recordedOn) : year < yearOf(recordedOn));
          for (const year of YEARS.filter(closed)) {
            expect(t3CellsOf(lastOf(entries).state, year)).toEqual(t3CellsOf(state, year));
          }
        }
      }),
    );
  });

  it('keep the first closing and mark the state by the last', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const first = entries.find(
          ({ event }) => event.type === 'application.replied' || event.type === 'application.withdrawn',
        );
        const { state } = lastOf(entries);
        expect(state.firstClosed?.issuedOn ?? null).toBe(first?.event.legalDate ?? null);
        expect(state.version).toBe(entries.length);
      }),
    );
  });

  it('show the clock both ways only where the correction was asked for late', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const { state } = lastOf(entries);
        const clock = clockOf(state, calendar);
        if (!clock.ok) throw new Error(clock.code);
        expect(clock.value.withoutLateCorrection !== null).toBe(state.correction?.late === true);
      }),
    );
  });

  it('are never shown a step to one that has no part in it', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const { state, recordedOn: today } = lastOf(entries);
        const steps = lawfulSteps(state, { today, calendar, actor: 'staff:r', role: 'reviewer', yearSigned: false });
        expect(steps.filter((step) => step.lawful).every(({ step }) => step === 'review')).toBe(true);
      }),
    );
  });
});
