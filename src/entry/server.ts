import { sql } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import { annualReportPortal } from '../annual-report/web/portal.js';
import { applicationPortal } from '../applications/web/portal.js';
import { publicationPortal } from '../disclosures/web/portal/portal.js';
import { openDataPortal } from '../disclosures/web/open-data/portal.js';
import { publicationDownloads } from '../disclosures/web/publication/download-routes.js';
import { searchPortal } from '../disclosures/web/search/search-routes.js';
import { organPortal } from '../organs/web/portal.js';
import type { Configuration } from '../platform/configuration/index.js';
import { readPublicRevision } from '../platform/database/public-revision.js';
import { addressOn, createHttp, type HttpServer } from '../platform/http/index.js';
import {
  presentationOfCookies,
  problemPage,
  servePrograms,
  shellRoutes,
  type PortalSite,
  type Theme,
} from '../platform/http/portal/index.js';
import type { Services } from '../platform/services.js';
import { findSite } from './find-site.js';
import { NAVIGATION } from './navigation.js';
import { registerApi } from './surfaces/api.js';
import { registerConsoleFiles } from './surfaces/console-files.js';
import { programsDirectory } from './surfaces/programs-directory.js';
import { securityTxt } from './surfaces/security-txt.js';
import { sitemapRoutes } from './surfaces/sitemap.js';

export interface ServerDeps {
  readonly services: Services;
  readonly configuration: Pick<Configuration, 'publicUrl' | 'trustProxy'> &
    Partial<Pick<Configuration, 'securityContact' | 'basePath' | 'site'>>;
  readonly logger: FastifyBaseLogger | false;
  readonly clock: () => Date;
  /** The look of the site around; the portal's own where left out. */
  readonly theme?: Theme | null;
  /** Folder of the built programs of public pages; where the build puts them, unless given. */
  readonly programs?: string;
}

/** Whether the server and its database answer: for the supervisor of the process. */
function healthRoute(http: HttpServer, { db }: Services): void {
  http.get('/healthz', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    await sql`select 1`.execute(db);
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
}

/** The whole web server, not yet listening: portal at `/`, console at `/console`, API at `/api/v1`. */
export async function buildServer(deps: ServerDeps): Promise<HttpServer> {
  const { services, configuration, logger, clock } = deps;
  const { publicUrl, trustProxy, basePath = '' } = configuration;
  const found = await findSite(services.db, clock());
  const notes = configuration.site ?? {};
  const theme = deps.theme ?? null;
  const site: PortalSite = {
    ...found,
    name: notes.name ?? found.name,
    navigation: NAVIGATION,
    base: basePath,
    publicUrl,
    notes,
    theme,
  };
  const http = await createHttp({
    logger,
    publicUrl,
    basePath,
    trustProxy,
    clock,
    tokenKey: services.vault.deriveKey('form-tokens'),
    publicPages: { read: () => readPublicRevision(services.db), presentationOf: presentationOfCookies },
    problemPage: problemPage(site),
  });
  healthRoute(http, services);
  securityTxt(http, { securityContact: configuration.securityContact ?? null, publicUrl });
  const sitemap = publicUrl === null ? null : addressOn(publicUrl, '/sitemap.xml');
  await shellRoutes(http, { https: publicUrl?.protocol === 'https:', theme, sitemap });
  const programs = await servePrograms(http, deps.programs ?? programsDirectory());
  const portal = { services, site, publicUrl, programs };
  organPortal(http, portal);
  annualReportPortal(http, portal);
  applicationPortal(http, portal);
  publicationPortal(http, portal);
  publicationDownloads(http, portal);
  openDataPortal(http, portal);
  sitemapRoutes(http, portal);
  searchPortal(http, portal);
  await registerApi(http, { services, publicUrl, base: basePath });
  await registerConsoleFiles(http, { base: basePath });
  return http;
}
