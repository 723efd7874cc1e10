import { addDays, type LocalDate } from '../../../kernel/local-date.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { ApplicationEvent } from '../events.js';

/**
 * The limit once more, counted from the events themselves, a day at a time and without the code that the clock is made
 * of: for tests to hold against it.
 */
export function naiveLimit(events: readonly ApplicationEvent[], calendar: WorkingCalendar): LocalDate {
  const reopened = last(events, 'application.reopened');
  if (reopened) return reopened.payload.redoBy;
  const corrected = last(events, 'application.receiptCorrected')?.payload.to;
  let start = corrected ?? (last(events, 'application.submitted')?.legalDate as LocalDate);
  for (const type of ['application.correctionReceived', 'application.feePaid'] as const) {
    const restart = last(events, type);
    if (restart && restart.legalDate > start) start = restart.legalDate;
  }
  const agreed = last(events, 'application.extensionAgreed');
  const needed = 20 + (agreed && agreed.legalDate >= start ? agreed.payload.days : 0);
  let date = start;
  for (let counted = 0; counted < needed;) {
    date = addDays(date, 1);
    if (calendar.day(date).working && !isAwaiting(events, date, calendar)) counted += 1;
  }
  const judged = last(events, 'application.reasonsJudged')?.payload.separateDate;
  return judged && judged > date ? judged : date;
}

/** On that day some letter was out: issued, not answered before it, and its 15 working days not over before it. */
function isAwaiting(events: readonly ApplicationEvent[], date: LocalDate, calendar: WorkingCalendar): boolean {
  return events.some((event) => {
    if (event.type !== 'application.consulted' || event.legalDate > date) return false;
    const id = event.payload.consultationId;
    const delivered = events.find(
      (e) => e.type === 'application.consultationDelivered' && e.payload.consultationId === id,
    );
    const answered = events.find(
      (e) => e.type === 'application.consultationAnswered' && e.payload.consultationId === id,
    );
    if (answered && answered.legalDate < date) return false;
    if (answered && !delivered) return true;
    let day = delivered?.legalDate ?? event.legalDate;
    let working = 0;
    while (day < date) {
      // The 15th working day itself is still a day of waiting, whatever comes after it is not.
      if (working === 15) return false;
      day = addDays(day, 1);
      if (calendar.day(day).working) working += 1;
    }
    return true;
  });
}

function last<T extends ApplicationEvent['type']>(events: readonly ApplicationEvent[], type: T) {
  return events.findLast((event): event is Extract<ApplicationEvent, { type: T }> => event.type === type);
}
