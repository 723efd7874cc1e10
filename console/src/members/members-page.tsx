import { Segmented, Select, type TableProps } from 'antd';
import { Table, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { texts as uploadTexts } from '../reports/uploads/messages.ts';
import { StageTag } from '../reports/workflow/stage-tag.tsx';
import { useSession } from '../session/session-context.ts';
import { formatDate } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useMemberReports, type MemberReport } from './api.ts';
import { DueDays } from './due-days.tsx';
import { texts } from './messages.ts';
import { SimilarPanel } from './similar-panel.tsx';
import './members.css';
import { isShown, SHOWN, shows, type Shown } from './shown.ts';

/** First report year of the unified format. */
const FIRST_YEAR = 2019;

const dateOr = (date: string | null): string => (date === null ? '' : formatDate(date));

function columns(ownId: string, year: number, shown: Shown): NonNullable<TableProps<MemberReport>['columns']> {
  return [
    {
      title: texts.organ,
      dataIndex: 'organName',
      rowScope: 'row',
      render: (name: string, { organId }) => <Link to={`/members/${organId}/${year}?shown=${shown}`}>{name}</Link>,
    },
    {
      title: texts.stage,
      key: 'stage',
      render: (_, { organId, stage, punctuality, received, upload }) => (
        <>
          <StageTag stage={stage} punctuality={punctuality} />
          {upload && <Tag>{upload.rolledUp ? uploadTexts.member.tagCounted : uploadTexts.member.tag}</Tag>}
          {!received && organId !== ownId && <span className="secondary">{texts.others}</span>}
        </>
      ),
    },
    { title: texts.dueOn, dataIndex: 'dueOn', render: formatDate, className: 'numeric' },
    { title: texts.handedInOn, dataIndex: 'handedInOn', render: dateOr, className: 'numeric' },
    { title: texts.publishedOn, dataIndex: 'publishedOn', render: dateOr, className: 'numeric' },
    {
      title: texts.page,
      dataIndex: 'page',
      render: (page: string | null, { organName }) =>
        page && (
          <a href={page} target="_blank" rel="noreferrer" aria-label={fill(texts.openOf, { organ: organName })}>
            {texts.open}
          </a>
        ),
    },
  ];
}

/** 下级机关年度报告: who is at what stage, who is late, what waits to be read; by when they are due. */
export function MembersPage() {
  const { today, organ } = useSession().session;
  const lastYear = Number(today.slice(0, 4)) - 1;
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || lastYear;
  const asked = params.get('shown');
  const shown = isShown(asked) ? asked : 'all';
  const query = useMemberReports(year);
  const items = query.data?.items ?? [];
  const count = (which: Shown): number => items.filter((report) => shows(report, which)).length;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => lastYear - index);
  const show = (to: { readonly year?: number; readonly shown?: Shown }): void =>
    setParams({ year: String(to.year ?? year), shown: to.shown ?? shown }, { replace: true });
  return (
    <>
      <PageHead title={texts.title} />
      <div className="filters">
        <Select<number>
          aria-label={texts.year}
          value={year}
          className="filter-year"
          options={years.map((value) => ({ value, label: fill(words.common.yearOf, { year: value }) }))}
          onChange={(value) => show({ year: value })}
        />
        <Segmented<Shown>
          className="members-filter"
          aria-label={texts.filter}
          value={shown}
          onChange={(value) => show({ shown: value })}
          options={SHOWN.map((value) => ({ value, label: `${texts.shown[value]} ${count(value)}` }))}
        />
      </div>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <>
          <p role="status">
            {fill(texts.sum, {
              total: items.length,
              owed: count('owed'),
              overdue: count('overdue'),
              submitted: count('submitted'),
              published: count('published'),
              late: count('late'),
            })}
          </p>
          <Table<MemberReport>
            rowKey="organId"
            columns={columns(organ.id, year, shown)}
            dataSource={items.filter((report) => shows(report, shown))}
            pagination={items.length > 100 ? { pageSize: 100 } : false}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: texts.none }}
          />
          <SimilarPanel year={year} key={year} />
          <DueDays list={query.data} />
        </>
      )}
    </>
  );
}
