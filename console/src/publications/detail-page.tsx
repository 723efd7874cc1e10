import { Link, useParams } from 'react-router';
import { fill } from '../messages/fill.ts';
import { useSession } from '../session/session-context.ts';
import { formatDate, formatInstant } from '../shell/format-date.ts';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useMarks, usePublication, type PublicationItem } from './api.ts';
import { LateMark } from './late/late-mark.tsx';
import { markBody } from './marks/mark-body.ts';
import { MarksPanel } from './marks/marks-panel.tsx';
import { texts } from './messages/index.ts';
import './public-body.css';
import './publications.css';
import { RelatedPanel } from './related-panel.tsx';
import { ReviewForm } from './review/review-form.tsx';
import { ReviewList } from './review/review-list.tsx';
import { ShownView } from './shown-view.tsx';
import { StageTag } from './stage-tag.tsx';
import { StepButtons } from './steps/step-buttons.tsx';
import { VersionsPanel } from './versions/versions-panel.tsx';

/** Stages in which what the check marked is still to be looked at. */
const MARKED: readonly PublicationItem['stage'][] = ['draft', 'review'];

/** 一条公开信息: as it will be seen, what can be done with it, its reviews and versions. */
export function PublicationPage() {
  const { id = '' } = useParams();
  const query = usePublication(id);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  return <Publication publication={query.data} key={id} />;
}

function Publication({ publication }: { readonly publication: PublicationItem }) {
  const { id, content, steps, mayReview, stage } = publication;
  const marks = useMarks(id);
  const marked = MARKED.includes(stage);
  const bodyHtml = marked && marks.data ? markBody(content, marks.data.items) : content.bodyHtml;
  const reviewing = steps.includes('review') && mayReview;
  return (
    <>
      <PageHead
        title={content.title}
        above={<Link to="/publications">{texts.toList}</Link>}
        extra={<StageTag line={publication} />}
      />
      <div className="case">
        <div>
          <ShownView publication={publication} bodyHtml={bodyHtml} />
        </div>
        <div>
          <section className="panel block-gap" aria-labelledby="steps-title">
            <h2 id="steps-title">{texts.steps.heading}</h2>
            <Days publication={publication} />
            <StepButtons publication={publication} />
          </section>
          {marked && <MarksPanel publication={publication} />}
          {reviewing && <ReviewForm publication={publication} />}
          <ReviewList publication={publication} />
          <VersionsPanel publication={publication} />
          <RelatedPanel publication={publication} />
        </div>
      </div>
    </>
  );
}

/** The last day to publish, and the hour it is set for. */
function Days({ publication }: { readonly publication: PublicationItem }) {
  const { today } = useSession().session;
  const { dueOn, scheduledFor, stage } = publication;
  return (
    <>
      {dueOn !== null && stage !== 'withdrawn' && (
        <p>
          {texts.shown.due}：{formatDate(dueOn)} <LateMark line={publication} today={today} />
        </p>
      )}
      {scheduledFor !== null && <p>{fill(texts.shown.scheduled, { at: formatInstant(scheduledFor) })}</p>}
    </>
  );
}
