import { refuse } from '../../../kernel/result.js';
import { sendPublic, type HttpServer } from '../../../platform/http/index.js';
import type { PortalDeps } from '../../../platform/http/portal/index.js';
import { openByShortCode } from '../../app/publication/show-publication.js';
import { readShortCode } from '../../domain/publication/short-code.js';
import { ShortCodePath } from '../api-publication-schemas.js';
import { presentPage } from '../publication/present-publication.js';

/**
 * `/s/CODE`: the short link (短链接) of a publication, for good: to its page, whatever its title; also where it was withdrawn, and
 * the page says why (docs/decisions/0182). And `/info/r/CODE/record.json`: the page for programs, as the API gives it.
 */
export function shortLinkRoutes(http: HttpServer, { services: { db } }: PortalDeps): void {
  http.get('/s/:shortCode', { schema: { hide: true, params: ShortCodePath } }, async (request, reply) => {
    const found = await openByShortCode(db, { ...request.params, now: request.now() });
    const code = readShortCode(request.params.shortCode);
    if (!found.ok || code === null) return reply.refuse(refuse('publication.unknown'));
    return reply.header('cache-control', 'public, max-age=86400').redirect(`/info/r/${code}`, 301);
  });

  http.get(
    '/info/r/:shortCode/record.json',
    { config: { publicPage: true }, schema: { hide: true, params: ShortCodePath } },
    async (request, reply) => {
      const page = await openByShortCode(db, { ...request.params, now: request.now() });
      if (!page.ok) return reply.refuse(page);
      reply.type('application/json; charset=utf-8');
      if (page.value.kind === 'shown') {
        return sendPublic(request, reply, JSON.stringify({ publication: presentPage(page.value), withdrawn: null }));
      }
      const { shortCode, indexNumber, title, publishedOn, withdrawnOn, ground, reason } = page.value;
      const withdrawn = { shortCode, indexNumber, title, publishedOn, withdrawnOn, ground, reason };
      return sendPublic(request, reply.code(410), JSON.stringify({ publication: null, withdrawn }));
    },
  );
}
