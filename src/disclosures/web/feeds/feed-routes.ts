import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findCatalogueItem } from '../../../law/catalogue/index.js';
import { refuse } from '../../../kernel/result.js';
import { findOrgan, identifyOrgan } from '../../../organs/index.js';
import type { HttpServer } from '../../../platform/http/index.js';
import { contextOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { listOrgans } from '../../../organs/index.js';
import { listFeedEntries } from '../../app/publication/list-feed-entries.js';
import { addressesOf } from '../open-data/site-address.js';
import { openDataWords } from '../open-data/messages/index.js';
import { feedAddress, type FeedFormat, type FeedScope } from './feed-address.js';
import { feedsPage } from './feeds-page.js';
import { feedId, presentEntry } from './present-feed.js';
import { sendFeed } from './send-feed.js';

/** Entries of a feed. */
const LIMIT = 100;
const config = { publicPage: true } as const;
const Organ = Type.String({ maxLength: 40 });
const Catalogue = Type.String({ maxLength: 40, pattern: '^[a-z-]+$' });

/**
 * `/feeds`: what is published and corrected, of everyone, of an organ, of an item of the catalogue, for feed readers (Atom,
 * JSON Feed); and the page that names them. In Chinese, as what is published is.
 */
export function feedRoutes(http: HttpServer, deps: PortalDeps): void {
  const { services, site } = deps;
  const { db } = services;
  const t = openDataWords('zh');
  const address = addressesOf(deps);

  async function answer(request: FastifyRequest, reply: FastifyReply, scope: FeedScope, format: FeedFormat) {
    const item = scope.catalogue === undefined ? null : findCatalogueItem(scope.catalogue);
    if (scope.catalogue !== undefined && item === null) return reply.refuse(refuse('page.missing'));
    const found = scope.organCode === undefined ? null : await identifyOrgan(db, scope.organCode);
    if (scope.organCode !== undefined && found === null) {
      return reply.refuse(refuse('organ.unknown', { organ: scope.organCode }));
    }
    const organ = found === null ? null : await findOrgan(db, found.id, request.asOf());
    const of = { organId: found?.id, catalogue: item?.code };
    const entries = await listFeedEntries(db, { ...of, now: request.now(), limit: LIMIT });
    const whose = found === null ? site.name : (organ?.name ?? entries[0]?.publication.issuer ?? found.code);
    const page = found === null ? '/feeds' : `/organs/${found.code}`;
    const title = item === null ? t('feed.title', { whose }) : t('feed.title.item', { whose, item: item.zh });
    const self = feedAddress({ organCode: found?.code, catalogue: item?.code }, format);
    const place = { title, self: address(self), page: address(page), author: whose };
    const id = feedId({ organId: found?.id, name: item?.code ?? 'all' });
    const items = entries.map((entry) => presentEntry(entry, address));
    return sendFeed(request, reply, { ...place, id, entries: items }, format);
  }

  http.get('/feeds', { config, schema: { hide: true } }, async (request, reply) => {
    const { language } = contextOf(request, site);
    return sendPublicPage(request, reply, site, feedsPage({ organs: await listOrgans(db, request.asOf()), language }));
  });

  for (const format of ['atom', 'json'] as const) {
    http.get(`/feeds/feed.${format}`, { config, schema: { hide: true } }, async (request, reply) =>
      answer(request, reply, {}, format),
    );
    http.get(
      `/feeds/catalogue/:catalogue/feed.${format}`,
      { config, schema: { hide: true, params: Type.Object({ catalogue: Catalogue }) } },
      async (request, reply) => answer(request, reply, request.params, format),
    );
    http.get(
      `/feeds/organs/:organCode/feed.${format}`,
      { config, schema: { hide: true, params: Type.Object({ organCode: Organ }) } },
      async (request, reply) => answer(request, reply, request.params, format),
    );
    http.get(
      `/feeds/organs/:organCode/:catalogue/feed.${format}`,
      { config, schema: { hide: true, params: Type.Object({ organCode: Organ, catalogue: Catalogue }) } },
      async (request, reply) => answer(request, reply, request.params, format),
    );
  }
}
