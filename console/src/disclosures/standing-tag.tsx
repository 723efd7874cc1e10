import { Tag } from 'antd';
import type { RecordItem } from './api.ts';
import { texts } from './messages.ts';

const TONE = { effective: 'success', pending: 'processing', ended: 'default', withdrawn: 'error' } as const;

/** Where a document stands today; how it ended, where it has. */
export function StandingTag({ record: { standing, end } }: { readonly record: Pick<RecordItem, 'standing' | 'end'> }) {
  const said = standing === 'ended' && end ? texts.ways[end.as] : texts.standings[standing];
  return <Tag color={TONE[standing]}>{said}</Tag>;
}
