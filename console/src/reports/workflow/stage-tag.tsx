import { Tag } from 'antd';
import type { Punctuality, StageOrNone } from '../../api/reports.ts';
import { texts } from './messages.ts';

const TONE = {
  none: 'default',
  drafting: 'processing',
  signed: 'processing',
  submitted: 'purple',
  returned: 'warning',
  accepted: 'cyan',
  published: 'success',
} as const;

/** Overdue is what is not handed in, or handed in and not published. */
function punctualityOf(stage: StageOrNone, punctuality: Punctuality): string {
  const handedIn = stage === 'submitted' || stage === 'accepted';
  return punctuality === 'overdue' && handedIn ? texts.overduePublishing : texts.punctualities[punctuality];
}

/** Where a report stands, and whether it is in time. */
export function StageTag(props: { readonly stage: StageOrNone; readonly punctuality?: Punctuality }) {
  const said = props.punctuality === undefined ? '' : punctualityOf(props.stage, props.punctuality);
  const late = props.punctuality === 'overdue' || props.punctuality === 'late';
  return (
    <>
      <Tag color={TONE[props.stage]}>{texts.stages[props.stage]}</Tag>
      {said !== '' && <Tag color={late ? 'error' : 'default'}>{said}</Tag>}
    </>
  );
}
