import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { OrganPicker, useChosenOrgan } from '../shell/organ-picker.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useDisputes, type DisputeItem } from './api.ts';
import { texts } from './messages.ts';
import { RegisterDrawer } from './register-drawer.tsx';
import { AnswerTag, StateTag } from './state-tags.tsx';

const COLUMNS: NonNullable<TableProps<DisputeItem>['columns']> = [
  {
    title: texts.caseNumber,
    dataIndex: 'caseNumber',
    rowScope: 'row',
    render: (text: string, item) => <Link to={`/disputes/${item.organId}/${item.disputeId}`}>{text}</Link>,
  },
  { title: texts.kind, dataIndex: 'kind', render: (kind: DisputeItem['kind']) => texts.kinds[kind] },
  { title: texts.forum, dataIndex: 'forum' },
  { title: texts.openedOn, dataIndex: 'openedOn', className: 'numeric' },
  {
    title: texts.answerBy,
    dataIndex: 'answerBy',
    className: 'numeric',
    render: (date: string | null, item) => (
      <>
        {date && date + (item.answerProvisional ? texts.provisional : '')} <AnswerTag item={item} />
      </>
    ),
  },
  { title: texts.hearingOn, dataIndex: 'hearingOn', className: 'numeric' },
  { title: texts.state, key: 'state', render: (_, item) => <StateTag item={item} /> },
];

/** 复议诉讼: an organ's reconsiderations and suits, the open ones first. */
export function DisputeListPage() {
  const organId = useChosenOrgan();
  const query = useDisputes(organId);
  const [registering, setRegistering] = useState(false);
  const items = query.data?.items ?? [];
  return (
    <>
      <PageHead
        title={texts.title}
        extra={
          query.data?.mayRegister && (
            <Button type="primary" onClick={() => setRegistering(true)}>
              {texts.register}
            </Button>
          )
        }
      />
      <div className="filters">
        <OrganPicker />
      </div>
      {query.isError ? (
        <FailureView error={query.error} retry={() => void query.refetch()} />
      ) : (
        <WideTable<DisputeItem>
          label={texts.title}
          rowKey="disputeId"
          columns={COLUMNS}
          dataSource={items}
          loading={query.isPending && { delay: 250 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
          rowClassName={(item) => ((item.daysLeft ?? 0) < 0 ? 'row-overdue' : '')}
          locale={{ emptyText: texts.none }}
        />
      )}
      {registering && <RegisterDrawer organId={organId} disputes={items} close={() => setRegistering(false)} />}
    </>
  );
}
