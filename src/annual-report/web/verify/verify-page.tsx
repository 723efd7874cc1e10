import {
  ErrorSummary,
  FormGuard,
  TextField,
  WorkHereResult,
  WorkHereSays,
  type FieldErrors,
  type Language,
  type PortalPage,
  type Programs,
} from '../../../platform/http/portal/index.js';
import { annualReportWords } from '../messages/index.js';

/** The report of this site whose ledger is to be verified. */
export interface OwnReport {
  readonly organCode: string;
  readonly year: number;
  readonly version: number;
  readonly title: string;
}

export interface VerifyFormView {
  readonly token: string;
  /** `null` where only a file is asked for. */
  readonly own: OwnReport | null;
  readonly errors: FieldErrors;
  readonly language: Language;
  /** `null` where the form goes to the server. */
  readonly programs: Programs;
}

const pageOf = ({ organCode, year }: OwnReport) => `/reports/${organCode}/${year}`;

/** The report named in the address, with the two files that are verified. */
function Own({ own, language }: { own: OwnReport; language: Language }) {
  const t = annualReportWords(language);
  const { organCode, year, version, title } = own;
  const query = `?version=${version}`;
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('verify.own')}</h2>
      <p lang="zh-CN">
        <a href={`${pageOf(own)}${query}`}>{title}</a>（{t('verify.version', { version })}）
      </p>
      <ul className="plain-list">
        <li>
          <a href={`${pageOf(own)}/ledger.ndjson${query}`} data-verify="ledger">
            {t('report.file.ndjson')}
          </a>
        </li>
        <li>
          <a href={`${pageOf(own)}/report.json${query}`} data-verify="data">
            {t('report.file.json')}
          </a>
        </li>
      </ul>
      <input type="hidden" name="organ" value={organCode} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
    </section>
  );
}

function programData({ programs, language }: VerifyFormView): Readonly<Record<`data-${string}`, string>> {
  if (!programs) return {};
  const t = annualReportWords(language);
  return {
    'data-verify-form': '',
    'data-worker': programs['verify-worker'],
    // An address of this site, put under its base path with the others.
    'data-program': '/reports',
    'data-language': language,
    'data-reading': t('verify.reading'),
    'data-progress': t('verify.progress'),
    'data-nothing': t('verify.wrong.nothing'),
    'data-timeout': t('verify.timeout'),
    'data-broken': t('verify.broken'),
  };
}

/** 核对台账明细: anyone recomputes a published report from its open ledger, in the browser where it can. */
export function verifyFormPage(view: VerifyFormView): PortalPage {
  const { token, own, errors, language, programs } = view;
  const t = annualReportWords(language);
  const title = t('verify.title');
  return {
    title,
    current: 'reports',
    crumbs: [
      { label: t('column.title'), href: '/reports' },
      ...(own ? [{ label: own.title, href: pageOf(own) }] : []),
      { label: title },
    ],
    ...(programs && { scripts: [programs['verify-page']] }),
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('verify.lead')}</p>
        <ErrorSummary errors={errors} language={language} />
        <p className="panel" data-without>
          {t('verify.privacy')}
        </p>
        {programs && (
          <p className="panel" data-with hidden>
            {t('verify.here.privacy')}
          </p>
        )}
        <form method="post" action="/verify" encType="multipart/form-data" noValidate {...programData(view)}>
          <FormGuard token={token} language={language} />
          {own && <Own own={own} language={language} />}
          <TextField
            id="ledger"
            type="file"
            accept=".ndjson,.jsonl,.txt"
            label={own ? t('verify.file.other') : t('verify.file')}
            hint={t('verify.file.hint')}
            value=""
            need={own ? 'may' : 'must'}
            errors={errors}
            language={language}
          />
          <p className="actions">
            <button type="submit" className="button" id="submit">
              {t('verify.submit')}
            </button>
          </p>
          {programs && (
            <WorkHereSays
              toServer={t('verify.server')}
              toServerHint={t('check.here.server.hint')}
              language={language}
            />
          )}
        </form>
        {programs && <WorkHereResult title={t('verify.result')} print={t('verify.result.note')} />}
        <p className="note">{t('verify.command')}</p>
      </div>
    ),
  };
}

/** What the server found. `fragment` is safe HTML from `renderVerdict`. */
export function verifyResultPage({ fragment, language }: { fragment: string; language: Language }): PortalPage {
  const t = annualReportWords(language);
  return {
    title: t('verify.result'),
    current: 'reports',
    crumbs: [
      { label: t('column.title'), href: '/reports' },
      { label: t('verify.title'), href: '/verify' },
      { label: t('verify.result') },
    ],
    body: (
      <div className="sheet">
        <h1>{t('verify.title')}</h1>
        <h2>{t('verify.result')}</h2>
        <p className="no-print">{t('verify.result.note')}</p>
        <div dangerouslySetInnerHTML={{ __html: fragment }} />
        <p className="actions">
          <a className="button" href="/verify">
            {t('verify.again')}
          </a>
        </p>
      </div>
    ),
  };
}
