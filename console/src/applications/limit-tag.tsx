import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ApplicationItem } from '../api/applications.ts';
import { fill } from '../messages/fill.ts';
import { zh } from '../messages/zh.ts';

/** Working days from which on a limit is shown as near. */
const NEAR = 5;

/** How much of the reply limit is left, in words and colour. */
export function LimitTag({ item }: { readonly item: ApplicationItem }) {
  const { workingDaysLeft: left, overdue } = item;
  if (left === null)
    return <Tag color={overdue ? 'error' : 'default'}>{overdue ? zh.limit.closedLate : zh.limit.closedInTime}</Tag>;
  if (overdue || left < 0)
    return (
      <Tag color="error" icon={<ExclamationCircleOutlined aria-hidden />}>
        {fill(zh.limit.overdue, { days: Math.abs(left) })}
      </Tag>
    );
  const text = left === 0 ? zh.limit.lastDay : fill(zh.limit.left, { days: left });
  return left <= NEAR ? (
    <Tag color="warning" icon={<ClockCircleOutlined aria-hidden />}>
      {text}
    </Tag>
  ) : (
    <Tag color="success">{text}</Tag>
  );
}
