import { Alert, Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useCase, type CaseView } from '../api/cases.ts';
import { queryString } from '../api/client.ts';
import { useMemberReports } from '../api/reports.ts';
import { EraseForm } from '../erasure/erase-form.tsx';
import { LettersPanel } from '../letters/letters-panel.tsx';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { useMay, useSession } from '../session/session-context.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useMember } from './case-path.ts';
import { ApprovalPanel } from './case/approval-panel.tsx';
import { CaseTimeline } from './case/case-timeline.tsx';
import { ClockPanel } from './case/clock-panel.tsx';
import { ConsultationsPanel } from './case/consultations-panel.tsx';
import { DisputesPanel } from './case/disputes-panel.tsx';
import { FeedbackPanel } from './case/feedback-panel.tsx';
import { MattersPanel } from './case/matters-panel.tsx';
import { RequestPanel } from './case/request-panel.tsx';
import { SearchesPanel } from './case/searches-panel.tsx';
import './case/case.css';
import { IdentityPanel } from './identity-panel.tsx';
import { LimitTag } from './limit-tag.tsx';
import { StepsPanel } from './steps/steps-panel.tsx';

const t = words.cases;

/** 办理页: a case whole, and what may lawfully be done now. */
export function ApplicationDetailPage() {
  const { id = '' } = useParams();
  const member = useMember();
  const query = useCase(id, member);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  return <Case id={id} view={query.data} key={id} />;
}

function Case({ id, view }: { readonly id: string; readonly view: CaseView }) {
  const { summary } = view;
  const sees = useMay('application.reveal-identity');
  const erases = useMay('application.erase');
  const member = useMember();
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={fill(words.applications.of, { number: summary.receiptNumber })}
        above={<Link to={`/applications${queryString({ organ: member })}`}>{words.applications.toList}</Link>}
        extra={<Standing summary={summary} />}
      />
      {!sees && <WhatIsShown member={member} />}
      <div className="case">
        <div className="case-main">
          {sees && <StepsPanel id={id} view={view} />}
          <RequestPanel id={id} view={view} />
          <ApprovalPanel id={id} view={view} />
          <SearchesPanel view={view} />
          <ConsultationsPanel view={view} />
          <MattersPanel view={view} />
          <LettersPanel id={id} erased={view.erased} />
        </div>
        <div className="case-side">
          <ClockPanel view={view} />
          {sees && !view.erased && <IdentityPanel id={id} />}
          <FeedbackPanel view={view} />
          <DisputesPanel id={id} />
          {erases && summary.phase === 'done' && !view.erased && (
            <EraseForm of="application" base={`/applications/${id}`} />
          )}
          <CaseTimeline entries={view.timeline} />
        </div>
      </div>
    </>
  );
}

/** 只读: whose case it is, and what of it is not shown (《条例》 Art. 46, 47). */
function WhatIsShown({ member }: { readonly member: string | undefined }) {
  const { organ } = useSession().session;
  const name = member === undefined || member === organ.id ? organ.name : undefined;
  return (
    <Alert
      className="block-gap"
      type="info"
      showIcon
      title={t.page.readOnlyTitle}
      description={
        <>
          {name ?? <MemberName organId={member} />}
          {t.page.readOnlyHint}
        </>
      }
    />
  );
}

/** Only the competent department has members. */
function MemberName({ organId }: { readonly organId: string | undefined }) {
  const { today } = useSession().session;
  const members = useMemberReports(Number(today.slice(0, 4)) - 1);
  return <>{members.data?.items.find((one) => one.organId === organId)?.organName}</>;
}

/** Where the case stands: phase, for whom it waits, the limit. */
function Standing({ summary }: { readonly summary: CaseView['summary'] }) {
  const phases: Readonly<Record<string, string>> = t.phases;
  const waiting: Readonly<Record<string, string>> = t.waitingFor;
  const { phase, waitingFor, reopened } = summary;
  return (
    <>
      {reopened && <Tag>{t.page.reopened}</Tag>}
      <Tag color={phase === 'done' ? 'default' : 'processing'}>
        {phases[phase] ?? summary.phaseName}
        {waitingFor && `${t.comma}${waiting[waitingFor] ?? waitingFor}`}
      </Tag>
      <LimitTag item={summary} />
      <Button className="no-print" onClick={() => window.print()}>
        {t.page.printPage}
      </Button>
    </>
  );
}
