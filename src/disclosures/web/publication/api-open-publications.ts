import { Type } from '@sinclair/typebox';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../../../kernel/result.js';
import { identifyOrgan } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { listPublications } from '../../app/publication/list-publications.js';
import { openByShortCode } from '../../app/publication/show-publication.js';
import {
  OpenItem,
  OpenList,
  OpenListQuery,
  OpenQuery,
  ShortCodePath,
  WithdrawnItem,
} from '../api-publication-schemas.js';
import { presentOpen, presentPage } from './present-publication.js';

const tags = ['open'];

/** `/open/publications`: what has been published, for everyone and every program. */
export function addOpenPublicationsApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();

  api.get(
    '/open/publications',
    { schema: { tags, summary: '已发布的主动公开信息', querystring: OpenListQuery, response: { 200: OpenList } } },
    async (request, reply) => {
      const { organ, ...filter } = request.query;
      const found = organ === undefined ? null : await identifyOrgan(services.db, organ);
      if (organ !== undefined && !found) return reply.refuse(refuse('organ.unknown', { organ }));
      const listed = await listPublications(services.db, { ...filter, organId: found?.id, now: request.now() });
      if (!listed.ok) return reply.refuse(listed);
      return { items: listed.value.items.map(presentOpen), next: listed.value.next };
    },
  );

  api.get(
    '/open/publications/:shortCode',
    {
      schema: {
        tags,
        summary: '一条公开信息；已撤回的，只有撤回的日期和理由',
        params: ShortCodePath,
        querystring: OpenQuery,
        response: {
          200: Type.Object({
            publication: Type.Unsafe<OpenItem | null>({ ...OpenItem, type: ['object', 'null'] }),
            withdrawn: Type.Unsafe<WithdrawnItem | null>({ ...WithdrawnItem, type: ['object', 'null'] }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { version: versionNo } = request.query;
      const asked = { ...request.params, ...(versionNo !== undefined && { versionNo }), now: request.now() };
      const page = await openByShortCode(services.db, asked);
      if (!page.ok) return reply.refuse(page);
      if (page.value.kind === 'shown') return { publication: presentPage(page.value), withdrawn: null };
      const { shortCode, indexNumber, title, publishedOn, withdrawnOn, ground, reason } = page.value;
      const withdrawn = { shortCode, indexNumber, title, publishedOn, withdrawnOn, ground, reason };
      return { publication: null, withdrawn };
    },
  );
}
