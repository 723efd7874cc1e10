import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../calendar/index.js';
import { limitEnd } from './limit-end.js';
import { STATUTORY_LIMITS, type LimitId } from './statutory-limits.js';

describe('the last day of a statutory limit', () => {
  it.each<[LimitId, string, string, string]>([
    ['correctionNotice', '2026-03-02', '2026-03-11', 'a plain week and a half'],
    ['correctionNotice', '2026-02-12', '2026-02-28', 'the Spring Festival between two make-up Saturdays'],
    ['correctionNotice', '2026-03-07', '2026-03-17', 'received on a Saturday'],
    ['thirdPartyOpinion', '2026-02-12', '2026-03-11', 'the Spring Festival'],
    ['otherOrganOpinion', '2025-12-26', '2026-01-19', 'over a year end'],
    ['publication', '2025-12-26', '2026-01-26', 'over a year end'],
    ['feePayment', '2026-03-02', '2026-03-30', 'no holiday'],
    ['reconsiderationAnswer', '2024-01-31', '2024-02-19', 'Sundays 4 and 18 February 2024 work'],
    ['reconsiderationAnswerSummary', '2024-02-08', '2024-02-21', 'the Spring Festival of 2024'],
    // 60 days: 1 May is day 60 and off until the 5th; Wednesday the 6th
    ['reconsiderationRequest', '2026-03-02', '2026-05-06', 'the last day falls in Labour Day'],
    ['reconsiderationRequest', '2026-03-03', '2026-05-06', 'the last day falls in Labour Day'],
    ['reconsiderationRequest', '2026-03-09', '2026-05-08', 'an ordinary Friday'],
    // 60 days from 10 March is Saturday 9 May, which works
    ['reconsiderationRequest', '2026-03-10', '2026-05-09', 'the last day is a make-up Saturday'],
    ['suit', '2026-03-10', '2026-09-10', 'the day of the same number'],
    ['suit', '2025-08-31', '2026-02-28', 'February has no 31st; this Saturday works'],
    ['suit', '2024-08-30', '2025-02-28', 'February 2025 has no 30th'],
    ['suit', '2023-08-31', '2024-02-29', 'a leap year'],
    ['suit', '2026-04-02', '2026-10-08', 'the last day falls in National Day'],
    ['suitAfterReconsideration', '2026-09-16', '2026-10-08', 'the last day is 1 October'],
    ['suitAfterReconsideration', '2026-03-02', '2026-03-17', 'calendar days'],
    ['suitAnswer', '2026-02-06', '2026-02-24', 'the last day falls in the Spring Festival'],
    ['suitAnswer', '2026-03-06', '2026-03-23', 'the last day is a Saturday, extended past Sunday'],
  ])('%s from %s: %s (%s)', (id, event, date) => {
    expect(limitEnd(calendar, id, localDate(event))).toEqual({ ok: true, value: { date, provisional: false } });
  });

  it('is provisional where it reaches a year without a notice', () => {
    expect(limitEnd(calendar, 'suit', localDate('2026-08-03'))).toMatchObject({
      value: { date: '2027-02-03', provisional: true },
    });
  });

  it.each<[LimitId, string, string]>([
    ['correctionNotice', '2019-05-14', 'limit.not-in-force'],
    ['feePayment', '2020-12-31', 'limit.not-in-force'],
    ['reconsiderationAnswer', '2023-12-31', 'limit.not-in-force'],
    ['suitAnswer', '2015-04-30', 'limit.not-in-force'],
    ['suitAfterReconsideration', '2003-12-31', 'calendar.year'],
  ])('%s refuses an event on %s: %s', (id, event, code) => {
    expect(limitEnd(calendar, id, localDate(event))).toMatchObject({ ok: false, code });
  });

  it.each(Object.entries(STATUTORY_LIMITS))('%s names its source', (_, limit) => {
    expect(limit.basis).toMatch(/《.+》/);
  });
});
