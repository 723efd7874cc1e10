import type { TableProps } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../session/session-context.ts';
import { formatDate } from '../shell/format-date.ts';
import { WideTable } from '../shell/wide-table.tsx';
import type { PublicationLineItem } from './api.ts';
import { LateMark } from './late/late-mark.tsx';
import { lateness } from './late/lateness.ts';
import { texts } from './messages/index.ts';
import { catalogueName } from './names.ts';
import { StageTag } from './stage-tag.tsx';

interface DeskTableProps {
  readonly items: readonly PublicationLineItem[];
  readonly loading: boolean;
  /** Words are for who writes and reviews; others see titles, stages and days. */
  readonly mayOpen: boolean;
}

/** Publications as rows, those over their limit marked. */
export function DeskTable({ items, loading, mayOpen }: DeskTableProps) {
  const { today } = useSession().session;
  return (
    <WideTable<PublicationLineItem>
      label={texts.title}
      rowKey="id"
      columns={columns(today, mayOpen)}
      dataSource={items}
      loading={loading && { delay: 250 }}
      pagination={false}
      rowClassName={(line) => (lateness(line, today) === 'overdue' ? 'row-overdue' : '')}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: texts.none }}
    />
  );
}

function columns(today: string, mayOpen: boolean): NonNullable<TableProps<PublicationLineItem>['columns']> {
  const { title, catalogue, documentNumber, madeOn, dueOn, publishedOn, stage, validity } = texts.columns;
  return [
    {
      title,
      dataIndex: 'title',
      rowScope: 'row',
      className: 'publication-title',
      render: (words: string, { id }) => (mayOpen ? <Link to={`/publications/${id}`}>{words}</Link> : words),
    },
    { title: stage, key: 'stage', render: (_, line) => <StageTag line={line} /> },
    { title: catalogue, dataIndex: 'catalogue', render: catalogueName },
    { title: documentNumber, dataIndex: 'documentNumber' },
    { title: madeOn, dataIndex: 'madeOn', className: 'numeric', render: formatDate },
    {
      title: dueOn,
      dataIndex: 'dueOn',
      className: 'numeric',
      render: (day: string | null, line) => (
        <>
          {day && formatDate(day)} <LateMark line={line} today={today} />
        </>
      ),
    },
    {
      title: publishedOn,
      dataIndex: 'publishedOn',
      className: 'numeric',
      render: (day: string | null) => day && formatDate(day),
    },
    {
      title: validity,
      dataIndex: 'standing',
      render: (standing: PublicationLineItem['standing']) => (standing === 'none' ? '' : texts.validity[standing]),
    },
  ];
}
