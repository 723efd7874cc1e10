import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.js';
import { covers, type DayKind } from './working-calendar.js';

const day = (date: string) => NATIONAL_CALENDAR.day(localDate(date));

/** Every date of `kind` in a year, as `MM-DD`, runs joined: `02-10..02-17`. */
function datesOf(year: number, kind: DayKind): string[] {
  const runs: { first: LocalDate; last: LocalDate }[] = [];
  for (let date = localDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    if (NATIONAL_CALENDAR.day(date).kind !== kind) continue;
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === date) run.last = date;
    else runs.push({ first: date, last: date });
  }
  return runs.map(({ first, last }) => (first === last ? first.slice(5) : `${first.slice(5)}..${last.slice(5)}`));
}

describe('national calendar', () => {
  // What each year's notice of the General Office of the State Council says, copied from the notices themselves.
  it.each([
    {
      // 国办发明电〔2016〕17号
      year: 2017,
      holidays: ['01-01..01-02', '01-27..02-02', '04-02..04-04', '05-01', '05-28..05-30', '10-01..10-08'],
      makeUp: ['01-22', '02-04', '04-01', '05-27', '09-30'],
    },
    {
      // 国办发明电〔2019〕16号, its Spring Festival lengthened by 国办发明电〔2020〕1号: 02-01 was no working day after all
      year: 2020,
      holidays: ['01-01', '01-24..02-02', '04-04..04-06', '05-01..05-05', '06-25..06-27', '10-01..10-08'],
      makeUp: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
    },
    {
      // 国办发明电〔2023〕7号; 1 January and 10 June stand next to a weekend
      year: 2024,
      holidays: ['01-01', '02-10..02-17', '04-04..04-06', '05-01..05-05', '06-10', '09-15..09-17', '10-01..10-07'],
      makeUp: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    },
    {
      // 国办发明电〔2024〕12号
      year: 2025,
      holidays: ['01-01', '01-28..02-04', '04-04..04-06', '05-01..05-05', '05-31..06-02', '10-01..10-08'],
      makeUp: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    },
    {
      // the notice of 2025-11-04
      year: 2026,
      holidays: [
        '01-01..01-03',
        '02-15..02-23',
        '04-04..04-06',
        '05-01..05-05',
        '06-19..06-21',
        '09-25..09-27',
        '10-01..10-07',
      ],
      makeUp: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    },
  ])('follows the notice for $year', ({ year, holidays, makeUp }) => {
    expect(datesOf(year, 'holiday')).toEqual(holidays);
    expect(datesOf(year, 'makeUp')).toEqual(makeUp);
  });

  it.each([
    ['2026-03-02', 'workday', true, '工作日'],
    ['2026-03-07', 'weekend', false, '星期六'],
    ['2026-03-08', 'weekend', false, '星期日'],
    ['2026-02-17', 'holiday', false, '春节放假'],
    ['2026-02-21', 'holiday', false, '春节放假'],
    ['2026-02-28', 'makeUp', true, '调休上班'],
    ['2026-04-06', 'holiday', false, '清明节放假'],
    ['2026-06-19', 'holiday', false, '端午节放假'],
    ['2026-09-25', 'holiday', false, '中秋节放假'],
    ['2026-10-01', 'holiday', false, '国庆节放假'],
    ['2019-05-05', 'makeUp', true, '调休上班'],
    // The notice for 2019 reached into the December before.
    ['2018-12-31', 'holiday', false, '元旦放假'],
    ['2018-12-29', 'makeUp', true, '调休上班'],
    ['2015-09-03', 'holiday', false, '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日放假'],
    ['2004-01-01', 'holiday', false, '元旦放假'],
    ['2024-02-29', 'workday', true, '工作日'],
  ])('%s is a %s', (date, kind, working, reason) => {
    expect(day(date)).toEqual({ date, kind, working, reason, provisional: false });
  });

  it('has the statutory holidays alone for a year without a notice, and says that it is provisional', () => {
    expect(datesOf(2027, 'holiday')).toEqual([
      '01-01',
      '02-05..02-08',
      '04-05',
      '05-01..05-02',
      '06-09',
      '09-15',
      '10-01..10-03',
    ]);
    expect(datesOf(2027, 'makeUp')).toEqual([]);
    const provisional = true;
    expect(day('2027-01-01')).toMatchObject({ working: false, reason: '元旦（法定节日）', provisional });
    expect(day('2027-10-04')).toMatchObject({ kind: 'workday', working: true, provisional });
    expect(day('2027-01-02')).toMatchObject({ kind: 'weekend', working: false, provisional });
    expect(day('2026-12-31')).toMatchObject({ kind: 'workday', provisional: false });
  });

  it('refuses years before 2004', () => {
    expect(covers(NATIONAL_CALENDAR, localDate('2004-01-01'))).toEqual({ ok: true, value: '2004-01-01' });
    expect(covers(NATIONAL_CALENDAR, localDate('2003-12-31'))).toMatchObject({ ok: false, code: 'calendar.year' });
    expect(() => day('2003-12-31')).toThrow(RangeError);
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('reads the same on a machine in %s', (zone) => {
    const module = new URL('./national-calendar.ts', import.meta.url).href;
    const script = `const { NATIONAL_CALENDAR: c } = await import('${module}');
      console.log(['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-24'].map((d) => c.day(d).kind).join());`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const printed = execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(printed.trim()).toBe('workday,makeUp,holiday,workday');
  });
});
