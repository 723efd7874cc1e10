import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../../../law/calendar/index.js';
import { monthsOf, replyPace, type ReplyTimes } from './year-pace.js';

const times = (receivedOn: string, repliedOn: string | null, count: number, overdue = false): ReplyTimes => ({
  receivedOn: localDate(receivedOn),
  repliedOn: repliedOn === null ? null : localDate(repliedOn),
  overdue: repliedOn === null ? null : overdue,
  count,
});

// 2025: 1 to 5 May are a holiday, Sunday 27 April works in its place; 28 January to 4 February is Spring Festival.
const YEAR: readonly ReplyTimes[] = [
  times('2024-12-30', '2025-01-03', 2),
  times('2025-04-25', '2025-05-06', 3),
  times('2025-03-03', '2025-04-01', 1, true),
  times('2025-06-02', null, 4),
  times('2025-12-01', '2026-01-05', 5),
];

describe('a year of applications', () => {
  it('counts by the month they came and by the month they were replied to', () => {
    const moved = monthsOf(2025, YEAR).filter(({ received, replied }) => received + replied > 0);
    expect(moved).toEqual([
      { month: 1, received: 0, replied: 2 },
      { month: 3, received: 1, replied: 0 },
      { month: 4, received: 3, replied: 1 },
      { month: 5, received: 0, replied: 3 },
      { month: 6, received: 4, replied: 0 },
      { month: 12, received: 5, replied: 0 },
    ]);
  });

  it('counts working days to the replies of the year, with their notices', () => {
    const { bands, ...pace } = replyPace(2025, YEAR, NATIONAL_CALENDAR);
    // 31 December, 2 and 3 January: 3 days. 27 to 30 April and 6 May: 5 days. 4 March to 1 April: 21 days.
    expect(pace).toEqual({ replied: 6, overdue: 1, median: 5 });
    expect(bands).toEqual([
      { from: 0, to: 5, count: 5 },
      { from: 6, to: 10, count: 0 },
      { from: 11, to: 15, count: 0 },
      { from: 16, to: 20, count: 0 },
      { from: 21, to: 40, count: 1 },
      { from: 41, to: null, count: 0 },
    ]);
  });

  it('says nothing of a year without replies', () =>
    expect(replyPace(2023, YEAR, NATIONAL_CALENDAR)).toMatchObject({ replied: 0, overdue: 0, median: null }));
});
