/** The portal shell's door: what the capabilities' public pages are built with. */
export * from './form-parts.js';
export { catalogue, shellWords, type Language, type Say } from './messages/index.js';
export { finishMarkup } from './markup.js';
export { inBoth, placeIn, type Navigation, type NavEntry, type NavSection } from './navigation.js';
export type { ArticleMarks, Crumb, PageContext, PageLink, PortalDeps, PortalPage, PortalSite } from './page.js';
export { servePrograms, type ProgramName, type Programs } from './programs.js';
export { problemPage } from './problem-page.js';
export { sayDate, sayWeekday } from './say-date.js';
export { languageOf, presentationOf, presentationOfCookies, readerOf, type Reader } from './reader.js';
export { contextOf, renderPage, sendPrivatePage, sendPublicPage } from './send-page.js';
export { isForRobots, serveStylesheet, shellRoutes } from './shell-routes.js';
export { WorkHereResult, WorkHereSays } from './work-here.js';
export { SearchBox } from './shell/head.js';
export type { SiteNotes } from './site-notes.js';
export { readTheme, type Theme } from './theme/index.js';
export { makeStylesheet, PORTAL_STYLESHEET } from './stylesheet.js';
