import { ClockCircleOutlined, ExclamationCircleOutlined, PauseCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { limitState, type LimitFacts } from './limit-state.ts';

const ICONS = {
  overdue: <ExclamationCircleOutlined aria-hidden />,
  near: <ClockCircleOutlined aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
  far: undefined,
  closedInTime: undefined,
  closedLate: undefined,
} as const;
const COLOURS = {
  overdue: 'error',
  near: 'warning',
  paused: 'default',
  far: 'success',
  closedInTime: 'default',
  closedLate: 'error',
} as const;

/** How much of the reply limit is left, in words and colour. */
export function LimitTag({ item }: { readonly item: LimitFacts }) {
  const { kind, text } = limitState(item);
  return (
    <Tag color={COLOURS[kind]} icon={ICONS[kind]}>
      {text}
    </Tag>
  );
}
