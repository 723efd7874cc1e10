import type { Language } from '../../../platform/http/portal/index.js';
import type { PublishedContent } from '../../app/publish-files/published-content.js';
import { annualReportWords } from '../messages/index.js';

/** The page that verifies this version's ledger in the browser. */
function verifyAddress({ organCode, year, version }: PublishedContent): string {
  return `/verify?organ=${encodeURIComponent(organCode)}&year=${year}&version=${version}`;
}

/** How anyone verifies the report (核验): the command, and what was announced of the ledger with this version. */
export function Verification(props: {
  readonly published: PublishedContent;
  /** The page's whole address; absent where the server does not know its own. */
  readonly address: string | undefined;
  readonly language: Language;
}) {
  const { published, address, language } = props;
  const { ledger, contentHash } = published;
  const t = annualReportWords(language);
  const id = 'verification';
  const pageLanguage = language === 'zh' ? 'zh-CN' : 'en';
  return (
    <section aria-labelledby={id} className="verification" lang={pageLanguage}>
      <h2 id={id}>{t('report.verify')}</h2>
      {ledger === null ? (
        <p>{t('report.verify.none')}</p>
      ) : (
        <>
          <p>{t('report.verify.lead')}</p>
          <p>{t('report.verify.how')}</p>
          <p className="no-print">
            <a className="button plain small" href={verifyAddress(published)}>
              {t('report.verify.here')}
            </a>
          </p>
          <pre className="command">
            <code>gongkai verify {address ?? `<${t('report.verify.address')}>`}</code>
          </pre>
        </>
      )}
      <dl className="facts hashes">
        {ledger && (
          <>
            <dt>{t('report.verify.lines')}</dt>
            <dd className="number">{ledger.lines}</dd>
            <dt>{t('report.verify.head')}</dt>
            <dd>
              <code data-ledger="head">{ledger.head}</code>
            </dd>
            <dt>{t('report.verify.hash')}</dt>
            <dd>
              <code data-ledger="hash">{ledger.hash}</code>
            </dd>
          </>
        )}
        <dt>{t('report.verify.content')}</dt>
        <dd>
          <code data-ledger="content">{contentHash}</code>
        </dd>
      </dl>
    </section>
  );
}
