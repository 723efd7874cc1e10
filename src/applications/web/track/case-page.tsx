import { FormGuard, type PortalPage } from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';
import { AskedPart } from './asked-part.js';
import { PapersPart } from './papers-part.js';
import type { CaseView } from './present-case.js';
import { FeedbackPart, ReplyPart } from './reply-part.js';

/** What an applicant has just done, said on top of the page it leads back to. */
export const DONE = ['correction', 'reasons', 'withdraw', 'feedback'] as const;
export type Done = (typeof DONE)[number];

interface PartProps {
  readonly view: CaseView;
}

function Facts({ view }: PartProps) {
  const t = applicationWords(view.language);
  return (
    <dl className="facts">
      <dt>{t('case.state')}</dt>
      <dd>
        <span className={`tag ${view.state.tone}`}>{view.state.text}</span>
      </dd>
      <dt>{t('case.organ')}</dt>
      <dd lang="zh-CN">{view.organName}</dd>
      <dt>{t('apply.kind')}</dt>
      <dd>{view.subject}</dd>
      <dt>{t('case.receivedOn')}</dt>
      <dd>{view.receivedOn}</dd>
      <dt>{t('case.due')}</dt>
      <dd>
        <strong>{view.due}</strong>
        {view.dueNote !== null && `，${view.dueNote}`}
        {view.provisional && <span className="hint">{t('case.provisional')}</span>}
        {view.moved.map((line) => (
          <span className="hint" key={line}>
            {line}
          </span>
        ))}
      </dd>
      <dt>{t('case.wanted')}</dt>
      <dd>{view.wanted}</dd>
      {view.description !== null && (
        <>
          <dt>{t('case.description')}</dt>
          <dd className="written">{view.description}</dd>
        </>
      )}
      {view.corrected !== null && (
        <>
          <dt>{t('case.corrected')}</dt>
          <dd className="written">{view.corrected}</dd>
        </>
      )}
    </dl>
  );
}

function Proof({ view }: PartProps) {
  const t = applicationWords(view.language);
  if (view.days.length === 0) return null;
  const { due, dueNote: note } = view;
  const dueLine = note === null ? due : t('case.dueWith', { due, note });
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t('case.proof')}</h2>
      <details className="more">
        <summary>{t('case.proof.open', { due: dueLine })}</summary>
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
      </details>
    </section>
  );
}

/** An applicant's own case: what is asked of them, state, dates, letters, the reply, the limit with its day-by-day proof. */
export function casePage(view: CaseView, token: string, done: Done | null): PortalPage {
  const t = applicationWords(view.language);
  const title = t('case.title', { number: view.receiptNumber });
  return {
    title,
    current: 'track',
    crumbs: [{ label: t('track.title'), href: '/track' }, { label: view.receiptNumber }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        {done !== null && (
          <p className="panel good" role="status">
            {t(`case.done.${done}`)}
          </p>
        )}
        <AskedPart asked={view.asked} language={view.language} />
        <Facts view={view} />
        {view.reply !== null && <ReplyPart reply={view.reply} view={view} />}
        <PapersPart papers={view.papers} language={view.language} />
        <FeedbackPart view={view} />
        <Proof view={view} />
        {view.may.withdraw && (
          <p className="actions no-print">
            <a href="/track/case/withdraw">{t('withdraw.link')}</a>
          </p>
        )}
        <form method="post" action="/track/leave" className="no-print">
          <FormGuard token={token} language={view.language} />
          <p className="actions">
            <button type="submit" className="button plain">
              {t('case.leave')}
            </button>
          </p>
          <p className="hint">{t('case.leave.hint')}</p>
        </form>
      </div>
    ),
  };
}
