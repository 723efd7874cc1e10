import type { HttpServer } from '../../../platform/http/index.js';
import { serveStylesheet, type PortalDeps } from '../../../platform/http/portal/index.js';
import { listRoutes } from './list-routes.js';
import { recordRoutes } from './record-routes.js';
import { INFO_STYLESHEET } from './stylesheet.js';

/** The public pages of what organs publish by themselves: the catalogue, lists, records. */
export function publicationPortal(http: HttpServer, deps: PortalDeps): void {
  serveStylesheet(http, INFO_STYLESHEET);
  listRoutes(http, deps);
  recordRoutes(http, deps);
}
