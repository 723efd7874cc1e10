import { Tag } from 'antd';
import { fill } from '../messages/fill.ts';
import type { DisputeItem } from './api.ts';
import { texts } from './messages.ts';

const COLOURS = { upheld: 'success', corrected: 'error', other: 'default' } as const;

/** How a dispute stands: pending, decided but not in force, or its result. */
export function StateTag({ item }: { readonly item: DisputeItem }) {
  if (item.end) return <Tag color={COLOURS[item.end.result]}>{texts.results[item.end.result]}</Tag>;
  return <Tag color="processing">{item.decidedOn ? texts.decided : texts.open}</Tag>;
}

/** Days within which a limit is shown as near. */
const NEAR = 5;

/** What is left of the limit to answer. */
export function AnswerTag({ item }: { readonly item: DisputeItem }) {
  const { daysLeft: left, answeredOn, end, level } = item;
  // A reconsideration's limit runs in working days, a court's in calendar days.
  const working = level === 'reconsideration';
  if (left === null) return answeredOn && !end ? <Tag>{texts.answered}</Tag> : null;
  if (left < 0) return <Tag color="error">{fill(working ? texts.overdueWorking : texts.overdue, { days: -left })}</Tag>;
  const text = left === 0 ? texts.lastDay : fill(working ? texts.leftWorking : texts.left, { days: left });
  return <Tag color={left <= NEAR ? 'warning' : 'success'}>{text}</Tag>;
}
