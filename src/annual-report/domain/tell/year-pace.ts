import { addDays, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';

/** Applications received on one day and first replied to on another (`null` while open). */
export interface ReplyTimes {
  readonly receivedOn: LocalDate;
  readonly repliedOn: LocalDate | null;
  /** Replied to after its limit, 《条例》 Art. 33; `null` while open. */
  readonly overdue: boolean | null;
  readonly count: number;
}

/** What came in and what was replied to in a month, 1 to 12. */
export interface MonthCount {
  readonly month: number;
  readonly received: number;
  readonly replied: number;
}

/** Applications of a year by month: received in it, and replied to in it whenever they came. */
export function monthsOf(year: number, times: readonly ReplyTimes[]): MonthCount[] {
  const months = Array.from({ length: 12 }, (_, at) => ({ month: at + 1, received: 0, replied: 0 }));
  const monthOf = (day: LocalDate) => (yearOf(day) === year ? months[Number(day.slice(5, 7)) - 1] : undefined);
  for (const { receivedOn, repliedOn, count } of times) {
    const came = monthOf(receivedOn);
    if (came) came.received += count;
    const went = repliedOn === null ? undefined : monthOf(repliedOn);
    if (went) went.replied += count;
  }
  return months;
}

/** Working days to a reply, by which replies are counted; the last has no end. 20 and 40 are the limits of 《条例》 Art. 33. */
const BANDS = [5, 10, 15, 20, 40] as const;

export interface ReplyPace {
  /** `to` is `null` in the last. */
  readonly bands: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly replied: number;
  readonly overdue: number;
  /** Working days the middle reply took; `null` where there was none. */
  readonly median: number | null;
}

/**
 * How long replies of a year took (答复用时): working days from the day after receipt up to and with the day of the first reply,
 * those in which the limit rested included. In time is what its own limit says, rests left out.
 */
export function replyPace(year: number, times: readonly ReplyTimes[], calendar: WorkingCalendar): ReplyPace {
  const replies = times.flatMap(({ receivedOn, repliedOn, overdue, count }) =>
    repliedOn !== null && yearOf(repliedOn) === year ? [{ receivedOn, repliedOn, overdue, count }] : [],
  );
  const first = replies.reduce((day, { receivedOn }) => (receivedOn < day ? receivedOn : day), `${year}-12-31`);
  const countedTo = workingDaysFrom(calendar, first as LocalDate, year);
  const taken = replies
    .map(({ receivedOn, repliedOn, count }) => ({
      days: (countedTo.get(repliedOn) ?? 0) - (countedTo.get(receivedOn) ?? 0),
      count,
    }))
    .sort((one, other) => one.days - other.days);
  const sum = (counted: readonly { readonly count: number }[]) => counted.reduce((all, { count }) => all + count, 0);
  const edges: readonly (number | null)[] = [...BANDS, null];
  return {
    bands: edges.map((to, at) => {
      const from = at === 0 ? 0 : (BANDS[at - 1] ?? 0) + 1;
      const within = taken.filter(({ days }) => days >= from && (to === null || days <= to));
      return { from, to, count: sum(within) };
    }),
    replied: sum(replies),
    overdue: sum(replies.filter(({ overdue }) => overdue === true)),
    median: median(taken, sum(taken)),
  };
}

/** How many working days have passed at the end of each day, from a day to the end of a year; those before the calendar's years are not counted. */
function workingDaysFrom(calendar: WorkingCalendar, from: LocalDate, year: number): Map<LocalDate, number> {
  const counted = new Map<LocalDate, number>();
  let days = 0;
  for (let day = from; yearOf(day) <= year; day = addDays(day, 1)) {
    if (yearOf(day) >= calendar.firstYear && calendar.day(day).working) days += 1;
    counted.set(day, days);
  }
  return counted;
}

function median(sorted: readonly { readonly days: number; readonly count: number }[], all: number): number | null {
  let passed = 0;
  for (const { days, count } of sorted) {
    passed += count;
    if (passed * 2 >= all) return days;
  }
  return null;
}
