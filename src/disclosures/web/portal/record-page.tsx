import { localDateInShanghai } from '../../../kernel/local-date.js';
import { findCatalogueItem, GENRES } from '../../../law/catalogue/index.js';
import { sayDate, type ArticleMarks, type PortalPage } from '../../../platform/http/portal/index.js';
import { frameTables } from './record-body.js';
import { infoWords } from './messages/index.js';
import { entryOf } from './navigation.js';
import { RecordFacts } from './record-facts.js';
import { RecordNotes } from './record-notes.js';
import { RecordActions, RecordAttachments, RecordInterpretations, RecordVersions } from './record-related.js';
import type { RecordView } from './record-view.js';
import { INFO_STYLESHEET } from './stylesheet.js';

/** 《政府网站发展指引》: ArticleTitle, PubDate, ContentSource of the page. */
function marksOf({ shown: { publication, content } }: RecordView): ArticleMarks {
  const item = findCatalogueItem(publication.catalogue);
  return {
    title: content.title,
    publishedAt: publication.publishedOn ?? publication.madeOn,
    source: publication.issuer,
    keywords: [item?.zh, publication.topic, GENRES[publication.genre].zh].filter(Boolean).join(','),
    ...(content.summary !== '' && { description: content.summary }),
  };
}

/** The record in the words of schema.org: what has force of law as `Legislation`, anything else as `Article`. */
function dataOf({ shown: { publication, content } }: RecordView): Readonly<Record<string, unknown>> {
  const { standing, validity, documentNumber, indexNumber, inForceOn } = publication;
  const legislation = publication.recordId !== null;
  const force = standing === 'in_force' || standing === 'amended' ? 'InForce' : 'NotInForce';
  return {
    '@type': legislation ? 'Legislation' : 'Article',
    name: content.title,
    headline: content.title,
    inLanguage: publication.language === 'zh' ? 'zh-CN' : 'en',
    identifier: indexNumber,
    ...(publication.publishedOn !== null && { datePublished: publication.publishedOn }),
    dateModified: localDateInShanghai(publication.updatedAt),
    dateCreated: publication.madeOn,
    publisher: { '@type': 'GovernmentOrganization', name: publication.issuer },
    ...(legislation && {
      legislationIdentifier: documentNumber ?? indexNumber,
      legislationDate: publication.madeOn,
      legislationLegalForce: `https://schema.org/${force}`,
      ...(inForceOn !== null && { legislationDateOfApplicability: inForceOn }),
      ...(validity.endedOn !== null && { expires: validity.endedOn }),
    }),
  };
}

/** The page of a record (公开信息页): its facts, what is said of its validity, body, files, what belongs to it, its versions. */
export function recordPage(view: RecordView): PortalPage {
  const { shown, organ, language } = view;
  const { publication, content } = shown;
  const t = infoWords(language);
  const item = findCatalogueItem(publication.catalogue);
  const base = `/organs/${organ.code}/info`;
  const words = publication.language === 'zh' ? 'zh-CN' : 'en';
  return {
    title: content.title,
    current: entryOf(publication.catalogue),
    crumbs: [
      { label: t('list.title'), href: '/info' },
      { label: organ.name, href: base },
      ...(item ? [{ label: item[language], href: `${base}/${item.code}` }] : []),
      { label: content.title },
    ],
    stylesheets: [INFO_STYLESHEET.href],
    links: [{ rel: 'canonical', href: `/info/r/${publication.shortCode}` }],
    article: marksOf(view),
    data: dataOf(view),
    body: (
      <article className="sheet record">
        <RecordFacts view={view} />
        <RecordNotes view={view} />
        <h1 lang={words}>{content.title}</h1>
        <p className="meta">
          <span>{t('record.source', { organ: publication.issuer })}</span>
          {publication.publishedOn !== null && (
            <span>{t('record.date', { date: sayDate(publication.publishedOn, language) })}</span>
          )}
        </p>
        <div
          className="prose"
          lang={words}
          dangerouslySetInnerHTML={{ __html: frameTables(content.bodyHtml, t('record.table')) }}
        />
        <RecordAttachments view={view} />
        <RecordInterpretations view={view} />
        <RecordVersions view={view} />
        <RecordActions view={view} />
      </article>
    ),
  };
}
