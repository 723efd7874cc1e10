import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { ShownHit } from '../../../platform/search/index.js';
import type { Services } from '../../../platform/services.js';
import { searchPublic, type PublicSearch } from '../../app/search/search-public.js';
import { SearchBody, SearchQuery, type FoundItem } from '../api-search-schemas.js';

/** Searches of one reader, on the page and by the API each. */
export const SEARCHES = { max: 120, timeWindow: 60_000 } as const;

/** `/search`: what is public, for everyone and every program. */
export function addSearchApi(scope: FastifyInstance, services: Services): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  api.get(
    '/search',
    {
      config: { rateLimit: SEARCHES },
      schema: {
        tags: ['open'],
        summary: '检索已公开的政府信息',
        querystring: SearchQuery,
        response: { 200: SearchBody },
      },
    },
    async (request, reply) => {
      const { q = '', sort, ...asked } = request.query;
      const found = await searchPublic(services.db, { ...asked, query: q, order: sort, now: request.now() });
      if (!found.ok) return reply.refuse(found);
      return present(found.value);
    },
  );
}

function present(found: PublicSearch): SearchBody {
  const { query, count, more, next, synonyms, suggestions, facets } = found;
  const item = (hit: ShownHit) => presentHit(hit, found.organs);
  const values = (each: SearchBody['facets']['organ'] | readonly { value: string; count: number }[]) => [...each];
  return {
    query,
    count,
    more,
    byNumber: found.byNumber.map(item),
    items: found.hits.map(item),
    next,
    synonyms: [...synonyms],
    suggestions: [...suggestions],
    facets: {
      // Organs are asked for by their code.
      organ: facets.organ.map(({ value, count: of }) => ({ value: found.organs.get(value)?.code ?? value, count: of })),
      kind: values(facets.kind),
      catalogue: values(facets.catalogue),
      genre: values(facets.genre),
      year: values(facets.year),
      validity: values(facets.validity),
    },
  };
}

function presentHit(hit: ShownHit, organs: PublicSearch['organs']): FoundItem {
  const { documentId: id, organId, kind, address, title, documentNumber, passage, catalogue, genre, publishedOn } = hit;
  const organ = organs.get(organId);
  return {
    id,
    organ: { code: organ?.code ?? null, name: organ?.name ?? null },
    kind,
    address,
    title: [...title],
    documentNumber: documentNumber && documentNumber.map(({ text }) => text).join(''),
    passage: [...passage],
    catalogue,
    genre,
    publishedOn,
    validity: hit.standing,
  };
}
