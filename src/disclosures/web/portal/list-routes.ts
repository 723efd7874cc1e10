import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../../kernel/result.js';
import { findCatalogueItem, type CatalogueItem } from '../../../law/catalogue/index.js';
import { findOrgan, type Organ } from '../../../organs/index.js';
import type { HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, type PortalDeps } from '../../../platform/http/portal/index.js';
import { countPublications, listPublications } from '../../app/publication/list-publications.js';
import { surveyCatalogue } from '../../app/publication/survey-catalogue.js';
import { listPage } from './list-page.js';
import { ListQuery, readFilter } from './list-query.js';

const config = { publicPage: true } as const;
const catalogue = Type.String({ maxLength: 40 });
const organCode = Type.String({ maxLength: 40 });
const PER_PAGE = 20;

interface Scope {
  readonly query: ListQuery;
  readonly organ: Organ | null;
  readonly item: CatalogueItem | null;
}

/** `/info`, `/info/CATALOGUE` and the same below an organ: what is published, by the catalogue. */
export function listRoutes(http: HttpServer, { services: { db }, site }: PortalDeps): void {
  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    { organ, item, query }: Scope,
  ): Promise<FastifyReply> {
    const filter = readFilter(query);
    const { after } = query;
    const { order: _, ...which } = filter;
    const wanted = { organId: organ?.id, catalogue: item?.code, now: request.now() };
    const [listed, count, survey] = await Promise.all([
      listPublications(db, { ...wanted, ...filter, after, limit: PER_PAGE }),
      countPublications(db, { ...wanted, ...which }),
      surveyCatalogue(db, organ),
    ]);
    if (!listed.ok) return reply.refuse(listed);
    const { items, next } = listed.value;
    const first = after === undefined;
    const language = languageOf(request);
    const view = { organ, item, survey, filter, items, count, next, first, language };
    return sendPublicPage(request, reply, site, listPage(view));
  }

  http.get('/info', { config, schema: { hide: true, querystring: ListQuery } }, (request, reply) =>
    send(request, reply, { query: request.query, organ: null, item: null }),
  );

  http.get(
    '/info/:catalogue',
    { config, schema: { hide: true, querystring: ListQuery, params: Type.Object({ catalogue }) } },
    async (request, reply) => {
      const item = findCatalogueItem(request.params.catalogue);
      return item
        ? send(request, reply, { query: request.query, organ: null, item })
        : reply.refuse(refuse('page.missing'));
    },
  );

  http.get(
    '/organs/:organCode/info',
    { config, schema: { hide: true, querystring: ListQuery, params: Type.Object({ organCode }) } },
    async (request, reply) => {
      const organ = await findOrgan(db, request.params.organCode, request.asOf());
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
      return send(request, reply, { query: request.query, organ, item: null });
    },
  );

  http.get(
    '/organs/:organCode/info/:catalogue',
    { config, schema: { hide: true, querystring: ListQuery, params: Type.Object({ organCode, catalogue }) } },
    async (request, reply) => {
      const organ = await findOrgan(db, request.params.organCode, request.asOf());
      if (!organ) return reply.refuse(refuse('organ.unknown', { organ: request.params.organCode }));
      const item = findCatalogueItem(request.params.catalogue);
      return item ? send(request, reply, { query: request.query, organ, item }) : reply.refuse(refuse('page.missing'));
    },
  );
}
