import { EyeOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions } from 'antd';
import { describeFailure } from '../shell/describe-failure.ts';
import { useRevealParties, type DisputeView } from './api.ts';
import { texts } from './messages.ts';

/** 当事人和请求: hidden until asked for, and every look is on record. */
export function PartiesPanel({ dispute }: { readonly dispute: DisputeView }) {
  const reveal = useRevealParties(dispute.organId, dispute.disputeId);
  const record = reveal.data?.record;
  const may = dispute.steps.length > 0;
  return (
    <section className="panel" aria-labelledby="parties-title">
      <div className="section-head">
        <h2 id="parties-title">{texts.parties}</h2>
        {record && (
          <Button size="small" onClick={() => reveal.reset()}>
            {texts.hide}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {!record && <p className="secondary">{dispute.partiesRecorded ? texts.partiesHidden : texts.partiesNone}</p>}
        {record && (
          <>
            <Descriptions
              bordered
              size="small"
              column={1}
              items={record.parties.map(({ role, name, contact }, index) => ({
                key: index,
                label: texts.partyRoles[role],
                children: contact ? `${name}（${contact}）` : name,
              }))}
            />
            <p className="long-text">{record.claim}</p>
          </>
        )}
      </div>
      {reveal.isError && <Alert role="alert" type="error" showIcon title={describeFailure(reveal.error)} />}
      {!record && may && dispute.partiesRecorded && (
        <Button icon={<EyeOutlined aria-hidden />} loading={reveal.isPending} onClick={() => reveal.mutate()}>
          {texts.show}
        </Button>
      )}
    </section>
  );
}
