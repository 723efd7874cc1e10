import { Descriptions, Select, type TableProps } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useFeedback, type FeedbackView } from '../api/feedback.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useSession } from '../session/session-context.ts';
import { formatInstant } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';

const t = words.cases.feedback;
/** The first year the rules on applications in force were in force for. */
const FIRST_YEAR = 2019;

type Item = FeedbackView['items'][number];

const COLUMNS: NonNullable<TableProps<Item>['columns']> = [
  {
    title: words.applications.receiptNumber,
    dataIndex: 'receiptNumber',
    rowScope: 'row',
    className: 'numeric',
    render: (number: string, { applicationId }) => <Link to={`/applications/${applicationId}`}>{number}</Link>,
  },
  {
    title: t.title,
    dataIndex: 'score',
    className: 'numeric',
    render: (score: number) => fill(t.scoreOf, { score }),
  },
  {
    title: t.words,
    dataIndex: 'text',
    render: (text: string | null) =>
      text === null ? <span className="secondary">{t.noWords}</span> : <div className="long-text">{text}</div>,
  },
  { title: t.when, dataIndex: 'givenAt', className: 'numeric', render: formatInstant },
];

/** 申请人评价汇总: how many have said what, and what they said, by year. */
export function FeedbackPage() {
  const thisYear = Number(useSession().session.today.slice(0, 4));
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || thisYear;
  const query = useFeedback(year);
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  return (
    <>
      <PageHead title={t.all} above={<Link to="/applications">{words.applications.toList}</Link>} />
      <p className="secondary">{t.lead}</p>
      <div className="filters">
        <Select<number>
          aria-label={t.year}
          value={year}
          className="filter-year"
          options={years.map((value) => ({ value, label: fill(t.ofYear, { year: value }) }))}
          onChange={(chosen) => setParams({ year: String(chosen) }, { replace: true })}
        />
      </div>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Summary view={query.data} />}
    </>
  );
}

function Summary({ view: { count, mean, scores, items } }: { readonly view: FeedbackView }) {
  const spread = [...scores].reverse().map((it) => `${fill(t.scoreOf, it)} ${fill(t.counted, it)}`);
  return (
    <>
      <section className="panel block-gap" aria-label={t.all}>
        <Descriptions
          bordered
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'count', label: t.count, children: fill(t.counted, { count }) },
            { key: 'mean', label: t.mean, children: mean === null ? t.noMean : mean.toFixed(1) },
            { key: 'scores', label: t.scores, children: spread.join(words.common.listSeparator), span: 'filled' },
          ]}
        />
      </section>
      {count > items.length && <p className="secondary">{fill(t.latest, { count: items.length })}</p>}
      <WideTable<Item>
        label={t.all}
        rowKey="applicationId"
        columns={COLUMNS}
        dataSource={[...items]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t.none }}
      />
    </>
  );
}
