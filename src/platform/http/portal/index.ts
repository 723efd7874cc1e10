/** The portal shell's door: what the capabilities' public pages are built with. */
export * from './form-parts.js';
export { catalogue, shellWords, type Language, type Say } from './messages/index.js';
export type { Crumb, NavKey, PageContext, PageLink, PortalDeps, PortalPage, PortalSite } from './page.js';
export { servePrograms, type ProgramName, type Programs } from './programs.js';
export { problemPage } from './problem-page.js';
export { sayDate, sayWeekday } from './say-date.js';
export { contextOf, languageOf, renderPage, sendPrivatePage, sendPublicPage } from './send-page.js';
export { serveStylesheet, shellRoutes } from './shell-routes.js';
export { WorkHereResult, WorkHereSays } from './work-here.js';
export { makeStylesheet, PORTAL_STYLESHEET } from './stylesheet.js';
