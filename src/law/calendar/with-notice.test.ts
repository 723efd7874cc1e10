import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.js';
import { withNotice, type HolidayNotice } from './with-notice.js';
import { workingDayAfter } from './working-days.js';

const d = localDate;
/** An invented notice for 2027, with a working Sunday in the December before. */
const NOTICE: HolidayNotice = {
  year: 2027,
  holidays: [
    { date: d('2026-12-31'), name: '元旦' },
    { date: d('2027-01-01'), name: '元旦' },
    { date: d('2027-01-02'), name: '元旦' },
  ],
  workingDays: [d('2026-12-27')],
};

function layered(notice: HolidayNotice) {
  const result = withNotice(NATIONAL_CALENDAR, notice);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('a notice laid over the calendar', () => {
  it.each([
    ['2026-12-27', 'makeUp', true, '调休上班', false],
    ['2026-12-31', 'holiday', false, '元旦放假', false],
    ['2026-12-30', 'workday', true, '工作日', false],
    ['2027-01-02', 'holiday', false, '元旦放假', false],
    ['2027-01-03', 'weekend', false, '星期日', false],
    ['2027-05-03', 'workday', true, '工作日', false],
    ['2028-01-03', 'workday', true, '工作日', true],
    ['2026-10-01', 'holiday', false, '国庆节放假', false],
  ])('%s is a %s', (date, kind, working, reason, provisional) => {
    expect(layered(NOTICE).day(d(date))).toEqual({ date, kind, working, reason, provisional });
  });

  it('leaves the calendar below as it was', () => {
    layered(NOTICE);
    expect(NATIONAL_CALENDAR.day(d('2026-12-31'))).toMatchObject({ working: true, provisional: false });
    expect(NATIONAL_CALENDAR.day(d('2027-01-01'))).toMatchObject({ working: false, provisional: true });
  });

  it('says the whole of its year: a notice put right replaces the first', () => {
    const first = layered(NOTICE);
    const second = withNotice(first, {
      year: 2027,
      holidays: [{ date: d('2027-01-01'), name: '元旦' }],
      workingDays: [],
    });
    expect(second.ok && second.value.day(d('2027-01-02')).kind).toBe('weekend');
  });

  it('makes dates over the year end certain', () => {
    const from = d('2026-12-25');
    // 28, 29, 30, 31, [1 a holiday by law, 2–3 the weekend], 4
    expect(workingDayAfter(NATIONAL_CALENDAR, from, 5)).toEqual({ date: '2027-01-04', provisional: true });
    // 27 (Sunday, working), 28, 29, 30, [31–3 off], 4
    expect(workingDayAfter(layered(NOTICE), from, 5)).toEqual({ date: '2027-01-04', provisional: false });
  });

  it.each([
    ['a date of another year', { ...NOTICE, holidays: [{ date: d('2028-01-01'), name: '元旦' }] }],
    ['November of the year before', { ...NOTICE, workingDays: [d('2026-11-29')] }],
    ['a day twice', { ...NOTICE, holidays: [...NOTICE.holidays, { date: d('2027-01-01'), name: '元旦' }] }],
    ['a day off that also works', { ...NOTICE, workingDays: [d('2027-01-02')] }],
    ['a working day that is a Monday anyway', { ...NOTICE, workingDays: [d('2027-01-04')] }],
    ['no holiday at all', { ...NOTICE, holidays: [] }],
  ])('refuses %s', (_, notice) => {
    expect(withNotice(NATIONAL_CALENDAR, notice)).toMatchObject({ ok: false, code: 'calendar.notice' });
  });

  it('refuses years before the calendar', () => {
    expect(withNotice(NATIONAL_CALENDAR, { ...NOTICE, year: 2003 })).toMatchObject({
      ok: false,
      code: 'calendar.year',
    });
  });
});
