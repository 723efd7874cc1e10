import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { sendPublic } from '../caching.js';
import type { Language } from './messages/index.js';
import type { PageContext, PortalPage, PortalSite } from './page.js';
import { Shell } from './shell.js';

export const LANGUAGE_COOKIE = 'gongkai-language';

export function renderPage(context: PageContext, page: PortalPage): string {
  return `<!doctype html>${renderToStaticMarkup(<Shell context={context} page={page} />)}`;
}

/** The reader's language, by the cookie of the language switch; Chinese where there is none. */
export function languageOf(request: FastifyRequest): Language {
  // A request the router could not take never reached the reading of cookies.
  const cookies = request.cookies as typeof request.cookies | undefined;
  return cookies?.[LANGUAGE_COOKIE] === 'en' ? 'en' : 'zh';
}

/** What the views of this request may know of it. A page answered to a POST cannot be asked for again: no path. */
export function contextOf(request: FastifyRequest, site: PortalSite): PageContext {
  const path = request.method === 'GET' ? request.url : undefined;
  return { site, language: languageOf(request), path };
}

/** A page anyone may see: kept by the browser, asked after each time. */
export function sendPublicPage(
  request: FastifyRequest,
  reply: FastifyReply,
  site: PortalSite,
  page: PortalPage,
): FastifyReply {
  reply.type('text/html; charset=utf-8').header('vary', 'Cookie');
  return sendPublic(request, reply, renderPage(contextOf(request, site), page));
}

/** A page for one person: a form with its token, a receipt, an application's state. Kept nowhere. */
export function sendPrivatePage(
  request: FastifyRequest,
  reply: FastifyReply,
  site: PortalSite,
  page: PortalPage,
): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(contextOf(request, site), page));
}
