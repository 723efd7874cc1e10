import type { LocalDate } from '../../../kernel/local-date.js';
import { sayDate, shellWords, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import type { Trend } from '../../domain/trend/trend.js';
import { annualReportWords } from '../messages/index.js';

export interface YearLine {
  readonly year: number;
  readonly title: string;
  readonly version: number;
  readonly publishedOn: LocalDate;
}

export interface YearsView {
  readonly organCode: string;
  readonly organName: string;
  /** The newest version of each year, the latest first. */
  readonly years: readonly YearLine[];
  readonly trends: readonly Trend[];
  /** Changes with the content: makes the address of a drawing one of its own. */
  readonly stamp: string;
  readonly language: Language;
}

function Years({ view }: { view: YearsView }) {
  const t = annualReportWords(view.language);
  return (
    <table className="data fold">
      <caption className="hidden">{t('years.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.report')}</th>
          <th scope="col">{t('years.versions')}</th>
          <th scope="col">{t('column.publishedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {view.years.map(({ year, title, version, publishedOn }) => (
          <tr key={year}>
            <th scope="row" lang="zh-CN">
              <a href={`/reports/${view.organCode}/${year}`}>{title}</a>
            </th>
            <td data-label={t('years.versions')}>
              {version === 1 ? t('report.version.first') : t('report.version', { version })}
            </td>
            <td className="nowrap" data-label={t('column.publishedOn')}>
              {sayDate(publishedOn, view.language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A chart and its table: the same figures for who sees and for who does not. */
function TrendFigure({ view, trend }: { view: YearsView; trend: Trend }) {
  const t = annualReportWords(view.language);
  const chart = t(`trend.${trend.id}`);
  const caption = t('years.table', { chart });
  return (
    <section aria-labelledby={`trend-${trend.id}`}>
      <h2 id={`trend-${trend.id}`}>{chart}</h2>
      {trend.years.length > 1 && (
        <figure className="chart">
          <img
            src={`/reports/${view.organCode}/trends/${trend.id}.svg?of=${view.stamp}&lang=${view.language}`}
            alt={t('years.alt', { chart })}
            width={760}
            height={340}
            loading="lazy"
          />
        </figure>
      )}
      <div
        className="scroll"
        role="region"
        aria-label={shellWords(view.language)('table.scroll', { caption })}
        tabIndex={0}
      >
        <table className="data">
          <caption>
            {caption} <span className="note">{t('years.unit')}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('years.year')}</th>
              {trend.series.map(({ key }) => (
                <th key={key} scope="col" className="figure">
                  {t(`trend.${key}` as Parameters<typeof t>[0])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trend.years.map((year, index) => (
              <tr key={year}>
                <th scope="row">{t('trend.year', { year })}</th>
                {trend.series.map(({ key, values }) => (
                  <td key={key} className="figure">
                    {values[index] ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** An organ's reports over the years (历年年报): the list, and how the figures went, each chart with its table. */
export function yearsPage(view: YearsView): PortalPage {
  const t = annualReportWords(view.language);
  const title = t('years.title', { organ: view.organName });
  const feed = `/reports/${view.organCode}/feed.atom`;
  return {
    title,
    current: 'reports',
    crumbs: [{ label: t('column.title'), href: '/reports' }, { label: view.organName }],
    links: [
      {
        rel: 'alternate',
        type: 'application/atom+xml',
        href: feed,
        title: t('feed.title.organ', { organ: view.organName }),
      },
    ],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('years.lead')}</p>
        <h2>{t('years.list')}</h2>
        <Years view={view} />
        <p className="no-print">
          <a href={feed}>{t('feed.subscribe')}</a>
        </p>
        {view.years.length < 2 && <p className="note">{t('years.few')}</p>}
        {view.trends.map((trend) => (
          <TrendFigure key={trend.id} view={view} trend={trend} />
        ))}
      </div>
    ),
  };
}
