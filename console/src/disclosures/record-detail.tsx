import { Button, Descriptions, Drawer, Space, Tag } from 'antd';
import { useState } from 'react';
import { formatDate } from '../shell/format-date.ts';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useRecord, type RecordItem } from './api.ts';
import { texts } from './messages.ts';
import { CorrectDrawer, EndDrawer } from './record-drawer.tsx';
import { StandingTag } from './standing-tag.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface RecordDetailProps {
  readonly id: string;
  /** A member of the competent department; the session's own organ where left out. */
  readonly organ: string | undefined;
  readonly mayWrite: boolean;
  readonly close: () => void;
}

/** One document on record: what is known of it, and what can be done. */
export function RecordDetail({ id, organ, mayWrite, close }: RecordDetailProps) {
  const query = useRecord(id, organ);
  const [doing, setDoing] = useState<'correct' | 'end' | 'withdraw' | null>(null);
  const record = query.data;
  const done = (): void => setDoing(null);
  return (
    <Drawer open onClose={close} title={texts.detail} size={560}>
      {query.isPending && <LoadingView />}
      {query.isError && <FailureView error={query.error} retry={() => void query.refetch()} />}
      {record && (
        <>
          <Facts record={record} />
          {mayWrite && record.withdrawn === null && (
            <Space wrap className="form-actions">
              <Button onClick={() => setDoing('correct')}>{texts.correct}</Button>
              {record.end === null && <Button onClick={() => setDoing('end')}>{texts.end}</Button>}
              <Button danger onClick={() => setDoing('withdraw')}>
                {texts.withdraw}
              </Button>
            </Space>
          )}
          {doing === 'correct' && <CorrectDrawer record={record} close={done} />}
          {doing === 'end' && <EndDrawer record={record} close={done} />}
          {doing === 'withdraw' && <WithdrawDialog record={record} close={done} />}
        </>
      )}
    </Drawer>
  );
}

function Facts({ record }: { readonly record: RecordItem }) {
  const { title, kind, documentNumber, madeOn, publishedOn, inForceOn, end, withdrawn, importId } = record;
  const lines: readonly (readonly [string, React.ReactNode])[] = [
    [texts.name, title],
    [texts.kind, texts.kinds[kind]],
    [texts.number, documentNumber],
    [texts.madeOn, formatDate(madeOn)],
    [texts.publishedOn, publishedOn && formatDate(publishedOn)],
    [texts.inForceOn, formatDate(inForceOn)],
    [texts.standing, <StandingTag key="standing" record={record} />],
    ...(end
      ? ([
          [texts.endedOn, formatDate(end.on)],
          [texts.endedAs, texts.ways[end.as]],
        ] as const)
      : []),
    ...(withdrawn ? ([[texts.withdrawReason, texts.reasons[withdrawn]]] as const) : []),
  ];
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={lines.map(([label, children]) => ({ key: label, label, children }))}
      />
      {importId !== null && <Tag className="block-gap">{texts.imported}</Tag>}
    </>
  );
}
