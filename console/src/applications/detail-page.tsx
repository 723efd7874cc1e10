import { Descriptions, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useApplication, type ApplicationView } from '../api/applications.ts';
import { fill } from '../messages/fill.ts';
import { words } from '../messages/index.ts';
import { formatDate } from '../shell/format-date.ts';
import { texts as materialTexts } from '../redaction/messages.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { applicantKind } from './applicant-name.ts';
import { IdentityPanel } from './identity-panel.tsx';
import { LimitPanel } from './limit-panel.tsx';
import { LimitTag } from './limit-tag.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ReplyPanel } from './reply-panel.tsx';
import { Timeline } from './timeline.tsx';

/** 申请详情 */
export function ApplicationDetailPage() {
  const { id = '' } = useParams();
  const query = useApplication(id);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  return <Detail application={query.data} key={id} />;
}

function Detail({ application }: { readonly application: ApplicationView }) {
  const { state } = application;
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={fill(words.applications.of, { number: application.receiptNumber })}
        above={<Link to="/applications">{words.applications.toList}</Link>}
        extra={
          <>
            <Tag color={state === 'open' ? 'processing' : 'default'}>{words.applications.states[state]}</Tag>
            <LimitTag item={application} />
            <Link to={`/applications/${application.id}/materials`}>{materialTexts.materials}</Link>
          </>
        }
      />
      <div className="case">
        <div className="case-main">
          <Facts application={application} />
          {application.mayReply && <ReplyForm application={application} />}
          {application.reply && <ReplyPanel reply={application.reply} />}
        </div>
        <div className="case-side">
          <LimitPanel application={application} />
          <IdentityPanel id={application.id} />
          <Timeline events={application.events} />
        </div>
      </div>
    </>
  );
}

function Facts({ application }: { readonly application: ApplicationView }) {
  const { description } = application;
  return (
    <section className="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.applications.facts}</h2>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'applicant',
            label: words.applications.applicant,
            children: applicantKind(application.applicantColumn),
          },
          { key: 'channel', label: words.applications.channel, children: application.channel },
          { key: 'received', label: words.applications.receivedOn, children: formatDate(application.receivedOn) },
          { key: 'wanted', label: words.applications.wantedForm, children: application.wantedForm },
        ]}
      />
      <h3>{words.applications.description}</h3>
      <p className="long-text">{description ?? <span className="secondary">{words.applications.erased}</span>}</p>
    </section>
  );
}
