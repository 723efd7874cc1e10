import type { HttpServer } from '../../platform/http/index.js';
import type { PortalDeps } from '../../platform/http/portal/index.js';
import { checkRoutes } from './check/check-routes.js';
import { columnRoutes } from './report/column-routes.js';
import { reportRoutes } from './report/report-routes.js';

/** The annual reports' public pages: the column, each report, and the check for everyone. */
export function annualReportPortal(http: HttpServer, deps: PortalDeps): void {
  columnRoutes(http, deps);
  reportRoutes(http, deps);
  checkRoutes(http, deps.site);
}
