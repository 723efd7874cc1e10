import type { LocalDate } from '../../../kernel/local-date.js';
import { sayDate, SelectField, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import { annualReportWords } from '../messages/index.js';

/** What is published anew, for feed readers. */
const FEED = '/reports/feed.atom';

export interface ColumnLine {
  readonly organCode: string;
  readonly organName: string;
  readonly year: number;
  readonly title: string;
  readonly publishedOn: LocalDate;
}

export interface ColumnView {
  readonly lines: readonly ColumnLine[];
  /** What may be filtered by: every year and organ with a published report. */
  readonly years: readonly number[];
  readonly organs: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: { readonly year: string; readonly organ: string };
  readonly language: Language;
}

function Filter({ view }: { view: ColumnView }) {
  const t = annualReportWords(view.language);
  const all = { value: '', label: t('column.all') };
  const shared = { errors: new Map<string, string>(), language: view.language };
  return (
    <form className="filter" method="get" action="/reports">
      <SelectField
        {...shared}
        id="year"
        label={t('column.year')}
        value={view.chosen.year}
        options={[all, ...view.years.map((year) => ({ value: String(year), label: String(year) }))]}
      />
      <SelectField
        {...shared}
        id="organ"
        label={t('column.organ')}
        value={view.chosen.organ}
        options={[all, ...view.organs.map((organ) => ({ value: organ.code, label: organ.name }))]}
      />
      <button type="submit" className="button">
        {t('column.filter')}
      </button>
      {view.chosen.year + view.chosen.organ !== '' && <a href="/reports">{t('column.clear')}</a>}
    </form>
  );
}

function Line({ line, language }: { line: ColumnLine; language: Language }) {
  const t = annualReportWords(language);
  const base = `/reports/${line.organCode}/${line.year}`;
  const of = t('column.of', { organ: line.organName, year: line.year });
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <a href={base}>{line.title}</a>
      </th>
      <td data-label={t('column.organ')} lang="zh-CN">
        <a href={`/reports/${line.organCode}`}>{line.organName}</a>
      </td>
      <td className="nowrap" data-label={t('column.publishedOn')}>
        {sayDate(line.publishedOn, language)}
      </td>
      <td className="nowrap" data-label={t('column.download')}>
        <a href={`${base}/report.pdf`} aria-label={`${of} ${t('column.pdf')}`}>
          {t('column.pdf')}
        </a>
        {' · '}
        <a href={`${base}/report.docx`} aria-label={`${of} ${t('column.docx')}`}>
          {t('column.docx')}
        </a>
        {' · '}
        <a href={`${base}/report.json`} aria-label={`${of} ${t('column.json')}`}>
          {t('column.json')}
        </a>
      </td>
    </tr>
  );
}

/** The column 政府信息公开年报 of a government site, 国办公开办函〔2019〕61号: every published report, by year and organ. */
export function columnPage(view: ColumnView): PortalPage {
  const t = annualReportWords(view.language);
  const title = t('column.title');
  const filtered = view.chosen.year + view.chosen.organ !== '';
  return {
    title,
    current: 'reports',
    crumbs: [{ label: title }],
    links: [{ rel: 'alternate', type: 'application/atom+xml', href: FEED, title: t('feed.title') }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('column.lead')}</p>
        <Filter view={view} />
        <p className="no-print">
          <a href={FEED}>{t('feed.subscribe')}</a>
        </p>
        <p className="note" role="status">
          {view.lines.length > 0
            ? t('column.count', { count: view.lines.length })
            : t(filtered ? 'column.none' : 'column.none.yet')}
        </p>
        {view.lines.length > 0 && (
          <table className="data fold">
            <caption className="hidden">{t('column.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.report')}</th>
                <th scope="col">{t('column.organ')}</th>
                <th scope="col">{t('column.publishedOn')}</th>
                <th scope="col">{t('column.download')}</th>
              </tr>
            </thead>
            <tbody>
              {view.lines.map((line) => (
                <Line key={`${line.organCode}-${line.year}`} line={line} language={view.language} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    ),
  };
}
