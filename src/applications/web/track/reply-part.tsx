import { applicationWords } from '../messages/index.js';
import type { CaseView } from './present-case.js';
import type { ReplyView } from './present-reply.js';

/** The reply: outcome, ground, text, remedies. */
export function ReplyPart({ reply, view }: { reply: ReplyView; view: CaseView }) {
  const t = applicationWords(view.language);
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{t('case.reply')}</h2>
      <dl className="facts">
        <dt>{t('case.closedOn')}</dt>
        <dd>{reply.closedOn}</dd>
        <dt>{t('case.outcome')}</dt>
        <dd lang="zh-CN">{reply.outcome}</dd>
        {reply.ground !== null && (
          <>
            <dt>{t('case.ground')}</dt>
            <dd lang="zh-CN">{reply.ground}</dd>
          </>
        )}
      </dl>
      {reply.text === null ? (
        <p>{t('case.reply.erased')}</p>
      ) : (
        <div className="letter" lang="zh-CN" id="reply-text">
          {reply.text}
        </div>
      )}
      <h3>{t('case.remedies')}</h3>
      <p lang={reply.remedy === null ? undefined : 'zh-CN'}>{reply.remedy ?? t('case.remedies.inReply')}</p>
    </section>
  );
}

/** Once there is a reply: how the applicant was served. */
export function FeedbackPart({ view }: { view: CaseView }) {
  const t = applicationWords(view.language);
  if (view.score !== null)
    return <p>{t('feedback.given', { score: t(`feedback.score.${view.score as 1 | 2 | 3 | 4 | 5}`) })}</p>;
  if (!view.may.feedback) return null;
  return (
    <p className="no-print">
      <a href="/track/case/feedback">{t('feedback.link')}</a>
    </p>
  );
}
