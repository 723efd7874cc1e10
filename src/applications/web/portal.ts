import { spendingLimit, type HttpServer } from '../../platform/http/index.js';
import type { PortalDeps } from '../../platform/http/portal/index.js';
import { applyRoutes } from './apply/apply-routes.js';
import { opinionRoutes } from './opinion/opinion-routes.js';
import { caseSessions } from './portal-parts/case-session.js';
import { portalForms } from './portal-parts/receive-portal-form.js';
import { caseAnswerRoutes } from './track/case-answer-routes.js';
import { caseRoutes } from './track/case-routes.js';
import { trackRoutes } from './track/track-routes.js';

/** Applications to one organ in ten minutes: far above what any office receives in a day. */
const PER_ORGAN = { most: 600, windowMs: 600_000 };

/** The applications' public pages: the form, its receipt, the applicant's own case, and links by which others answer. */
export function applicationPortal(http: HttpServer, portal: PortalDeps): void {
  const { vault } = portal.services;
  const sessions = caseSessions(vault, { https: portal.publicUrl?.protocol === 'https:' });
  const deps = { ...portal, receive: portalForms(), sessions, ofOrgan: spendingLimit(PER_ORGAN) };
  applyRoutes(http, deps);
  trackRoutes(http, deps);
  caseRoutes(http, deps);
  caseAnswerRoutes(http, deps);
  opinionRoutes(http, deps);
}
