import { Tag } from 'antd';
import { weekdayName } from '../../../src/law/calendar/make-day.js';
import type { LocalDate } from '../../../src/kernel/local-date.js';
import { fill } from '../messages/fill.ts';
import { WideTable } from '../shell/wide-table.tsx';
import type { NoticeDay } from './api.ts';
import { texts } from './messages.ts';

/** Days off and weekend days turned working, one a row. */
export function DaysTable({ days }: { readonly days: readonly NoticeDay[] }) {
  return (
    <WideTable<NoticeDay>
      label={fill(texts.days, { year: days[0]?.date.slice(0, 4) ?? '' })}
      className="block-gap"
      rowKey="date"
      size="small"
      pagination={false}
      scroll={{ y: 420 }}
      dataSource={[...days]}
      columns={[
        { title: texts.date, dataIndex: 'date', rowScope: 'row', className: 'numeric', width: 110 },
        {
          title: texts.weekday,
          dataIndex: 'date',
          key: 'weekday',
          render: (date: string) => weekdayName(date as LocalDate),
        },
        {
          title: texts.kind,
          dataIndex: 'kind',
          render: (kind: NoticeDay['kind']) => (
            <Tag color={kind === 'holiday' ? 'success' : 'warning'}>{texts.kinds[kind]}</Tag>
          ),
        },
        { title: texts.name, dataIndex: 'name' },
      ]}
    />
  );
}
