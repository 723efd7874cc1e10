import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Space, Tag, type TableProps } from 'antd';
import { useState } from 'react';
import { EraseForm } from '../erasure/erase-form.tsx';
import type {
  ComplaintItem,
  ComplaintList,
  ComplaintWordsView,
} from '../../../src/disputes/web/api-complaint-schemas.js';
import { callApi } from '../api/client.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { ComplaintDrawer, type ComplaintForm } from './complaint-drawer.tsx';
import { Documents } from './documents-panel.tsx';
import { texts } from './complaint-messages.ts';

/** 投诉举报: complaints made to this organ, those open first by the day due. */
export function ComplaintsPage() {
  const [form, setForm] = useState<ComplaintForm | null>(null);
  const [files, setFiles] = useState<ComplaintItem | null>(null);
  const query = useQuery({
    queryKey: ['complaints'],
    queryFn: ({ signal }) => callApi<ComplaintList>('/complaints', { signal }),
  });
  const columns: NonNullable<TableProps<ComplaintItem>['columns']> = [
    { title: texts.number, dataIndex: 'number', rowScope: 'row', className: 'numeric' },
    { title: texts.kind, dataIndex: 'kind', render: (kind: ComplaintItem['kind']) => texts.kinds[kind] },
    { title: texts.about, dataIndex: 'aboutOrganName' },
    { title: texts.receivedOn, dataIndex: 'receivedOn', className: 'numeric' },
    { title: texts.answerBy, dataIndex: 'answerBy', className: 'numeric' },
    { title: texts.state, key: 'state', render: (_, item) => <State item={item} /> },
    {
      title: texts.actions,
      key: 'do',
      render: (_, item) => (
        <Space wrap>
          <Words item={item} />
          <Button size="small" onClick={() => setFiles(item)}>
            {texts.files}
          </Button>
          {!item.answer && (
            <>
              <Button size="small" onClick={() => setForm({ kind: 'answer', item })}>
                {texts.answer}
              </Button>
              <Button size="small" onClick={() => setForm({ kind: 'extend', item })}>
                {texts.extend}
              </Button>
            </>
          )}
        </Space>
      ),
    },
  ];
  return (
    <>
      <PageHead
        title={texts.title}
        extra={
          query.isSuccess && (
            <Button type="primary" onClick={() => setForm({ kind: 'register' })}>
              {texts.register}
            </Button>
          )
        }
      />
      <p className="secondary">{texts.lead}</p>
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <WideTable<ComplaintItem>
          label={texts.title}
          rowKey="complaintId"
          columns={columns}
          dataSource={query.data?.items ?? []}
          loading={query.isPending && { delay: 250 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
          rowClassName={(item) => (item.overdue && !item.answer ? 'row-overdue' : '')}
          locale={{ emptyText: texts.none }}
        />
      )}
      {files && (
        <Drawer open onClose={() => setFiles(null)} title={files.number} size={560}>
          <h2>{texts.files}</h2>
          <Documents base={`/complaints/${files.complaintId}`} purposes={texts.purposes} may />
          {files.mayErase && <EraseForm of="complaint" base={`/complaints/${files.complaintId}`} />}
        </Drawer>
      )}
      {form && <ComplaintDrawer form={form} close={() => setForm(null)} />}
    </>
  );
}

function State({ item }: { readonly item: ComplaintItem }) {
  const { answer, overdue } = item;
  return (
    <>
      <Tag color={answer ? 'default' : 'processing'}>{answer ? texts.outcomes[answer.outcome] : texts.open}</Tag>
      {overdue && <Tag color="error">{texts.overdue}</Tag>}
    </>
  );
}

/** Who complains and of what: shown on a recorded look, kept nowhere. */
function Words({ item }: { readonly item: ComplaintItem }) {
  const { modal, message } = App.useApp();
  const reveal = useMutation({
    mutationFn: () => callApi<ComplaintWordsView>(`/complaints/${item.complaintId}/words`, { method: 'POST' }),
    gcTime: 0,
    onError: (error) => void message.error(describeFailure(error)),
    onSuccess: ({ words, answer, measures }) =>
      void modal.info({
        title: item.number,
        width: 640,
        content: words ? (
          <>
            <p>{[words.name, words.contact].filter((text) => text !== '').join('，')}</p>
            <p className="long-text">{words.text}</p>
            {measures.length > 0 && <p>{measures.map((measure) => texts.measures[measure]).join('、')}</p>}
            {answer && <p className="long-text">{answer}</p>}
          </>
        ) : (
          texts.erased
        ),
      }),
  });
  return (
    <Button size="small" loading={reveal.isPending} onClick={() => reveal.mutate()}>
      {texts.show}
    </Button>
  );
}
