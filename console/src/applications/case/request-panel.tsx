import { Descriptions, type DescriptionsProps } from 'antd';
import { Link } from 'react-router';
import { attachmentFile, useAttachments, type CaseView } from '../../api/cases.ts';
import { fill } from '../../messages/fill.ts';
import { words } from '../../messages/index.ts';
import { useMay } from '../../session/session-context.ts';
import { describeFailure } from '../../shell/describe-failure.ts';
import { formatDate } from '../../shell/format-date.ts';
import { applicantKind } from '../applicant-name.ts';
import { casePath, useMember } from '../case-path.ts';

const t = words.cases.page;

/** 申请内容: what is asked for, how it came, what came with it. */
export function RequestPanel({ id, view }: { readonly id: string; readonly view: CaseView }) {
  const seesWords = useMay('application.reveal-identity');
  return (
    <section className="panel" aria-labelledby="request-title">
      <div className="section-head">
        <h2 id="request-title">{words.applications.facts}</h2>
        {seesWords && <Link to={`/applications/${id}/materials`}>{t.materials}</Link>}
      </div>
      {seesWords ? <Description view={view} /> : <p className="secondary">{t.hidden}</p>}
      <Descriptions bordered size="small" column={{ xs: 1, md: 2 }} items={factsOf(view)} />
      {seesWords && <Attachments id={id} />}
      <Family view={view} />
    </section>
  );
}

function factsOf({ summary, wantedForm }: CaseView): NonNullable<DescriptionsProps['items']> {
  const { agent, joint } = summary;
  const beside = [...(agent ? [t.agent] : []), ...(joint > 1 ? [fill(t.joint, { count: joint })] : [])];
  return [
    {
      key: 'applicant',
      label: words.applications.applicant,
      children: [applicantKind(summary.applicantColumn), ...beside].join('；'),
    },
    { key: 'channel', label: words.applications.channel, children: summary.channelName },
    { key: 'received', label: words.applications.receivedOn, children: formatDate(summary.receivedOn) },
    { key: 'wanted', label: words.applications.wantedForm, children: wantedForm },
    {
      key: 'kind',
      label: t.kind,
      children: t.kinds[summary.kind as keyof typeof t.kinds] ?? summary.kind,
      span: 'filled',
    },
  ];
}

function Description({ view }: { readonly view: CaseView }) {
  const { description, correctedDescription } = view;
  return (
    <>
      <p className="long-text">{description ?? <span className="secondary">{words.applications.erased}</span>}</p>
      {correctedDescription && (
        <>
          <h3>{t.corrected}</h3>
          <p className="long-text">{correctedDescription}</p>
        </>
      )}
    </>
  );
}

function Attachments({ id }: { readonly id: string }) {
  const files = useAttachments(id, true);
  if (files.isError) return <p role="alert">{describeFailure(files.error)}</p>;
  const items = files.data?.items ?? [];
  return (
    <>
      <h3>{t.attachments}</h3>
      {items.length === 0 && <p className="secondary">{t.noAttachments}</p>}
      <ul className="file-list">
        {items.map((file) => (
          <li key={file.id}>
            <a href={attachmentFile(id, file.id)} download>
              {file.name ?? words.applications.erased}
            </a>
            <span className="secondary numeric">{Math.max(1, Math.round(file.size / 1024))} KB</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The case it was split from, and those split off. */
function Family({ view: { summary, children } }: { readonly view: CaseView }) {
  const member = useMember();
  if (!summary.splitFrom && children.length === 0) return null;
  return (
    <p className="block-top">
      {summary.splitFrom && (
        <>
          {t.splitFrom}：<Link to={casePath(summary.splitFrom, member)}>{t.openCase}</Link>
        </>
      )}
      {children.length > 0 && <>{t.children}：</>}
      {children.map((child, index) => (
        <Link key={child} to={casePath(child, member)} className="family-link">
          {t.openCase} {index + 1}
        </Link>
      ))}
    </p>
  );
}
