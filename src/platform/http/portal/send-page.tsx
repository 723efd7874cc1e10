import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { sendPublic } from '../caching.js';
import { finishMarkup } from './markup.js';
import type { PageContext, PortalPage, PortalSite } from './page.js';
import { readerOf } from './reader.js';
import { Shell } from './shell/shell.js';

/** The whole page as it is sent: addresses under the base path, in the characters the reader chose. */
export function renderPage(context: PageContext, page: PortalPage): string {
  const html = `<!doctype html>${renderToStaticMarkup(<Shell context={context} page={page} />)}`;
  return finishMarkup(html, { base: context.site.base ?? '', script: context.script ?? 'hans' });
}

/** What the views of this request may know of it. A page answered to a POST cannot be asked for again: no path. */
export function contextOf(request: FastifyRequest, site: PortalSite): PageContext {
  const path = request.method === 'GET' ? request.url : undefined;
  return { site, ...readerOf(request), path };
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
