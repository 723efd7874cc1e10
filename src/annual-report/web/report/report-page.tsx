import type { LocalDate } from '../../../kernel/local-date.js';
import { REPORT_FORMATS } from '../../../law/report-format/index.js';
import { sayDate, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import { layForm } from '../../domain/form-layout/index.js';
import {
  REPORT_SECTIONS,
  reportTitle,
  TABLE_OF_SECTION,
  type ReportDocument,
  type SectionId,
} from '../../domain/report-document.js';
import { annualReportWords } from '../messages/index.js';
import { ReportTable } from './form-table.js';

/** A published version: the first, or a correction with its reason. */
export interface VersionLine {
  readonly version: number;
  readonly publishedOn: LocalDate;
  readonly correctionNote: string | null;
}

export interface ReportView {
  readonly organCode: string;
  readonly report: ReportDocument;
  /** The version shown. */
  readonly current: VersionLine;
  /** Every version, the newest first. */
  readonly versions: readonly VersionLine[];
  readonly language: Language;
}

function sectionAnchor(id: SectionId): string {
  return `section-${id}`;
}

function ReportSection({ view, id }: { view: ReportView; id: SectionId }) {
  const section = REPORT_SECTIONS.find((candidate) => candidate.id === id);
  const paragraphs = view.report.sections.find((candidate) => candidate.id === id)?.paragraphs ?? [];
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
          table={layForm(view.report.format)[tableId]}
          figures={view.report.cells}
          language={view.language}
        />
      )}
    </section>
  );
}

function addressOf(view: ReportView): string {
  return `/reports/${view.organCode}/${view.report.year}`;
}

function Downloads({ view }: { view: ReportView }) {
  const t = annualReportWords(view.language);
  const version = `?version=${view.current.version}`;
  return (
    <p className="actions">
      <a className="button plain small" href={`${addressOf(view)}/report.docx${version}`}>
        {t('report.docx')}
      </a>
      <a className="button plain small" href={`${addressOf(view)}/report.json${version}`}>
        {t('report.json')}
      </a>
    </p>
  );
}

function Versions({ view }: { view: ReportView }) {
  const newest = view.versions[0]?.version ?? 1;
  if (newest === 1) return null;
  const t = annualReportWords(view.language);
  return (
    <div className="panel warn">
      <h2>{t('report.correction')}</h2>
      {view.current.version < newest && (
        <p>
          <strong>{t('report.old', { version: view.current.version, newest })}</strong>{' '}
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

/** A published annual report as a page: six sections, tables in the official form, versions and corrections said. */
export function reportPage(view: ReportView): PortalPage {
  const t = annualReportWords(view.language);
  const { report, current } = view;
  const title = reportTitle(report);
  const meta = [
    t('report.publishedOn', { date: sayDate(current.publishedOn, view.language) }),
    current.version === 1 ? t('report.version.first') : t('report.version', { version: current.version }),
  ];
  return {
    title,
    current: 'reports',
    crumbs: [
      { label: t('column.title'), href: '/reports' },
      { label: report.organName, href: `/organs/${view.organCode}` },
      { label: String(report.year) },
    ],
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
          <ReportSection key={section.id} view={view} id={section.id} />
        ))}
        <p className="note">{t('report.notice', { notice: REPORT_FORMATS[report.format].notice })}</p>
        <Downloads view={view} />
      </article>
    ),
  };
}
