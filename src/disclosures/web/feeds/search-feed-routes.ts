import type { HttpServer } from '../../../platform/http/index.js';
import type { FeedItem } from '../../../platform/http/feeds/index.js';
import type { PortalDeps } from '../../../platform/http/portal/index.js';
import { listFeedEntriesOf } from '../../app/publication/list-feed-entries.js';
import { searchPublic, type PublicSearch } from '../../app/search/search-public.js';
import { SearchQuery } from '../api-search-schemas.js';
import { openDataWords } from '../open-data/messages/index.js';
import { addressesOf } from '../open-data/site-address.js';
import { SEARCHES } from '../search/api-search.js';
import { searchAddress } from '../search/search-address.js';
import { searchFeedAddress } from './feed-address.js';
import { feedId, presentEntry } from './present-feed.js';
import { sendFeed } from './send-feed.js';

/** Entries of a feed of hits. */
const LIMIT = 50;

type Hit = PublicSearch['hits'][number];

/** `/feeds/search/feed.atom?q=…`: a search that is followed, the newest hits first. Words asked for stand in no log. */
export function searchFeedRoutes(http: HttpServer, deps: PortalDeps): void {
  const { services, site } = deps;
  const { db } = services;
  const address = addressesOf(deps);
  const t = openDataWords('zh');

  for (const format of ['atom', 'json'] as const) {
    http.get(
      `/feeds/search/feed.${format}`,
      { config: { publicPage: true, rateLimit: SEARCHES }, schema: { hide: true, querystring: SearchQuery } },
      async (request, reply) => {
        const { limit: _limit, after: _after, sort: _sort, q = '', ...filter } = request.query;
        const query = q.trim();
        // As the form on /feeds sends it with nothing typed.
        if (query === '' && Object.keys(filter).length === 0) {
          return reply.header('cache-control', 'no-store').redirect('/feeds', 303);
        }
        const asked = { ...filter, ...(query !== '' && { q: query }) };
        const now = request.now();
        const found = await searchPublic(db, { ...filter, query, order: 'date', limit: LIMIT, now });
        if (!found.ok) return reply.refuse(found);
        const { hits, organs } = found.value;
        const of = hits.map(({ organId, documentId }) => ({ organId, publicationId: documentId }));
        const shown = new Map(
          (await listFeedEntriesOf(db, of, now)).map((entry) => [entry.publication.publicationId, entry]),
        );
        const entries = hits.map((hit) => {
          const entry = shown.get(hit.documentId);
          return entry ? presentEntry(entry, address) : presentHit(hit, organs.get(hit.organId)?.name ?? site.name);
        });
        const page = searchAddress(asked);
        const place = {
          id: feedId({ name: page }),
          title: t('feed.title.search', { whose: site.name, query }),
          self: address(searchFeedAddress(page, format)),
          page: address(page),
          author: site.name,
        };
        return sendFeed(request, reply, { ...place, entries }, format);
      },
    );
  }

  /** A hit that is no publication: a report, an answer. */
  function presentHit(hit: Hit, author: string): FeedItem {
    const on = new Date(`${hit.publishedOn}T00:00:00+08:00`);
    const said = (pieces: Hit['title']) => pieces.map(({ text }) => text).join('');
    return {
      id: `urn:uuid:${hit.documentId}`,
      title: said(hit.title),
      address: address(hit.address),
      author,
      summary: said(hit.passage),
      publishedAt: on,
      updatedAt: on,
      tags: [],
    };
  }
}
