import { Descriptions, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { fill } from '../messages/fill.ts';
import { EraseForm } from '../erasure/erase-form.tsx';
import { formatDate, formatInstant } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useDispute, type DisputeView } from './api.ts';
import { LimitProof } from './limit-proof.tsx';
import { texts } from './messages.ts';
import { DocumentsPanel } from './documents-panel.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { PartiesPanel } from './parties-panel.tsx';
import { AnswerTag, StateTag } from './state-tags.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { SuitAfterPanel } from './suit-after-panel.tsx';

/** 复议、诉讼案件: how it stands, its limits with the proof, what may be done, how it went. */
export function DisputeDetailPage() {
  const { organId = '', id = '' } = useParams();
  const query = useDispute(organId, id);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  const dispute = query.data;
  return (
    <>
      <PageHead
        title={fill(texts.of, { kind: texts.kinds[dispute.kind], number: dispute.caseNumber })}
        above={<Link to="/disputes">{texts.toList}</Link>}
        extra={
          <>
            <StateTag item={dispute} />
            <AnswerTag item={dispute} />
          </>
        }
      />
      <div className="case">
        <div className="case-main">
          {dispute.steps.length > 0 && <StepsPanel dispute={dispute} />}
          {dispute.kind === 'reconsideration' && dispute.end && <SuitAfterPanel dispute={dispute} />}
          <Facts dispute={dispute} />
          <Instances dispute={dispute} />
          {dispute.hearings.length > 0 && <Hearings dispute={dispute} />}
        </div>
        <div className="case-side">
          {dispute.appealLimit && <LimitProof title={texts.appealLimit} proof={dispute.appealLimit} />}
          {dispute.answerLimit && <LimitProof title={texts.limit} proof={dispute.answerLimit} />}
          <PapersPanel dispute={dispute} />
          <DocumentsPanel dispute={dispute} />
          <PartiesPanel dispute={dispute} />
          {dispute.mayErase && <EraseForm of="dispute" base={`/disputes/${dispute.organId}/${dispute.disputeId}`} />}
          {dispute.events.length > 0 && <Course dispute={dispute} />}
        </div>
      </div>
    </>
  );
}

function Facts({ dispute }: { readonly dispute: DisputeView }) {
  const { procedure, jointWith, redoBy, end } = dispute;
  const items = [
    { key: 'opened', label: texts.openedOn, children: formatDate(dispute.openedOn) },
    ...(dispute.forum ? [{ key: 'forum', label: texts.forum, children: dispute.forum }] : []),
    ...(procedure ? [{ key: 'procedure', label: texts.procedure, children: texts.procedures[procedure] }] : []),
    {
      key: 'application',
      label: texts.application,
      children: dispute.applicationId ? (
        <Link to={`/applications/${dispute.applicationId}`}>{dispute.receiptNumber ?? dispute.applicationId}</Link>
      ) : (
        texts.alone
      ),
    },
    { key: 'capacity', label: texts.capacity, children: texts.capacities[dispute.capacity] },
    ...(jointWith ? [{ key: 'joint', label: texts.jointWith, children: jointWith }] : []),
    ...(end
      ? [{ key: 'end', label: texts.state, children: `${texts.results[end.result]}，${formatDate(end.closedOn)}` }]
      : []),
    ...(redoBy ? [{ key: 'redo', label: texts.redoBy, children: formatDate(redoBy) }] : []),
  ];
  return (
    <section className="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      <Descriptions bordered size="small" column={{ xs: 1, md: 2 }} items={items} />
      {!dispute.counted && <p className="secondary">{texts.notCountedWhy}</p>}
    </section>
  );
}

type Instance = DisputeView['instances'][number];

function Instances({ dispute }: { readonly dispute: DisputeView }) {
  return (
    <section className="panel" aria-labelledby="instances-title">
      <h2 id="instances-title">{texts.instances}</h2>
      <WideTable<Instance>
        label={texts.instances}
        rowKey={({ level, caseNumber }) => `${level}/${caseNumber}`}
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...dispute.instances]}
        columns={[
          {
            title: texts.instances,
            dataIndex: 'level',
            rowScope: 'row',
            render: (level: Instance['level']) => texts.levels[level],
          },
          { title: texts.caseNumber, dataIndex: 'caseNumber' },
          {
            title: texts.servedOn,
            dataIndex: 'servedOn',
            className: 'numeric',
          },
          {
            title: texts.answeredOn,
            dataIndex: 'answeredOn',
            className: 'numeric',
            render: (on: string | null, { answeredLate }) => on && on + (answeredLate ? texts.late : ''),
          },
          {
            title: texts.suspensions,
            dataIndex: 'suspensions',
            render: (suspensions: Instance['suspensions']) =>
              suspensions.map(({ label, on, resumedOn }) => (
                <div key={on + label}>
                  {fill(resumedOn ? texts.suspendedTill : texts.suspendedSince, {
                    label,
                    on,
                    resumedOn: resumedOn ?? '',
                  })}
                </div>
              )),
          },
          {
            title: texts.decision,
            dataIndex: 'decision',
            render: (decision: Instance['decision']) =>
              decision && (
                <>
                  {decision.label}
                  <div className="secondary">
                    {[decision.documentNumber, decision.decidedOn].filter(Boolean).join('，')}
                  </div>
                </>
              ),
          },
        ]}
      />
    </section>
  );
}

function Hearings({ dispute }: { readonly dispute: DisputeView }) {
  return (
    <section className="panel" aria-labelledby="hearings-title">
      <h2 id="hearings-title">{texts.hearings}</h2>
      <ul className="plain-list">
        {dispute.hearings.map(({ id, kind, on, time, place, cancelled }) => (
          <li key={id}>
            {[texts.sessions[kind], formatDate(on), time, place, cancelled && texts.cancelled]
              .filter(Boolean)
              .join('，')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Course({ dispute }: { readonly dispute: DisputeView }) {
  return (
    <section className="panel" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{texts.timeline}</h2>
      <Timeline
        items={dispute.events.map((event) => ({
          key: event.seq,
          content: (
            <>
              <div>{event.title}</div>
              <div className="secondary">
                {formatDate(event.legalDate)}；{fill(texts.recorded, { time: formatInstant(event.recordedAt) })}
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}
