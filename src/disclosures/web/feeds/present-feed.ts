import { v5 as uuidOfName } from 'uuid';
import { citeItem, findCatalogueItem } from '../../../law/catalogue/index.js';
import type { FeedItem } from '../../../platform/http/feeds/index.js';
import type { FeedEntry } from '../../app/publication/list-feed-entries.js';
import { openDataWords } from '../open-data/messages/index.js';

/** Names what no organ's id names: feeds of everything, of items of the catalogue, of searches. */
const EVERYONE = '2d1f8f36-9a0f-5b57-8a0c-0a4b9a1c7e52';

const t = openDataWords('zh');

/** The name of a feed for good: by the organ's own id, whatever it is called. */
export function feedId({ organId, name }: { readonly organId?: string | undefined; readonly name: string }): string {
  return `urn:uuid:${uuidOfName(`publications/${name}`, organId ?? EVERYONE)}`;
}

/** An entry of a feed: the same id for good, told anew when it was corrected. */
export function presentEntry(
  { publication, shownAt, changeNote, opening }: FeedEntry,
  address: (path: string) => string,
): FeedItem {
  const item = findCatalogueItem(publication.catalogue);
  const told = publication.summary === '' ? opening.replace(/\s+/g, ' ').trim() : publication.summary;
  const published = new Date(`${publication.publishedOn ?? publication.madeOn}T00:00:00+08:00`);
  return {
    id: `urn:uuid:${publication.publicationId}`,
    title: publication.title,
    address: address(`/info/r/${publication.shortCode}`),
    author: publication.issuer,
    summary: changeNote === null ? told : t('feed.corrected', { note: changeNote, told }),
    publishedAt: published < shownAt ? published : shownAt,
    updatedAt: shownAt,
    tags: item === null ? [] : [{ term: item.code, label: `${item.zh}（${citeItem(item)}）` }],
  };
}
