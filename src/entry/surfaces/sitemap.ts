import { Type } from '@sinclair/typebox';
import { listPublishedReports } from '../../annual-report/index.js';
import { listPublicationParts, mapPublications } from '../../disclosures/index.js';
import { listOrgans } from '../../organs/index.js';
import { SITEMAP_LIMIT, writeSitemap, writeSitemapIndex, type SitemapEntry } from '../../platform/http/feeds/index.js';
import { addressOn, sendPublic, underBase, type HttpServer } from '../../platform/http/index.js';
import { isForRobots, type PortalDeps } from '../../platform/http/portal/index.js';

const kept = { config: { publicPage: true }, schema: { hide: true } } as const;
const XML = 'application/xml; charset=utf-8';

/**
 * `/sitemap.xml`: every public page for search engines (sitemaps.org), in maps of at most 50,000: the columns and organs, the
 * annual reports, what has been published. A map of publications is named by where it begins, so that only the last one changes.
 */
export function sitemapRoutes(http: HttpServer, { services: { db }, site, publicUrl }: PortalDeps): void {
  const address = (path: string) => (publicUrl ? addressOn(publicUrl, path) : underBase(site.base ?? '', path));
  const entry = (path: string, changed: string | null = null): SitemapEntry => ({ address: address(path), changed });

  http.get('/sitemap.xml', kept, async (request, reply) => {
    const parts = await listPublicationParts(db, SITEMAP_LIMIT);
    const days = (await listPublishedReports(db)).map(({ publishedOn }) => publishedOn).sort();
    const maps = [
      entry('/sitemaps/pages/sitemap.xml'),
      entry('/sitemaps/reports/sitemap.xml', days.at(-1) ?? null),
      ...parts.map(({ from, changedOn }) => entry(`/sitemaps/info/${from}/sitemap.xml`, changedOn)),
    ];
    return sendPublic(request, reply.type(XML), writeSitemapIndex(maps));
  });

  http.get('/sitemaps/pages/sitemap.xml', kept, async (request, reply) => {
    const columns = (site.navigation?.sections ?? []).flatMap(({ href, entries = [] }) => [
      href,
      ...entries.map((each) => each.href),
    ]);
    const organs = (await listOrgans(db, request.asOf())).map(({ code }) => `/organs/${encodeURIComponent(code)}`);
    const paths = [...new Set(['/', ...columns, ...organs])].filter(isForRobots);
    return sendPublic(request, reply.type(XML), writeSitemap(paths.map((path) => entry(path))));
  });

  http.get('/sitemaps/reports/sitemap.xml', kept, async (request, reply) => {
    const reports = (await listPublishedReports(db)).map(({ organCode, year, publishedOn }) =>
      entry(`/reports/${encodeURIComponent(organCode)}/${year}`, publishedOn),
    );
    return sendPublic(request, reply.type(XML), writeSitemap(reports.slice(0, SITEMAP_LIMIT)));
  });

  http.get(
    '/sitemaps/info/:from/sitemap.xml',
    { ...kept, schema: { hide: true, params: Type.Object({ from: Type.String({ maxLength: 60 }) }) } },
    async (request, reply) => {
      const part = await mapPublications(db, { from: request.params.from, size: SITEMAP_LIMIT });
      if (!part.ok) return reply.refuse(part);
      const entries = part.value.map(({ shortCode, changedOn }) => entry(`/info/r/${shortCode}`, changedOn));
      return sendPublic(request, reply.type(XML), writeSitemap(entries));
    },
  );
}
