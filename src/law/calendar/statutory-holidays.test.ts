import { describe, expect, it } from 'vitest';
import { addDays, localDate, yearOf } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.js';
import { statutoryHoliday } from './statutory-holidays.js';

function holidaysOf(year: number): string[] {
  const days: string[] = [];
  for (let date = localDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    const name = statutoryHoliday(date);
    if (name) days.push(`${date.slice(5)} ${name}`);
  }
  return days;
}

describe('holidays by law', () => {
  it.each<[number, readonly string[]]>([
    // 国务院令第513号: 除夕 is off, one day of Labour Day.
    [2012, ['01-01', '01-22', '01-23', '01-24', '04-04', '05-01', '06-23', '09-30', '10-01', '10-02', '10-03']],
    // 国务院令第644号: 除夕 is not.
    [2014, ['01-01', '01-31', '02-01', '02-02', '04-05', '05-01', '06-02', '09-08', '10-01', '10-02', '10-03']],
    // 国务院令第795号: 除夕 again, and 2 May.
    [
      2025,
      [
        ...['01-01', '01-28', '01-29', '01-30', '01-31', '04-04', '05-01', '05-02', '05-31'],
        ...['10-01', '10-02', '10-03', '10-06'],
      ],
    ],
    // The new moon of 2027-02-06 is at 23:56 in Beijing, that of 2030-02-03 at 00:07.
    [
      2027,
      [
        ...['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15'],
        ...['10-01', '10-02', '10-03'],
      ],
    ],
    [
      2030,
      [
        ...['01-01', '02-02', '02-03', '02-04', '02-05', '04-05', '05-01', '05-02', '06-05', '09-12'],
        ...['10-01', '10-02', '10-03'],
      ],
    ],
  ])('of %i', (year, expected) => {
    expect(holidaysOf(year).map((day) => day.slice(0, 5))).toEqual(expected);
  });

  it.each([
    ['2027-01-01', '元旦'],
    ['2027-02-05', '春节'],
    ['2027-04-05', '清明节'],
    ['2027-05-02', '劳动节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-03', '国庆节'],
    // 中秋节 and 国庆节 on one day: as the lunar calendar has it.
    ['2031-10-01', '中秋节'],
    ['2027-05-03', null],
    ['2024-05-02', null],
  ])('%s is %s', (date, name) => {
    expect(statutoryHoliday(localDate(date))).toBe(name);
  });

  it('are all days off by the notices of 2008 to 2026', () => {
    for (let year = 2008; year <= 2026; year += 1) {
      for (const day of holidaysOf(year)) {
        const date = localDate(`${year}-${day.slice(0, 5)}`);
        expect(NATIONAL_CALENDAR.day(date), `${date} ${day}`).toMatchObject({ working: false });
      }
    }
  });

  it('has dates of the lunar calendar up to 2050, and later those with a date of their own', () => {
    expect(holidaysOf(2050)).toHaveLength(13);
    expect(holidaysOf(2051).map((day) => day.slice(0, 5))).toEqual([
      '01-01',
      '05-01',
      '05-02',
      '10-01',
      '10-02',
      '10-03',
    ]);
  });
});
