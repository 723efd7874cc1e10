import { useQuery } from '@tanstack/react-query';
import { Button, Select, Tag, type TableProps } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { FeeItem, FeeList } from '../../../src/applications/web/api-fee-schemas.js';
import { callApi } from '../api/client.ts';
import { fill } from '../messages/fill.ts';
import { useSession } from '../session/session-context.ts';
import { OrganPicker, useChosenOrgan } from '../shell/organ-picker.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { texts } from './messages.ts';
import { SITE_BASE } from '../api/site-base.ts';

/** The rules on the fee are in force since then. */
const FIRST_YEAR = 2021;
const COLOURS = { waiting: 'processing', overdue: 'error', paid: 'success', unpaid: 'default', dropped: 'default' };

const COLUMNS: NonNullable<TableProps<FeeItem>['columns']> = [
  {
    title: texts.receiptNumber,
    dataIndex: 'receiptNumber',
    rowScope: 'row',
    className: 'numeric',
    render: (text: string, item) => <Link to={`/applications/${item.applicationId}`}>{text}</Link>,
  },
  {
    title: texts.scale,
    dataIndex: 'scale',
    render: (scale: FeeItem['scale']) => texts.scales[scale],
  },
  {
    title: texts.quantity,
    dataIndex: 'quantity',
    className: 'numeric',
    render: (count: number, { monthTotal }) => (
      <>
        {count}
        {monthTotal !== null && <div className="secondary">{fill(texts.month, { total: monthTotal })}</div>}
      </>
    ),
  },
  {
    title: texts.slices,
    dataIndex: 'slices',
    render: (slices: FeeItem['slices']) =>
      slices.filter((slice) => slice.yuan > 0).map((slice) => <div key={slice.from}>{fill(texts.slice, slice)}</div>),
  },
  {
    title: texts.yuan,
    dataIndex: 'yuan',
    className: 'numeric',
    render: (yuan: number) => yuan.toLocaleString('zh-CN'),
  },
  { title: texts.noticedOn, dataIndex: 'noticedOn', className: 'numeric' },
  { title: texts.deliveredOn, dataIndex: 'deliveredOn', className: 'numeric' },
  {
    title: texts.payBy,
    dataIndex: 'payBy',
    className: 'numeric',
    render: (date: string | null, item) => date && date + (item.payByProvisional ? texts.provisional : ''),
  },
  { title: texts.paidOn, dataIndex: 'paidOn', className: 'numeric' },
  {
    title: texts.state,
    dataIndex: 'state',
    render: (state: FeeItem['state']) => <Tag color={COLOURS[state]}>{texts.states[state]}</Tag>,
  },
];

/** 信息处理费: the register of a year, for the finance office. */
export function FeesPage() {
  const thisYear = Number(useSession().session.today.slice(0, 4));
  const organId = useChosenOrgan();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || thisYear;
  const query = useQuery({
    queryKey: ['fees', organId, year],
    queryFn: ({ signal }) => callApi<FeeList>(`/fees/${organId}?year=${year}`, { signal }),
  });
  const { items = [], noticedYuan = 0, paidYuan = 0, waitingYuan = 0 } = query.data ?? {};
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  const choose = (chosen: number): void => {
    const next = new URLSearchParams(params);
    next.set('year', String(chosen));
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageHead
        title={texts.title}
        extra={
          <Button href={`${SITE_BASE}/api/v1/fees/${organId}/register.xlsx?year=${year}`} disabled={items.length === 0}>
            {texts.export}
          </Button>
        }
      />
      <p className="secondary">{texts.lead}</p>
      <div className="filters">
        <Select<number>
          aria-label={texts.year}
          value={year}
          className="filter-year"
          options={years.map((value) => ({ value, label: fill(texts.ofYear, { year: value }) }))}
          onChange={choose}
        />
        <OrganPicker />
      </div>
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <>
          {items.length > 0 && (
            <p role="status">
              {fill(texts.sum, {
                count: items.length,
                noticed: noticedYuan.toLocaleString('zh-CN'),
                paid: paidYuan.toLocaleString('zh-CN'),
                waiting: waitingYuan.toLocaleString('zh-CN'),
              })}
            </p>
          )}
          <WideTable<FeeItem>
            label={texts.title}
            rowKey="applicationId"
            columns={COLUMNS}
            dataSource={items}
            loading={query.isPending && { delay: 250 }}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: texts.none }}
          />
        </>
      )}
    </>
  );
}
