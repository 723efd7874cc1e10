import { Segmented, Select, Table, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMemberReports, type MemberReport } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useSession } from '../session/session-context.ts';
import { formatDate } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';

/** First report year of the unified format. */
const FIRST_YEAR = 2019;
type Shown = 'all' | 'published' | 'late' | 'missing';

function StateTag({ report }: { readonly report: MemberReport }) {
  if (report.state === 'published') return <Tag color="success">{words.members.states.published}</Tag>;
  if (report.state === 'late') return <Tag color="warning">{words.members.states.late}</Tag>;
  if (report.overdue) return <Tag color="error">{words.members.overdueMissing}</Tag>;
  return <Tag color={report.state === 'draft' ? 'processing' : 'default'}>{words.members.states[report.state]}</Tag>;
}

const columns: NonNullable<TableProps<MemberReport>['columns']> = [
  { title: words.members.organ, dataIndex: 'organName', rowScope: 'row' },
  { title: words.members.state, key: 'state', render: (_, report) => <StateTag report={report} /> },
  { title: words.members.dueOn, dataIndex: 'dueOn', render: formatDate, className: 'numeric' },
  {
    title: words.members.publishedOn,
    dataIndex: 'publishedOn',
    render: (date: string | null) => date && formatDate(date),
    className: 'numeric',
  },
  {
    title: words.members.version,
    dataIndex: 'version',
    render: (version: number | null) => version && fill(words.reports.version, { version }),
  },
  {
    title: words.members.page,
    dataIndex: 'page',
    render: (page: string | null, report) =>
      page && (
        <a
          href={page}
          target="_blank"
          rel="noreferrer"
          aria-label={`${words.members.open}${report.organName}${words.members.page}`}
        >
          {words.members.open}
        </a>
      ),
  },
];

function shows(report: MemberReport, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'missing') return report.state === 'missing' || report.state === 'draft';
  return report.state === shown;
}

/** 下级机关年度报告: who has published, who was late, who has not. */
export function MembersPage() {
  const { today } = useSession().session;
  const lastYear = Number(today.slice(0, 4)) - 1;
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || lastYear;
  const [shown, setShown] = useState<Shown>('all');
  const query = useMemberReports(year);
  const items = query.data?.items ?? [];
  const count = (which: Shown): number => items.filter((report) => shows(report, which)).length;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => lastYear - index);
  return (
    <>
      <PageHead title={words.members.title} />
      <div className="filters">
        <Select<number>
          aria-label={words.members.year}
          value={year}
          className="filter-year"
          options={years.map((value) => ({ value, label: fill(words.common.yearOf, { year: value }) }))}
          onChange={(value) => setParams({ year: String(value) }, { replace: true })}
        />
        <Segmented<Shown>
          aria-label={words.members.filter}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: words.members.all },
            { value: 'published', label: words.members.states.published },
            { value: 'late', label: words.members.states.late },
            { value: 'missing', label: words.members.states.missing },
          ]}
        />
      </div>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <>
          <p role="status">
            {fill(words.members.sum, {
              total: items.length,
              published: count('published'),
              late: count('late'),
              missing: count('missing'),
            })}
          </p>
          <Table<MemberReport>
            rowKey="organId"
            columns={columns}
            dataSource={items.filter((report) => shows(report, shown))}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: words.members.none }}
          />
        </>
      )}
    </>
  );
}
