import type { Language, PortalPage } from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';

export interface ChooseOrganView {
  readonly organs: readonly { readonly code: string; readonly name: string }[];
  readonly language: Language;
}

/** Where an application begins: what to know before, and which organ to ask (《条例》 Art. 27). */
export function chooseOrganPage({ organs, language }: ChooseOrganView): PortalPage {
  const t = applicationWords(language);
  const title = t('choose.title');
  const [before, after] = t('choose.before.1', { column: '\u0000' }).split('\u0000');
  return {
    title,
    current: 'apply',
    crumbs: [{ label: title }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('choose.lead')}</p>
        <div className="panel">
          <h2>{t('choose.before')}</h2>
          <ul>
            <li>
              {before}
              <a href="/reports">{t('choose.before.column')}</a>
              {after}
            </li>
            <li>{t('choose.before.2')}</li>
            <li>{t('choose.before.3')}</li>
            <li>{t('choose.before.4')}</li>
          </ul>
        </div>
        <h2>{t('choose.list')}</h2>
        {organs.length === 0 ? (
          <p>{t('choose.none')}</p>
        ) : (
          <ul className="list">
            {organs.map((organ) => (
              <li key={organ.code}>
                <a href={`/apply/${organ.code}`}>{t('choose.apply', { organ: organ.name })}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  };
}
