import type { HttpServer } from '../../platform/http/index.js';
import type { PortalDeps } from '../../platform/http/portal/index.js';
import { checkRoutes } from './check/check-routes.js';
import { columnRoutes } from './report/column-routes.js';
import { feedRoutes } from './report/feed-routes.js';
import { reportRoutes } from './report/report-routes.js';
import { schemaRoutes } from './report/schema-routes.js';
import { verifyRoutes } from './verify/verify-routes.js';
import { yearsRoutes } from './report/years-routes.js';

/** The annual reports' public pages: the column, each report, and the check for everyone. */
export function annualReportPortal(http: HttpServer, deps: PortalDeps): void {
  columnRoutes(http, deps);
  feedRoutes(http, deps);
  yearsRoutes(http, deps);
  reportRoutes(http, deps);
  schemaRoutes(http);
  checkRoutes(http, deps.site, deps.programs);
  verifyRoutes(http, deps);
}
