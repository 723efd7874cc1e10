import { addressOn, type HttpServer } from '../../../platform/http/index.js';
import { languageOf, sendPublicPage, serveStylesheet, type PortalDeps } from '../../../platform/http/portal/index.js';
import { searchPublic } from '../../app/search/search-public.js';
import { SearchQuery } from '../api-search-schemas.js';
import { SEARCHES } from './api-search.js';
import { openSearchDescription } from './open-search.js';
import { FILTERS, type Asked } from './search-address.js';
import { searchPage } from './search-page.js';
import { SEARCH_STYLESHEET } from './styles.js';

/** `/search`, and `/opensearch.xml`, by which browsers offer it. Addresses asked for stand in no log. */
export function searchPortal(http: HttpServer, { services, site, publicUrl }: PortalDeps): void {
  serveStylesheet(http, SEARCH_STYLESHEET);

  http.get(
    '/search',
    { config: { publicPage: true, rateLimit: SEARCHES }, schema: { hide: true, querystring: SearchQuery } },
    async (request, reply) => {
      const { limit: _, ...given } = request.query;
      const asked = withoutEmpty(given);
      const language = languageOf(request);
      if (asksNothing(asked)) {
        return sendPublicPage(request, reply, site, searchPage({ asked, found: null, language }));
      }
      const { q = '', sort, ...filter } = asked;
      const found = await searchPublic(services.db, { ...filter, query: q, order: sort, now: request.now() });
      if (!found.ok) return reply.refuse(found);
      return sendPublicPage(request, reply, site, searchPage({ asked, found: found.value, language }));
    },
  );

  http.get('/opensearch.xml', { config: { publicPage: true }, schema: { hide: true } }, async (request, reply) => {
    const origin = publicUrl ?? new URL(`${request.protocol}://${request.host}${site.base ?? ''}/`);
    reply.type('application/opensearchdescription+xml; charset=utf-8').header('cache-control', 'public, max-age=86400');
    return reply.send(openSearchDescription(site.name, addressOn(origin, '/search')));
  });
}

function withoutEmpty({ q, ...rest }: Asked): Asked {
  return q === undefined || q.trim() === '' ? rest : { ...rest, q };
}

function asksNothing(asked: Asked): boolean {
  return asked.q === undefined && FILTERS.every((filter) => asked[filter] === undefined);
}
