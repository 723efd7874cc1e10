import { Select, Tabs } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { FormatId } from '../../../../src/law/report-format/index.js';
import { cellNames } from '../../../../src/annual-report/domain/form-layout/index.js';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useSession } from '../../session/session-context.ts';
import { formatDate } from '../../shell/format-date.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useRollup, type Rollup } from './api.ts';
import { BoardView } from './board-view.tsx';
import { CompareView } from './compare-view.tsx';
import { texts } from './messages.ts';
import { SumView } from './sum-view.tsx';
import './rollup.css';

/** First report year of the unified format. */
const FIRST_YEAR = 2019;
const VIEWS = ['board', 'sum', 'compare'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | null): text is View => VIEWS.some((view) => view === text);

/** 年度报告汇总: a government's sum, who has handed in, every figure opened onto the members', members compared. */
export function RollupPage() {
  const { today } = useSession().session;
  const thisYear = Number(today.slice(0, 4));
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || thisYear - 1;
  const within = params.get('within') ?? undefined;
  const asked = params.get('view');
  const view = isView(asked) ? asked : 'board';
  const query = useRollup(year, within);
  const go = (to: { readonly year?: number; readonly view?: View }): void =>
    setParams(
      { year: String(to.year ?? year), view: to.view ?? view, ...(within !== undefined && { within }) },
      { replace: true },
    );
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  const opened = query.data;
  return (
    <>
      <PageHead
        title={opened ? fill(texts.ofOrgan, { organ: opened.within.name, year }) : texts.title}
        above={
          opened && opened.within.code !== opened.organ.code ? (
            <Link to={`/rollup?year=${year}&view=${view}`}>{fill(texts.up, { organ: opened.organ.name })}</Link>
          ) : undefined
        }
      />
      <div className="filters">
        <Select<number>
          aria-label={texts.year}
          value={year}
          className="filter-year"
          options={years.map((value) => ({ value, label: fill(words.common.yearOf, { year: value }) }))}
          onChange={(value) => go({ year: value })}
        />
      </div>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {opened && (
        <>
          <p className="secondary">{fill(texts.lead, { date: formatDate(opened.asOf) })}</p>
          <Tabs
            activeKey={view}
            onChange={(key) => go({ view: key as View })}
            items={VIEWS.map((key) => ({
              key,
              label: texts.tabs[key],
              children: <ViewOf view={key} rollup={opened} />,
            }))}
          />
        </>
      )}
    </>
  );
}

function ViewOf({ view, rollup }: { readonly view: View; readonly rollup: Rollup }) {
  const names = cellNames(rollup.format as FormatId);
  if (view === 'board') return <BoardView rollup={rollup} names={names} />;
  if (view === 'sum') return <SumView rollup={rollup} names={names} />;
  return <CompareView rollup={rollup} names={names} />;
}
