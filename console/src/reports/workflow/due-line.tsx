import { fill } from '../../messages/fill.ts';
import { useSession } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';
import { texts } from './messages.ts';

interface DueLineProps {
  readonly dueOn: string;
  readonly lawDueOn: string;
  /** Still to be handed in: says how much time is left. */
  readonly owed: boolean;
}

/** By when a report is due: the day set by the competent department, and that of the law where it is another. */
export function DueLine({ dueOn, lawDueOn, owed }: DueLineProps) {
  const { today } = useSession().session;
  const parts = [fill(texts.due, { date: formatDate(dueOn) })];
  if (owed) parts.push(timeLeft(today, dueOn));
  if (dueOn !== lawDueOn) parts.push(fill(texts.dueLaw, { date: formatDate(lawDueOn) }));
  return <span className="due-line">{parts.join(' · ')}</span>;
}

/** How much time is left until a day, in calendar days. */
export function timeLeft(today: string, dueOn: string): string {
  const days = daysUntil(today, dueOn);
  if (days === 0) return texts.lastDay;
  return days > 0 ? fill(texts.left, { days }) : fill(texts.overdueBy, { days: -days });
}

export function daysUntil(today: string, dueOn: string): number {
  return Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
}
