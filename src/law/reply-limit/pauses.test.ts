import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../calendar/index.js';
import { pauseOfConsultation } from './pauses.js';

function consult(issued: string, delivered?: string, answered?: string) {
  return pauseOfConsultation(calendar, {
    issued: localDate(issued),
    ...(delivered === undefined ? {} : { delivered: localDate(delivered) }),
    ...(answered === undefined ? {} : { answered: localDate(answered) }),
  });
}

describe('the pause a letter makes', () => {
  it.each([
    ['answered in time', '2026-02-11', '2026-02-12', '2026-02-27', '2026-02-27'],
    // 13, 14 (works), 24–28 (Saturday works), 2–6, 9–11 March: the 15th working day
    ['never answered', '2026-02-11', '2026-02-12', undefined, '2026-03-11'],
    ['answered late: it ends on the 15th working day', '2026-02-11', '2026-02-12', '2026-03-12', '2026-03-11'],
    ['answered on the 15th working day', '2026-02-11', '2026-02-12', '2026-03-11', '2026-03-11'],
    ['answered, its delivery not recorded', '2026-02-11', undefined, '2026-02-25', '2026-02-25'],
    ['over a year end', '2025-12-25', '2025-12-26', undefined, '2026-01-19'],
    ['delivered and answered on the day of issue', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02'],
  ])('%s', (_, issued, delivered, answered, to) => {
    expect(consult(issued, delivered, answered)).toEqual({
      ok: true,
      value: { pause: { from: issued, to }, provisional: false },
    });
  });

  it('has no end yet while neither delivery nor answer is known', () => {
    expect(consult('2026-02-11')).toEqual({ ok: true, value: null });
  });

  it('is provisional where its end is counted into a year without a notice', () => {
    expect(consult('2026-12-20', '2026-12-21')).toMatchObject({ value: { provisional: true } });
  });

  it.each([
    ['2026-03-10', '2026-03-09', undefined],
    ['2026-03-10', '2026-03-11', '2026-03-10'],
    ['2026-03-10', undefined, '2026-03-09'],
  ])('refuses issued %s, delivered %s, answered %s', (issued, delivered, answered) => {
    expect(consult(issued, delivered, answered)).toMatchObject({ ok: false, code: 'limit.opinion-order' });
  });

  it('refuses years before the calendar', () => {
    expect(consult('2003-12-01', '2003-12-02')).toMatchObject({ ok: false, code: 'calendar.year' });
  });
});
