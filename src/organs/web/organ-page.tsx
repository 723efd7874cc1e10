import type { LocalDate } from '../../kernel/local-date.js';
import { sayDate, type Language, type PortalPage } from '../../platform/http/portal/index.js';
import type { Organ } from '../domain/organ.js';
import { organWords } from './messages/index.js';

export interface OrganView {
  readonly organ: Organ;
  readonly parent: Organ | null;
  /** Published reports, the newest first. */
  readonly reports: readonly { readonly year: number; readonly publishedOn: LocalDate }[];
  readonly language: Language;
}

function Reports({ view }: { view: OrganView }) {
  const t = organWords(view.language);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('organ.reports')}</h2>
      {view.reports.length === 0 ? (
        <p>{t('organ.reports.none')}</p>
      ) : (
        <ul className="list">
          {view.reports.map(({ year, publishedOn }) => (
            <li key={year}>
              <a href={`/reports/${view.organ.code}/${year}`}>{t('organ.report', { year })}</a>
              <span className="note">{t('organ.publishedOn', { date: sayDate(publishedOn, view.language) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One organ: what it is, its annual reports, and how to apply to it (《条例》 Art. 12, 28). */
export function organPage(view: OrganView): PortalPage {
  const t = organWords(view.language);
  const { organ, parent } = view;
  return {
    title: organ.name,
    current: 'organs',
    crumbs: [{ label: t('organs.title'), href: '/organs' }, { label: organ.name }],
    body: (
      <div className="sheet">
        <h1 lang="zh-CN">{organ.name}</h1>
        <dl className="facts">
          <dt>{t('organ.kind')}</dt>
          <dd>{t(`kind.${organ.kind}`)}</dd>
          {parent !== null && (
            <>
              <dt>{t('organ.parent')}</dt>
              <dd lang="zh-CN">
                <a href={`/organs/${parent.code}`}>{parent.name}</a>
              </dd>
            </>
          )}
          <dt>{t('organ.code')}</dt>
          <dd className="number">{organ.code}</dd>
        </dl>
        <Reports view={view} />
        <section className="panel apply-box" aria-labelledby="apply">
          <h2 id="apply">{t('organ.apply')}</h2>
          <p>{t('organ.apply.text')}</p>
          <p>{t('organ.apply.other')}</p>
          <p className="actions">
            <a className="button" href={`/apply/${organ.code}`}>
              {t('organ.apply.button')}
            </a>
          </p>
        </section>
      </div>
    ),
  };
}
