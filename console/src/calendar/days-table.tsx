import { Table, Tag } from 'antd';
import { weekdayName } from '../../../src/law/calendar/make-day.js';
import type { LocalDate } from '../../../src/kernel/local-date.js';
import type { NoticeDay } from './api.ts';
import { texts } from './messages.ts';

/** Days off and weekend days turned working, one a row. */
export function DaysTable({ days }: { readonly days: readonly NoticeDay[] }) {
  return (
    <Table<NoticeDay>
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
            <Tag color={kind === 'holiday' ? 'green' : 'orange'}>{texts.kinds[kind]}</Tag>
          ),
        },
        { title: texts.name, dataIndex: 'name' },
      ]}
    />
  );
}
