import type { LocalDate } from '../../../kernel/local-date.js';
import { REPORT_FORMATS } from '../../../law/report-format/index.js';
import { sayDate, type Language, type PageLink, type PortalPage } from '../../../platform/http/portal/index.js';
import { layForm } from '../../domain/form-layout/index.js';
import {
  REPORT_SECTIONS,
  reportTitle,
  TABLE_OF_SECTION,
  type ReportDocument,
  type SectionId,
} from '../../domain/report-document.js';
import { annualReportWords } from '../messages/index.js';
import { REPORT_FILES, REPORT_FILE_FORMATS } from '../../app/publish-files/report-files.js';
import { printedReport, type PublishedContent } from '../../app/publish-files/published-content.js';
import { REPORT_SCHEMA } from '../../app/publish-files/report-data.js';
import { ReportTable } from './form-table.js';
import { KeptFindings, TypedFigures } from './report-notes.js';
import { Verification } from './report-verification.js';

/** A published version: the first, or a correction with its reason. */
export interface VersionLine {
  readonly version: number;
  readonly publishedOn: LocalDate;
  readonly correctionNote: string | null;
}

export interface ReportView {
  /** The version shown. */
  readonly published: PublishedContent;
  /** Every version, the newest first. */
  readonly versions: readonly VersionLine[];
  /** Origin of the site; absent where the server does not know its own. */
  readonly origin: string | undefined;
  readonly language: Language;
}

function sectionAnchor(id: SectionId): string {
  return `section-${id}`;
}

function ReportSection({ view, report, id }: { view: ReportView; report: ReportDocument; id: SectionId }) {
  const section = REPORT_SECTIONS.find((candidate) => candidate.id === id);
  const paragraphs = report.sections.find((candidate) => candidate.id === id)?.paragraphs ?? [];
  const tableId = TABLE_OF_SECTION[id];
  return (
    <section aria-labelledby={sectionAnchor(id)}>
      <h2 id={sectionAnchor(id)}>
        {section?.number}
        {section?.title}
      </h2>
      {paragraphs.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
      {tableId !== undefined && (
        <ReportTable
          table={layForm(report.format)[tableId]}
          figures={report.cells}
          address={(cell) => `${addressOf(view)}/cells/${cell}${versionQuery(view)}`}
          language={view.language}
        />
      )}
    </section>
  );
}

function addressOf({ published }: ReportView): string {
  return `/reports/${published.organCode}/${published.year}`;
}

/** A page of an old version leads to that version; one of the newest to whatever is the newest. */
function versionQuery({ published, versions }: ReportView): string {
  return published.version === versions[0]?.version ? '' : `?version=${published.version}`;
}

function Files({ view }: { view: ReportView }) {
  const t = annualReportWords(view.language);
  const pageLanguage = view.language === 'zh' ? 'zh-CN' : 'en';
  const query = `?version=${view.published.version}`;
  const formats = REPORT_FILE_FORMATS.filter((format) => format !== 'ndjson' || view.published.ledger !== null);
  return (
    <section aria-labelledby="files" className="no-print" lang={pageLanguage}>
      <h2 id="files">{t('report.files')}</h2>
      <ul className="plain-list">
        {formats.map((format) => (
          <li key={format}>
            <a href={`${addressOf(view)}/${REPORT_FILES[format].address}${query}`}>{t(`report.file.${format}`)}</a>
          </li>
        ))}
      </ul>
      <p className="note">
        {t('report.files.note')} <a href={REPORT_SCHEMA}>{t('report.schema')}</a>
      </p>
    </section>
  );
}

function Versions({ view }: { view: ReportView }) {
  const newest = view.versions[0]?.version ?? 1;
  if (newest === 1) return null;
  const t = annualReportWords(view.language);
  return (
    <div className="panel warn">
      <h2>{t('report.correction')}</h2>
      {view.published.version < newest && (
        <p>
          <strong>{t('report.old', { version: view.published.version, newest })}</strong>{' '}
          <a href={addressOf(view)}>{t('report.newest')}</a>
        </p>
      )}
      <ul>
        {view.versions.map(({ version, publishedOn, correctionNote }) => {
          const date = sayDate(publishedOn, view.language);
          return (
            <li key={version}>
              <a href={`${addressOf(view)}?version=${version}`}>{t('report.correction.version', { version })}</a>{' '}
              {correctionNote === null
                ? t('report.correction.first', { date })
                : t('report.correction.line', { date, note: correctionNote })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** For programs: the data, the ledger, the files, and the feed of the organ's reports. */
function headLinks(view: ReportView): PageLink[] {
  const t = annualReportWords(view.language);
  const query = `?version=${view.published.version}`;
  const files = REPORT_FILE_FORMATS.filter((format) => format !== 'ndjson' || view.published.ledger !== null);
  return [
    ...files.map((format): PageLink => {
      const [type = ''] = REPORT_FILES[format].mediaType.split(';');
      return { rel: 'alternate', type, href: `${addressOf(view)}/${REPORT_FILES[format].address}${query}` };
    }),
    {
      rel: 'alternate',
      type: 'application/atom+xml',
      href: `/reports/${view.published.organCode}/feed.atom`,
      title: t('feed.title.organ', { organ: view.published.content.document.organName }),
    },
  ];
}

/** A published annual report as a page: six sections, tables in the official form, versions and corrections said. */
export function reportPage(view: ReportView): PortalPage {
  const t = annualReportWords(view.language);
  const { published } = view;
  const report = printedReport(published);
  const title = reportTitle(report);
  const base = addressOf(view);
  const meta = [
    t('report.publishedOn', { date: sayDate(published.publishedOn, view.language) }),
    published.version === 1 ? t('report.version.first') : t('report.version', { version: published.version }),
  ];
  return {
    title,
    current: 'reports',
    crumbs: [
      { label: t('column.title'), href: '/reports' },
      { label: report.organName, href: `/reports/${published.organCode}` },
      { label: String(report.year) },
    ],
    links: headLinks(view),
    article: { title, publishedAt: published.publishedOn, source: report.organName, author: report.organName },
    data: {
      '@type': 'Report',
      name: title,
      datePublished: published.publishedOn,
      version: String(published.version),
      inLanguage: 'zh-CN',
      publisher: { '@type': 'GovernmentOrganization', name: report.organName },
    },
    body: (
      <article className="sheet report" lang="zh-CN">
        <h1 className="title">{title}</h1>
        <p className="meta">{meta.join(' · ')}</p>
        <Versions view={view} />
        <nav className="no-print" aria-label={t('report.contents')}>
          <ul className="toc">
            {REPORT_SECTIONS.map((section) => (
              <li key={section.id}>
                <a href={`#${sectionAnchor(section.id)}`}>
                  {section.number}
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="preamble">
          {report.preamble.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
        {REPORT_SECTIONS.map((section) => (
          <ReportSection key={section.id} view={view} report={report} id={section.id} />
        ))}
        <p className="note">
          {t('report.notice', { notice: REPORT_FORMATS[report.format].notice })} {t('report.cell.open')}
        </p>
        <KeptFindings published={published} language={view.language} />
        <TypedFigures published={published} language={view.language} />
        <Files view={view} />
        <Verification
          published={published}
          address={view.origin === undefined ? undefined : `${view.origin}${base}${versionQuery(view)}`}
          language={view.language}
        />
        <p className="no-print">
          <a href={`/reports/${published.organCode}`}>{t('report.history')}</a>
        </p>
      </article>
    ),
  };
}
