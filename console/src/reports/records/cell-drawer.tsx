import { Alert, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { formatDate } from '../../shell/format-date.ts';
import { FailureView, LoadingView } from '../../shell/states.tsx';
import { useCellRecords, type CellRecords } from './api.ts';
import { texts } from './messages.ts';
import { MembersOfCell } from '../rollup/members-of-cell.tsx';
import { RecordTable } from './record-table.tsx';

interface CellDrawerProps {
  readonly cell: string;
  readonly year: number;
  readonly organ?: string;
  readonly close: () => void;
}

/** 穿透查看: the cases, disputes, documents or decisions that a figure counts; a sum opens onto its parts. */
export function CellDrawer({ cell, year, organ, close }: CellDrawerProps) {
  const [chosen, choose] = useState(cell);
  const query = useCellRecords(year, chosen, organ);
  const first = query.data?.pages[0];
  return (
    <Drawer open onClose={close} title={first?.label ?? texts.items} size={760}>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {first && (
        <Space orientation="vertical" size="middle" className="wide">
          {chosen !== cell && <Button onClick={() => choose(cell)}>←</Button>}
          <Said page={first} />
          {first.source === 'members' && organ === undefined && <MembersOfCell cell={chosen} year={year} />}
          {first.parts.length > 0 && <Parts page={first} choose={choose} />}
          {first.source !== 'typed' && first.source !== 'unset' && (
            <RecordTable
              items={query.data?.pages.flatMap((page) => page.items) ?? []}
              organId={first.organId}
              own={organ === undefined}
            />
          )}
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {texts.more}
            </Button>
          )}
        </Space>
      )}
    </Drawer>
  );
}

function Said({ page: { value, source, signed, asOf, typedBy, reason } }: { readonly page: CellRecords }) {
  const figure = value ?? '';
  return (
    <>
      <p className="secondary">{fill(texts.asOf, { date: formatDate(asOf) })}</p>
      {source === 'typed' && <p>{fill(texts.typed, { name: typedBy ?? '', reason: reason ?? '' })}</p>}
      {source === 'unset' && <p>{texts.unset}</p>}
      {source !== 'typed' && source !== 'unset' && source !== 'members' && (
        <p>{fill(texts.counted, { value: figure })}</p>
      )}
      {signed !== null && signed !== value && (
        <Alert type="warning" showIcon title={fill(texts.signed, { signed, value: figure })} />
      )}
    </>
  );
}

interface PartsProps {
  readonly page: CellRecords;
  readonly choose: (cell: string) => void;
}

function Parts({ page, choose }: PartsProps) {
  return (
    <section aria-label={texts.parts}>
      <h3>{texts.parts}</h3>
      <ul className="cell-parts">
        {page.parts.map(({ cell, label, value }) => (
          <li key={cell}>
            <Button type="link" onClick={() => choose(cell)}>
              {label}
            </Button>
            <span className="numeric">{value}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
