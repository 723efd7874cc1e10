import type { Language, PortalPage } from '../../platform/http/portal/index.js';
import type { Organ } from '../domain/organ.js';
import { columnWords } from './column/messages/index.js';
import { organWords } from './messages/index.js';

/** The organs (行政机关) one may turn to, each with its reports and its form. */
export function organsPage({ organs, language }: { organs: readonly Organ[]; language: Language }): PortalPage {
  const t = organWords(language);
  const title = t('organs.title');
  return {
    title,
    current: 'organs',
    crumbs: [{ label: title }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('organs.lead')}</p>
        <p className="note">{organs.length === 0 ? t('organs.none') : t('organs.count', { count: organs.length })}</p>
        {organs.length > 0 && (
          <table className="data fold">
            <caption className="hidden">{t('organs.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('organs.name')}</th>
                <th scope="col">{t('organs.kind')}</th>
                <th scope="col">{t('organs.do')}</th>
              </tr>
            </thead>
            <tbody>
              {organs.map((organ) => (
                <tr key={organ.id}>
                  <th scope="row" lang="zh-CN">
                    <a href={`/organs/${organ.code}`}>{organ.name}</a>
                  </th>
                  <td data-label={t('organs.kind')}>{t(`kind.${organ.kind}`)}</td>
                  <td>
                    <a
                      href={`/organs/${organ.code}/guide`}
                      aria-label={`${organ.name} ${columnWords(language)('column.guide')}`}
                    >
                      {t('organs.guide')}
                    </a>
                    {' · '}
                    <a
                      href={`/organs/${organ.code}/institutions`}
                      aria-label={`${organ.name} ${columnWords(language)('column.institutions')}`}
                    >
                      {columnWords(language)('column.institutions')}
                    </a>
                    {' · '}
                    <a href={`/apply/${organ.code}`} aria-label={t('organs.apply.to', { organ: organ.name })}>
                      {t('organs.apply')}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    ),
  };
}
