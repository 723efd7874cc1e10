import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ApplicationItem } from '../api/applications.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';

/** Working days from which on a limit is shown as near. */
const NEAR = 5;

/** How much of the reply limit is left, in words and colour. */
export function LimitTag({ item }: { readonly item: Omit<ApplicationItem, 'applicantName'> }) {
  const { workingDaysLeft: left, overdue } = item;
  if (left === null)
    return (
      <Tag color={overdue ? 'error' : 'default'}>{overdue ? words.limit.closedLate : words.limit.closedInTime}</Tag>
    );
  if (overdue || left < 0)
    return (
      <Tag color="error" icon={<ExclamationCircleOutlined aria-hidden />}>
        {fill(words.limit.overdue, { days: Math.abs(left) })}
      </Tag>
    );
  const text = left === 0 ? words.limit.lastDay : fill(words.limit.left, { days: left });
  return left <= NEAR ? (
    <Tag color="warning" icon={<ClockCircleOutlined aria-hidden />}>
      {text}
    </Tag>
  ) : (
    <Tag color="success">{text}</Tag>
  );
}
