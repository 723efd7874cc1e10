import type { Language } from '../../../platform/http/portal/index.js';
import type { PublishedContent } from '../../app/publish-files/published-content.js';
import { printFigure } from '../../domain/report-document.js';
import { annualReportWords } from '../messages/index.js';
import { sayCell } from './say-thing.js';

interface NotesProps {
  readonly published: PublishedContent;
  readonly language: Language;
}

const pageLanguage = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en');

/** Errors of the check that were kept when the report was signed, each with its reason: public with the report. */
export function KeptFindings({ published, language }: NotesProps) {
  const kept = published.content.kept ?? [];
  if (kept.length === 0) return null;
  const t = annualReportWords(language);
  return (
    <section aria-labelledby="kept-findings" lang={pageLanguage(language)}>
      <h2 id="kept-findings">{t('report.kept')}</h2>
      <table className="data fold">
        <caption className="hidden">{t('report.kept')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.kept.finding')}</th>
            <th scope="col">{t('report.kept.basis')}</th>
            <th scope="col">{t('report.kept.reason')}</th>
            <th scope="col">{t('report.kept.name')}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {kept.map(({ code, message, basis, reason, name }, index) => (
            <tr key={`${code}-${index}`}>
              <th scope="row">{message}</th>
              <td data-label={t('report.kept.basis')}>{basis}</td>
              <td data-label={t('report.kept.reason')}>{reason}</td>
              <td data-label={t('report.kept.name')}>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Figures that no records stand behind, with the reason each was given. */
export function TypedFigures({ published, language }: NotesProps) {
  const { counted = [], document } = published.content;
  const typed = counted.flatMap(({ thing }) => (thing.type === 'typed' ? [thing] : []));
  if (typed.length === 0) return null;
  const t = annualReportWords(language);
  return (
    <details className="more">
      <summary lang={pageLanguage(language)}>{t('report.typed')}</summary>
      <p lang={pageLanguage(language)}>{t('report.typed.lead')}</p>
      <table className="data fold">
        <caption className="hidden" lang={pageLanguage(language)}>
          {t('report.typed')}
        </caption>
        <thead lang={pageLanguage(language)}>
          <tr>
            <th scope="col">{t('report.typed.cell')}</th>
            <th scope="col" className="figure">
              {t('report.typed.value')}
            </th>
            <th scope="col">{t('report.typed.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {typed.map(({ cell, value, reason }) => (
            <tr key={cell}>
              <th scope="row">{sayCell(document.format, cell)}</th>
              <td className="figure" data-label={t('report.typed.value')}>
                {printFigure(value)}
              </td>
              <td data-label={t('report.typed.reason')}>{reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
