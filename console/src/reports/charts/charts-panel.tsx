import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReportDraft } from '../../api/reports.ts';
import { fill } from '../../messages/fill.ts';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useReportCharts, type ReportCharts } from './api.ts';
import { barsOf, shareOf } from './bars.ts';
import { Chart } from './chart.tsx';
import './charts.css';
import { texts } from './messages.ts';

/** The year's applications by month, outcome, applicant and time to reply: drawn when asked for. */
export function ChartsPanel({ draft }: { readonly draft: ReportDraft }) {
  const [open, setOpen] = useState(false);
  const query = useReportCharts(draft.year, open);
  const summed = Object.values(draft.cells).some(({ source }) => source === 'members');
  return (
    <section className="panel" aria-labelledby="charts-title">
      <h2 id="charts-title">{fill(texts.title, { year: draft.year })}</h2>
      <p>{summed ? texts.leadOwn : texts.lead}</p>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? texts.hide : texts.show}
      </Button>
      {open && query.isPending && <LoadingView />}
      {open && query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {open && query.data && <Charts charts={query.data} format={draft.format} />}
    </section>
  );
}

function Charts({ charts, format }: { readonly charts: ReportCharts; readonly format: ReportDraft['format'] }) {
  const all = useMemo(() => barsOf(charts, format), [charts, format]);
  const { replied, overdue, median } = charts.pace;
  const pace = fill(texts.paceSum, {
    replied,
    overdue,
    inTime: replied - overdue,
    rate: shareOf(replied - overdue, replied),
    median: median ?? 0,
  });
  return (
    <div className="charts">
      {all.map((bars) => (
        <Chart
          key={bars.title}
          bars={bars}
          note={bars.title === texts.pace && replied > 0 ? pace + texts.paceNote : undefined}
        />
      ))}
    </div>
  );
}
