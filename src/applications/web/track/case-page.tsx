import type { PortalPage } from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';
import type { CaseView, ReplyView } from './present-case.js';

function Facts({ view }: { view: CaseView }) {
  const t = applicationWords(view.language);
  return (
    <dl className="facts">
      <dt>{t('case.state')}</dt>
      <dd>
        <span className={`tag ${view.state.tone}`}>{view.state.text}</span>
      </dd>
      <dt>{t('case.organ')}</dt>
      <dd lang="zh-CN">{view.organName}</dd>
      <dt>{t('case.receivedOn')}</dt>
      <dd>{view.receivedOn}</dd>
      <dt>{t('case.due')}</dt>
      <dd>
        <strong>{view.due}</strong>，{view.dueNote}
        {view.provisional && <span className="hint">{t('case.provisional')}</span>}
      </dd>
      <dt>{t('case.wanted')}</dt>
      <dd>{view.wanted}</dd>
      {view.description !== null && (
        <>
          <dt>{t('case.description')}</dt>
          <dd className="written">{view.description}</dd>
        </>
      )}
    </dl>
  );
}

function Reply({ reply, view }: { reply: ReplyView; view: CaseView }) {
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

function Proof({ view }: { view: CaseView }) {
  const t = applicationWords(view.language);
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t('case.proof')}</h2>
      <p>{t('case.proof.lead')}</p>
      <table className="data days">
        <caption className="hidden">{t('case.proof.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('case.proof.date')}</th>
            <th scope="col">{t('case.proof.weekday')}</th>
            <th scope="col">{t('case.proof.counted')}</th>
            <th scope="col">{t('case.proof.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {view.days.map((day) => (
            <tr key={day.date} className={day.counted ? undefined : 'off'}>
              <th scope="row">
                <time dateTime={day.date}>{day.said}</time>
              </th>
              <td>{day.weekday}</td>
              <td>{t(day.counted ? 'case.proof.yes' : 'case.proof.no')}</td>
              <td lang="zh-CN">{day.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** An applicant's own case: state, dates, the limit with its day-by-day proof, the reply when issued. */
export function casePage(view: CaseView): PortalPage {
  const t = applicationWords(view.language);
  const title = t('case.title', { number: view.receiptNumber });
  return {
    title,
    current: 'track',
    crumbs: [{ label: t('track.title'), href: '/track' }, { label: view.receiptNumber }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <Facts view={view} />
        {view.reply !== null && <Reply reply={view.reply} view={view} />}
        <Proof view={view} />
        <p className="actions">
          <a className="button plain" href="/track">
            {t('case.another')}
          </a>
        </p>
      </div>
    ),
  };
}
