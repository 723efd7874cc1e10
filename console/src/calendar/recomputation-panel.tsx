import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Table } from 'antd';
import { useEffect, useRef } from 'react';
import { fill } from '../messages/fill.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { formatInstant } from '../shell/format-date.ts';
import { useChangedLimits, useLastRecomputation, type ChangedLimit, type Recomputation } from './api.ts';
import { texts } from './messages.ts';

/** 期限重算: how far counting all open cases anew has come, and which limits it has moved. */
export function RecomputationPanel() {
  const query = useLastRecomputation();
  const last = query.data?.last ?? null;
  useFreshLimits(last);
  if (!last) return null;
  const { number, organs, organsDone, cases, endedAt } = last;
  return (
    <section className="panel" aria-labelledby="recomputation-title">
      <h2 id="recomputation-title">{texts.recomputation}</h2>
      {endedAt === null ? (
        <>
          <p role="status">{fill(texts.recomputing, { organsDone, organs, cases })}</p>
          <Progress
            percent={organs === 0 ? 0 : Math.floor((organsDone * 100) / organs)}
            aria-label={texts.recomputation}
          />
        </>
      ) : (
        <>
          <p role="status">{fill(texts.recomputed, { at: formatInstant(endedAt), cases })}</p>
          <Changes number={number} />
        </>
      )}
    </section>
  );
}

/** When it has ended while this page was open, limits shown elsewhere are old. */
function useFreshLimits(last: Recomputation | null): void {
  const client = useQueryClient();
  const underWay = useRef(false);
  const ended = last?.endedAt ?? null;
  useEffect(() => {
    if (last && ended === null) underWay.current = true;
    else if (underWay.current) {
      underWay.current = false;
      void client.invalidateQueries();
    }
  }, [client, last, ended]);
}

function Changes({ number }: { readonly number: number }) {
  const query = useChangedLimits(number);
  if (query.isError) return <Alert role="alert" type="error" showIcon title={describeFailure(query.error)} />;
  if (!query.data) return null;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="secondary">{texts.unchanged}</p>;
  return (
    <>
      <Table<ChangedLimit>
        rowKey="applicationId"
        size="small"
        pagination={false}
        title={() => texts.changed}
        dataSource={items}
        columns={[
          { title: texts.receiptNumber, dataIndex: 'receiptNumber', rowScope: 'row', className: 'numeric' },
          { title: texts.organ, dataIndex: 'organName' },
          { title: texts.from, dataIndex: 'from', className: 'numeric' },
          {
            title: texts.to,
            dataIndex: 'to',
            className: 'numeric',
            render: (to: string, { from, provisional }) =>
              `${to}${provisional ? `（${texts.provisional}）` : from === to ? `（${texts.certain}）` : ''}`,
          },
        ]}
      />
      {query.hasNextPage && (
        <Button className="block-gap" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
