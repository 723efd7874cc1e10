import type { CellKey } from '../../../law/report-format/index.js';
import type { Language, PortalPage } from '../../../platform/http/portal/index.js';
import type { PublishedContent } from '../../app/publish-files/published-content.js';
import { fromMillionths, toMillionths } from '../../domain/open-ledger/exact-sum.js';
import { linesOfCell, type LinesOfCell } from '../../domain/open-ledger/lines-of-cell.js';
import { printFigure, reportTitle } from '../../domain/report-document.js';
import { annualReportWords } from '../messages/index.js';
import { sayCell, sayThing } from './say-thing.js';

export interface CellView {
  readonly published: PublishedContent;
  readonly isNewest: boolean;
  readonly cell: CellKey;
  readonly language: Language;
}

function sumOf(lines: readonly LinesOfCell[]): number {
  return fromMillionths(lines.reduce((sum, { each, count }) => sum + (toMillionths(each) ?? 0n) * BigInt(count), 0n));
}

function Lines({ view, lines }: { view: CellView; lines: readonly LinesOfCell[] }) {
  const t = annualReportWords(view.language);
  const { format } = view.published.content.document;
  return (
    <table className="data fold">
      <caption className="hidden">{t('cell.title', { cell: sayCell(format, view.cell) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cell.thing')}</th>
          <th scope="col" className="figure nowrap">
            {t('cell.count')}
          </th>
          <th scope="col" className="figure nowrap">
            {t('cell.each')}
          </th>
          <th scope="col" className="nowrap">
            {t('cell.lines')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ thing, count, each, from, to }) => (
          <tr key={from}>
            <th scope="row" lang="zh-CN">
              {sayThing(thing, format, view.language)}
            </th>
            <td className="figure" data-label={t('cell.count')}>
              {count}
            </td>
            <td className="figure" data-label={t('cell.each')}>
              {printFigure(each)}
            </td>
            <td data-label={t('cell.lines')}>{t(from === to ? 'cell.line' : 'cell.range', { from, to })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a published figure counts: the lines of the open ledger that stand in it, and where they stand in the file. */
export function cellPage(view: CellView): PortalPage {
  const { published, cell, language } = view;
  const t = annualReportWords(language);
  const { document, counted = [] } = published.content;
  const lines = linesOfCell(counted, cell);
  const name = sayCell(document.format, cell);
  const address = `/reports/${published.organCode}/${published.year}`;
  const query = view.isNewest ? '' : `?version=${published.version}`;
  const value = document.cells[cell] ?? null;
  const title = t('cell.title', { cell: name });
  return {
    title,
    current: 'reports',
    crumbs: [
      { label: t('column.title'), href: '/reports' },
      { label: document.organName, href: `/reports/${published.organCode}` },
      { label: String(published.year), href: `${address}${query}` },
      { label: name },
    ],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead" lang="zh-CN">
          {reportTitle(document)}
        </p>
        <p>{t('cell.value', { value: value === null ? t('cell.blank') : printFigure(value) })}</p>
        {lines.length === 0 ? <p>{t('cell.none')}</p> : <Lines view={view} lines={lines} />}
        {lines.length > 0 && <p className="note">{t('cell.sum', { sum: printFigure(sumOf(lines)) })}</p>}
        <ul className="plain-list">
          {published.ledger && (
            <li>
              <a href={`${address}/ledger.ndjson?version=${published.version}`}>{t('report.file.ndjson')}</a>
            </li>
          )}
          <li>
            <a href={`${address}${query}`}>{t('cell.back')}</a>
          </li>
        </ul>
      </div>
    ),
  };
}
