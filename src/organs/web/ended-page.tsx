import { sayDate, type PortalPage } from '../../platform/http/portal/index.js';
import type { EndedOrgan } from '../app/reorganize/find-ended.js';
import { organWords } from './messages/index.js';
import { PublishedReports, type OrganView } from './organ-page.js';

export interface EndedView extends EndedOrgan {
  readonly reports: OrganView['reports'];
  readonly language: OrganView['language'];
}

/** An organ that is no more: since when, who goes on with its functions (《条例》 Art. 10), and what it has published. */
export function endedPage(view: EndedView): PortalPage {
  const t = organWords(view.language);
  const { organ, endedOn, into } = view;
  const date = sayDate(endedOn, view.language);
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
          <dt>{t('organ.standing')}</dt>
          <dd>{t(into ? 'organ.merged' : 'organ.abolished', { date })}</dd>
          {into && (
            <>
              <dt>{t('organ.into')}</dt>
              <dd lang="zh-CN">
                <a href={`/organs/${into.code}`}>{into.name}</a>
              </dd>
            </>
          )}
          <dt>{t('organ.code')}</dt>
          <dd className="number">{organ.code}</dd>
        </dl>
        <PublishedReports reports={view.reports} organ={organ} language={view.language} />
        <section className="panel" aria-labelledby="apply">
          <h2 id="apply">{t('organ.apply')}</h2>
          <p>{t(into ? 'organ.ended.apply.into' : 'organ.ended.apply')}</p>
          {into && (
            <p className="actions">
              <a className="button" href={`/apply/${into.code}`}>
                {t('organs.apply.to', { organ: into.name })}
              </a>
            </p>
          )}
        </section>
      </div>
    ),
  };
}
