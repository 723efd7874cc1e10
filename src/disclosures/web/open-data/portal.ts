import type { HttpServer } from '../../../platform/http/index.js';
import type { PortalDeps } from '../../../platform/http/portal/index.js';
import { feedRoutes } from '../feeds/feed-routes.js';
import { searchFeedRoutes } from '../feeds/search-feed-routes.js';
import { catalogueRoutes } from './catalogue-routes.js';
import { exportRoutes } from './export-routes.js';
import { shortLinkRoutes } from './short-link-routes.js';

/** What is published, for programs and for those who follow it: feeds, short links, tables, a catalogue of the data. */
export function openDataPortal(http: HttpServer, deps: PortalDeps): void {
  feedRoutes(http, deps);
  searchFeedRoutes(http, deps);
  shortLinkRoutes(http, deps);
  exportRoutes(http, deps);
  catalogueRoutes(http, deps);
}
