import { Table, Typography, type TableProps } from 'antd';
import { Link } from 'react-router';
import { useReportYears, type ReportYear } from '../api/reports.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { CorrectionsPanel } from './records/corrections-panel.tsx';
import { VersionLinks } from './version-links.tsx';
import { DueLine } from './workflow/due-line.tsx';
import { StageTag } from './workflow/stage-tag.tsx';

const columns: NonNullable<TableProps<ReportYear>['columns']> = [
  {
    title: words.reports.year,
    dataIndex: 'year',
    rowScope: 'row',
    render: (year: number) => <Link to={`/reports/${year}`}>{fill(words.reports.ofYear, { year })}</Link>,
  },
  {
    title: words.reports.state,
    dataIndex: 'stage',
    render: (stage: ReportYear['stage'], { punctuality }) => <StageTag stage={stage} punctuality={punctuality} />,
  },
  {
    title: words.reports.dueOn,
    dataIndex: 'dueOn',
    render: (dueOn: string, { lawDueOn, handedInOn }) => (
      <DueLine dueOn={dueOn} lawDueOn={lawDueOn} owed={handedInOn === null} />
    ),
  },
  {
    title: words.reports.versions,
    dataIndex: 'versions',
    render: (versions: ReportYear['versions']) => <VersionLinks versions={versions} />,
  },
];

/** 年度报告: the years, the state of each, what was published. */
export function ReportListPage() {
  const query = useReportYears();
  return (
    <>
      <PageHead title={words.reports.title} />
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <Table<ReportYear>
          rowKey="year"
          columns={columns}
          dataSource={query.data.items}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
      <CorrectionsPanel />
      <Typography.Paragraph type="secondary" className="page-note">
        {words.reports.dueNote}
      </Typography.Paragraph>
    </>
  );
}
