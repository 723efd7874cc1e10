import type { HttpServer } from '../../platform/http/index.js';
import type { PortalDeps } from '../../platform/http/portal/index.js';
import { applyRoutes } from './apply/apply-routes.js';
import { trackRoutes } from './track/track-routes.js';

/** The applications' public pages: the form, its receipt, and the tracking page. */
export function applicationPortal(http: HttpServer, deps: PortalDeps): void {
  applyRoutes(http, deps);
  trackRoutes(http, deps);
}
