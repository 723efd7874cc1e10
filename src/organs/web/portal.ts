import { Type } from '@sinclair/typebox';
import { listPublishedReports } from '../../annual-report/index.js';
import { listPublications } from '../../disclosures/index.js';
import { refuse } from '../../kernel/result.js';
import type { HttpServer } from '../../platform/http/index.js';
import { contextOf, languageOf, sendPublicPage, type PortalDeps } from '../../platform/http/portal/index.js';
import { findOrgan } from '../app/find-organ.js';
import { listOrgans } from '../app/list-organs.js';
import { organSettings } from '../app/organ-settings.js';
import { findEnded } from '../app/reorganize/find-ended.js';
import { columnRoutes } from './column/column-routes.js';
import { endedPage } from './ended-page.js';
import { homePage } from './home-page.js';
import { organPage } from './organ-page.js';
import { organsPage } from './organs-page.js';
import { presentHome } from './present-home.js';

const OrganParams = Type.Object({ organCode: Type.String({ maxLength: 40 }) });

/** Publications on the home page and on the entry of an organ's column. */
const NEWEST = 8;
const config = { publicPage: true } as const;

/** The home page, the list of organs, and a page for each. */
export function organPortal(http: HttpServer, deps: PortalDeps): void {
  const { services, site } = deps;
  const { db } = services;
  columnRoutes(http, deps);

  http.get('/', { config, schema: { hide: true } }, async (request, reply) => {
    const [organs, reports, listed] = await Promise.all([
      listOrgans(db, request.asOf()),
      listPublishedReports(db),
      listPublications(db, { limit: NEWEST, now: request.now() }),
    ]);
    const view = presentHome(organs, reports, listed.ok ? listed.value.items : [], languageOf(request));
    return sendPublicPage(request, reply, site, homePage(view, contextOf(request, site)));
  });

  http.get('/organs', { config, schema: { hide: true } }, async (request, reply) => {
    const organs = await listOrgans(db, request.asOf());
    return sendPublicPage(request, reply, site, organsPage({ organs, language: languageOf(request) }));
  });

  http.get('/organs/:organCode', { config, schema: { hide: true, params: OrganParams } }, async (request, reply) => {
    const { organCode } = request.params;
    const organ = await findOrgan(db, organCode, request.asOf());
    if (!organ) {
      const ended = await findEnded(db, organCode, request.asOf());
      if (!ended) return reply.refuse(refuse('organ.unknown', { organ: organCode }));
      const reports = await listPublishedReports(db, { organId: ended.organ.id });
      return sendPublicPage(request, reply, site, endedPage({ ...ended, reports, language: languageOf(request) }));
    }
    const parent = organ.parentId === null ? null : await findOrgan(db, organ.parentId, request.asOf());
    const [reports, settings, listed] = await Promise.all([
      listPublishedReports(db, { organId: organ.id }),
      organSettings(db, organ.id),
      listPublications(db, { organId: organ.id, limit: NEWEST, now: request.now() }),
    ]);
    const newest = listed.ok ? listed.value.items : [];
    const view = { organ, parent, settings, reports, newest, language: languageOf(request) };
    return sendPublicPage(request, reply, site, organPage(view));
  });
}
