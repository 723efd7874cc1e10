import { Button, Segmented, type TableProps } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { fill } from '../messages/fill.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useInquiries, useInquiryCount, type InquiryItem } from './api.ts';
import { texts } from './messages.ts';

const columns: NonNullable<TableProps<InquiryItem>['columns']> = [
  {
    title: texts.from,
    key: 'from',
    rowScope: 'row',
    render: (_, { id, askingOrgan }) => <Link to={`/inquiries/${id}`}>{askingOrgan.name}</Link>,
  },
  { title: texts.number, dataIndex: 'documentNumber' },
  { title: texts.issuedOn, dataIndex: 'issuedOn', className: 'numeric' },
  { title: texts.answerBy, dataIndex: 'answerBy', className: 'numeric' },
  {
    title: texts.state,
    key: 'state',
    render: (_, { state, opinion }) => (opinion ? texts.opinions[opinion] : texts.states[state]),
  },
];

/** 来函征求意见: what other organs ask this one, those still to be answered first. */
export function InquiryListPage() {
  const [state, setState] = useState<'open' | 'settled'>('open');
  const count = useInquiryCount(true);
  const query = useInquiries(state);
  return (
    <>
      <PageHead title={texts.title} />
      <p className="secondary">{texts.lead}</p>
      <div className="filters">
        <Segmented<'open' | 'settled'>
          aria-label={texts.state}
          value={state}
          onChange={setState}
          options={[
            { value: 'open', label: fill(texts.waiting, { count }) },
            { value: 'settled', label: texts.settled },
          ]}
        />
      </div>
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <WideTable<InquiryItem>
          label={texts.title}
          rowKey="id"
          columns={columns}
          dataSource={query.data?.pages.flatMap(({ items }) => items) ?? []}
          loading={query.isPending && { delay: 250 }}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: texts.none }}
        />
      )}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
