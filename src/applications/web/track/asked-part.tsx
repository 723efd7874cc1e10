import type { Language } from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';
import type { AskedView, FeeView } from './present-asked.js';

function FeePart({ fee, language }: { fee: FeeView; language: Language }) {
  const t = applicationWords(language);
  return (
    <section className={fee.paidOn === null ? 'panel warn' : 'panel'} aria-labelledby="fee">
      <h2 id="fee">{t(fee.paidOn === null ? 'fee.title' : 'fee.title.paid')}</h2>
      <p>
        {fee.paidOn === null
          ? t('fee.lead', { yuan: fee.yuan, date: fee.noticedOn })
          : t('fee.paid', { yuan: fee.yuan, date: fee.paidOn })}
      </p>
      {fee.reason !== null && <p className="written">{fee.reason}</p>}
      <table className="data">
        <caption>{t(fee.scale === 'items' ? 'fee.items' : 'fee.pages')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fee.range')}</th>
            <th scope="col">{t('fee.count')}</th>
            <th scope="col">{t('fee.rate')}</th>
            <th scope="col">{t('fee.yuan')}</th>
          </tr>
        </thead>
        <tbody>
          {fee.slices.map((slice) => (
            <tr key={slice.range}>
              <th scope="row">{slice.range}</th>
              <td>{slice.count}</td>
              <td>{slice.rate}</td>
              <td>{slice.yuan}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fee.paidOn === null && (
        <>
          <p>{fee.payBy === null ? t('fee.by.receipt') : t('fee.by', { date: fee.payBy })}</p>
          <p>{t('fee.how', { office: fee.office ?? '' })}</p>
        </>
      )}
    </section>
  );
}

/** What the organ waits for from the applicant, on top of the page. */
export function AskedPart({ asked, language }: { asked: AskedView; language: Language }) {
  const t = applicationWords(language);
  const { correction, reasons, fee } = asked;
  return (
    <>
      {correction && (
        <section className="panel warn" aria-labelledby="correction">
          <h2 id="correction">{t('correction.title')}</h2>
          <p>{t(correction.late ? 'correction.late' : 'correction.lead', { date: correction.answerBy })}</p>
          {correction.matters !== null && <p className="written">{correction.matters}</p>}
          <p className="actions">
            <a className="button" href="/track/case/correction">
              {t('correction.link')}
            </a>
          </p>
        </section>
      )}
      {reasons && (
        <section className="panel warn" aria-labelledby="reasons">
          <h2 id="reasons">{t('reasons.title')}</h2>
          <p>{t('reasons.lead', { date: reasons.answerBy })}</p>
          {reasons.matters !== null && <p className="written">{reasons.matters}</p>}
          <p className="actions">
            <a className="button" href="/track/case/reasons">
              {t('reasons.link')}
            </a>
          </p>
        </section>
      )}
      {fee && <FeePart fee={fee} language={language} />}
    </>
  );
}
