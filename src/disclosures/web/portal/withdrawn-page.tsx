import { Fragment } from 'react';
import { sayDate, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import type { WithdrawnPublication } from '../../app/publication/show-publication.js';
import { WITHDRAWAL_GROUND_NAMES } from '../../domain/publication/publication.js';
import { infoWords } from './messages/index.js';
import { entryOf } from './navigation.js';

export interface WithdrawnView {
  readonly withdrawn: WithdrawnPublication;
  readonly organ: { readonly code: string; readonly name: string };
  readonly language: Language;
}

/** What is left of a withdrawn record (撤回说明): that it was there, when it went, and why (docs/decisions/0182). */
export function withdrawnPage({ withdrawn, organ, language }: WithdrawnView): PortalPage {
  const t = infoWords(language);
  const facts: readonly (readonly [string, string])[] = [
    ...(withdrawn.title === null ? [] : [[t('withdrawn.of'), withdrawn.title] as const]),
    [t('record.index'), withdrawn.indexNumber],
    [t('withdrawn.organ'), organ.name],
    [t('record.publishedOn'), sayDate(withdrawn.publishedOn, language)],
    [t('withdrawn.on'), sayDate(withdrawn.withdrawnOn, language)],
    [t('withdrawn.ground'), WITHDRAWAL_GROUND_NAMES[withdrawn.ground][language]],
    [t('withdrawn.reason'), withdrawn.reason],
  ];
  return {
    title: t('withdrawn.title'),
    current: entryOf(withdrawn.catalogue),
    crumbs: [{ label: t('list.title'), href: '/info' }, { label: t('withdrawn.title') }],
    body: (
      <div className="sheet record">
        <h1>{t('withdrawn.title')}</h1>
        <p className="panel warn">{t('withdrawn.lead')}</p>
        <dl className="facts">
          {facts.map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
        <p>{t('withdrawn.next')}</p>
        <p className="actions">
          <a className="button" href={`/organs/${organ.code}/info`}>
            {t('withdrawn.list')}
          </a>
          <a className="button plain" href={`/apply/${organ.code}`}>
            {t('list.apply.button')}
          </a>
        </p>
      </div>
    ),
  };
}
