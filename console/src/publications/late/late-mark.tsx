import { Tag } from 'antd';
import { fill } from '../../messages/fill.ts';
import type { PublicationLineItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { lateness } from './lateness.ts';

/** Says where a publication is late, or soon will be. */
export function LateMark({ line, today }: { readonly line: PublicationLineItem; readonly today: string }) {
  const late = lateness(line, today);
  if (late === 'overdue') return <Tag color="error">{texts.overdue}</Tag>;
  if (late === 'soon') return <Tag color="warning">{texts.soon}</Tag>;
  if (late === 'publishedLate')
    return <Tag color="warning">{fill(texts.publishedLate, { days: line.lateDays ?? 0 })}</Tag>;
  return null;
}
