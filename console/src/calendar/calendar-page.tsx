import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '../messages/fill.ts';
import { formatInstant } from '../shell/format-date.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useCalendarYear, useNotices, type NoticeItem } from './api.ts';
import { DaysTable } from './days-table.tsx';
import { LoadPanel } from './load-panel.tsx';
import { RecomputationPanel } from './recomputation-panel.tsx';
import { texts } from './messages.ts';

/** 工作日历: the years whose notices are known, their days, and the loading of another. */
export function CalendarPage() {
  const query = useNotices();
  const [year, setYear] = useState<number | null>(null);
  return (
    <>
      <LeaveGuard />
      <PageHead title={texts.title} />
      <p className="secondary">{texts.lead}</p>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <div className="case">
          <div className="case-main">
            {query.data.mayLoad && <LoadPanel />}
            <RecomputationPanel />
            <Notices items={query.data.items} choose={setYear} />
          </div>
          <div className="case-side">
            <Year year={year ?? query.data.items[0]?.year ?? 0} />
          </div>
        </div>
      )}
    </>
  );
}

interface NoticesProps {
  readonly items: readonly NoticeItem[];
  readonly choose: (year: number) => void;
}

function Notices({ items, choose }: NoticesProps) {
  return (
    <section className="panel" aria-labelledby="notices-title">
      <h2 id="notices-title">{texts.known}</h2>
      <Table<NoticeItem>
        rowKey={({ year, version }) => `${year}.${version}`}
        size="small"
        pagination={{ pageSize: 12, hideOnSinglePage: true }}
        dataSource={[...items]}
        columns={[
          {
            title: texts.year,
            dataIndex: 'year',
            rowScope: 'row',
            render: (year: number) => (
              <Button type="link" className="flush numeric" onClick={() => choose(year)}>
                {year}
              </Button>
            ),
          },
          {
            title: texts.version,
            dataIndex: 'version',
            render: (version: number, { inForce }) => (
              <>
                {version === 0 ? texts.shipped : fill(texts.numbered, { version })}{' '}
                <Tag color={inForce ? 'success' : 'default'}>{inForce ? texts.inForce : texts.replaced}</Tag>
              </>
            ),
          },
          {
            title: texts.source,
            key: 'source',
            render: (_, { title, documentNumber }) => (title ? `${title}（${documentNumber}）` : texts.unnumbered),
          },
          {
            title: texts.loadedAt,
            dataIndex: 'loadedAt',
            className: 'numeric',
            render: (at: string | null) => at && formatInstant(at),
          },
        ]}
      />
    </section>
  );
}

function Year({ year }: { readonly year: number }) {
  const query = useCalendarYear(year);
  return (
    <section className="panel" aria-labelledby="year-title">
      <h2 id="year-title">{fill(texts.days, { year })}</h2>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && <DaysTable days={query.data.days} />}
    </section>
  );
}
