import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, localDate, type LocalDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar, withNotice } from '../calendar/index.js';
import type { Pause } from './pauses.js';
import { replyLimit, type ReplyLimit, type ReplyLimitFacts } from './reply-limit.js';

const d = localDate;
const p = (text: string): Pause => ({ from: d(text.slice(0, 10)), to: d(text.slice(12)) });

function limit(facts: ReplyLimitFacts): ReplyLimit {
  const result = replyLimit(calendar, facts);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const reasonOn = (facts: ReplyLimitFacts, date: string) => limit(facts).days.find((day) => day.date === date)?.reason;

describe('reply limit: 20 working days from the day after receipt', () => {
  it.each([
    ['2026-03-02', '2026-03-30', 'no holiday on the way'],
    ['2026-03-07', '2026-04-03', 'received on a Saturday'],
    ['2026-02-17', '2026-03-20', 'received on New Year’s Day of the lunar year'],
    ['2026-02-13', '2026-03-19', 'over the Spring Festival and its two make-up Saturdays'],
    ['2026-02-28', '2026-03-27', 'received on a make-up working Saturday'],
    ['2024-09-13', '2024-10-17', 'over Mid-Autumn and National Day 2024, make-up days on both sides'],
    ['2025-12-15', '2026-01-13', 'over a year end: Sunday 4 January works'],
    ['2025-12-31', '2026-01-29', 'received on the last day of a year'],
    ['2025-09-30', '2025-11-04', 'eight days off at once'],
    ['2026-12-03', '2026-12-31', 'ends on the last day with a notice'],
  ])('received %s: due %s (%s)', (received, due) => {
    expect(limit({ received: d(received) })).toMatchObject({ due, provisional: false });
  });

  it('proves every day from receipt to the due date', () => {
    const { days } = limit({ received: d('2026-02-13') });
    expect(days.slice(0, 4)).toEqual([
      { date: '2026-02-13', counted: false, reason: '收到申请当日，期限自次日起计算', provisional: false },
      { date: '2026-02-14', counted: true, reason: '第1个工作日（调休上班）', provisional: false },
      { date: '2026-02-15', counted: false, reason: '春节放假', provisional: false },
      { date: '2026-02-16', counted: false, reason: '春节放假', provisional: false },
    ]);
    expect(days.at(-1)).toMatchObject({ date: '2026-03-19', counted: true, reason: '第20个工作日' });
  });

  it.each([
    ['2026-12-10', '2027-01-08', true],
    ['2026-12-04', '2027-01-04', true],
    ['2027-03-01', '2027-03-29', true],
  ])('received %s: due %s, provisional because 2027 has no notice', (received, due, provisional) => {
    expect(limit({ received: d(received) })).toMatchObject({ due, provisional });
  });

  it('is certain once the notice is loaded', () => {
    const notice = { year: 2027, holidays: [{ date: d('2027-01-01'), name: '元旦' }], workingDays: [] };
    const loaded = withNotice(calendar, notice);
    if (!loaded.ok) throw new Error(loaded.code);
    expect(replyLimit(loaded.value, { received: d('2026-12-04') })).toMatchObject({
      value: { due: '2027-01-04', provisional: false },
    });
  });
});

describe('correction and payment start the limit anew', () => {
  it.each([
    [{ corrected: '2026-03-16' }, '2026-04-14'],
    [{ corrected: '2026-03-02' }, '2026-03-30'],
    [{ corrected: '2026-03-14' }, '2026-04-13'],
    [{ paid: '2026-03-16' }, '2026-04-14'],
    [{ corrected: '2026-03-10', paid: '2026-03-16' }, '2026-04-14'],
    [{ corrected: '2026-03-16', paid: '2026-03-10' }, '2026-04-14'],
  ])('received 2026-03-02, %o: due %s', (events, due) => {
    const dates = Object.fromEntries(Object.entries(events).map(([key, date]) => [key, d(date)]));
    expect(limit({ received: d('2026-03-02'), ...dates }).due).toBe(due);
  });

  it('keeps the days before in the proof, none of them counted', () => {
    const { days } = limit({ received: d('2026-03-02'), corrected: d('2026-03-05') });
    expect(days.slice(0, 5).map(({ date, counted, reason }) => `${date} ${counted} ${reason}`)).toEqual([
      '2026-03-02 false 收到申请当日，不计入期限',
      '2026-03-03 false 期限重新计算前，不再计入',
      '2026-03-04 false 期限重新计算前，不再计入',
      '2026-03-05 false 收到补正申请当日，期限自次日起重新计算',
      '2026-03-06 true 第1个工作日',
    ]);
  });
});

describe('extension adds working days', () => {
  it.each([
    [20, [], '2026-04-28'],
    [5, [], '2026-04-07'],
    [20, ['2026-04-01..2026-04-03'], '2026-05-06'],
  ])('by %i, pauses %o: due %s', (extension, pauses, due) => {
    expect(limit({ received: d('2026-03-02'), extension, pauses: pauses.map(p) }).due).toBe(due);
  });

  it('says which days are of the extension', () => {
    const facts = { received: d('2026-03-02'), extension: 20 };
    expect(reasonOn(facts, '2026-03-30')).toBe('第20个工作日');
    expect(reasonOn(facts, '2026-03-31')).toBe('第21个工作日（延期）');
    expect(reasonOn({ received: d('2026-04-02'), extension: 20 }, '2026-05-09')).toBe('第23个工作日（调休上班，延期）');
  });

  it.each([0, -1, 21, 2.5, Number.NaN])('refuses %d working days', (extension) => {
    expect(replyLimit(calendar, { received: d('2026-03-02'), extension })).toMatchObject({ code: 'limit.extension' });
  });
});

describe('pauses: both ends included, the union of all', () => {
  it.each([
    ['one week', ['2026-03-09..2026-03-13'], '2026-04-07'],
    ['overlapping', ['2026-03-09..2026-03-13', '2026-03-11..2026-03-18'], '2026-04-10'],
    ['touching over a weekend', ['2026-03-09..2026-03-13', '2026-03-14..2026-03-18'], '2026-04-10'],
    ['the same twice', ['2026-03-09..2026-03-13', '2026-03-09..2026-03-13'], '2026-04-07'],
    ['one within another', ['2026-03-09..2026-03-18', '2026-03-11..2026-03-12'], '2026-04-10'],
    ['in any order', ['2026-03-14..2026-03-18', '2026-03-09..2026-03-13'], '2026-04-10'],
    ['from the day of receipt on', ['2026-03-02..2026-03-04'], '2026-04-01'],
    ['a weekend alone', ['2026-03-07..2026-03-08'], '2026-03-30'],
    ['a single day', ['2026-03-10..2026-03-10'], '2026-03-31'],
    ['from the last day of the limit', ['2026-03-30..2026-04-10'], '2026-04-13'],
    ['on the last day alone', ['2026-03-30..2026-03-30'], '2026-03-31'],
    ['begun when the limit had run out: no effect', ['2026-03-31..2026-04-30'], '2026-03-30'],
  ])('%s', (_, pauses, due) => {
    expect(limit({ received: d('2026-03-02'), pauses: pauses.map(p) }).due).toBe(due);
  });

  it.each([
    ['over before the correction: no effect any more', ['2026-03-09..2026-03-13'], '2026-04-14'],
    ['reaching past the correction: the days after it', ['2026-03-09..2026-03-18'], '2026-04-16'],
  ])('%s', (_, pauses, due) => {
    const facts = { received: d('2026-03-02'), corrected: d('2026-03-16'), pauses: pauses.map(p) };
    expect(limit(facts).due).toBe(due);
  });

  it('names whose opinion is asked, and days off within', () => {
    const pauses: Pause[] = [
      { ...p('2026-03-09..2026-03-10'), reason: 'thirdParty' },
      { ...p('2026-03-10..2026-03-14'), reason: 'otherOrgan' },
      p('2026-03-17..2026-03-17'),
    ];
    const facts = { received: d('2026-03-02'), pauses };
    expect(reasonOn(facts, '2026-03-10')).toBe('征求第三方意见期间，不计入期限');
    expect(reasonOn(facts, '2026-03-11')).toBe('征求其他机关意见期间，不计入期限');
    expect(reasonOn(facts, '2026-03-14')).toBe('征求其他机关意见期间，不计入期限（星期六）');
    expect(reasonOn(facts, '2026-03-17')).toBe('征求意见期间，不计入期限');
  });
});

describe('impossible facts', () => {
  it.each([
    [{ received: d('2003-12-31') }, 'calendar.year'],
    [{ received: d('2026-03-02'), corrected: d('2026-03-01') }, 'limit.correction'],
    [{ received: d('2026-03-02'), paid: d('2026-03-01') }, 'limit.payment'],
    [{ received: d('2026-03-02'), pauses: [p('2026-03-10..2026-03-09')] }, 'limit.pause-order'],
    [{ received: d('2026-03-02'), pauses: [p('2026-03-01..2026-03-09')] }, 'limit.pause-before-receipt'],
    [
      { received: d('2026-03-02'), pauses: [p('2026-03-05..2026-03-09'), p('2026-02-01..2026-02-02')] },
      'limit.pause-before-receipt',
    ],
  ])('%o: %s', (facts, code) => {
    expect(replyLimit(calendar, facts)).toMatchObject({ ok: false, code });
  });
});

describe('what always holds', () => {
  const received = fc.integer({ min: 0, max: 7500 }).map((n) => addDays(d('2006-01-01'), n));
  const intervals = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), {
    maxLength: 5,
  });
  const facts = fc.record({ received, extension: fc.option(fc.integer({ min: 1, max: 20 })), intervals });
  const build = (f: { received: LocalDate; extension: number | null; intervals: [number, number][] }) => ({
    received: f.received,
    ...(f.extension === null ? {} : { extension: f.extension }),
    pauses: f.intervals.map(([from, length]) => ({
      from: addDays(f.received, from),
      to: addDays(f.received, from + length),
    })),
  });

  it('counts exactly the days of the limit, each a working day outside every pause, without a gap', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const input = build(f);
        const { due, days } = limit(input);
        const counted = days.filter((day) => day.counted);
        expect(counted).toHaveLength(20 + (f.extension ?? 0));
        expect(days).toHaveLength(daysBetween(f.received, due) + 1);
        expect(days.every((day, i) => day.date === addDays(f.received, i))).toBe(true);
        expect(counted.at(-1)?.date).toBe(due);
        for (const { date } of counted) {
          expect(calendar.day(date).working).toBe(true);
          expect(input.pauses.some(({ from, to }) => from <= date && date <= to)).toBe(false);
        }
        // Every working day after receipt that no pause covers counts.
        const skipped = days.slice(1).filter((day) => !day.counted && calendar.day(day.date).working);
        expect(skipped.every(({ date }) => input.pauses.some(({ from, to }) => from <= date && date <= to))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for pauses cut in two, and never earlier for one pause more', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const input = build(f);
        const cut = input.pauses.flatMap(({ from, to }) => [
          { from, to: from },
          { from, to },
        ]);
        const { due } = limit(input);
        expect(limit({ ...input, pauses: cut }).due).toBe(due);
        expect(limit({ ...input, pauses: input.pauses.slice(1) }).due <= due).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
