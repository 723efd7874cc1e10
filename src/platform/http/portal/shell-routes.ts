import { Type } from '@sinclair/typebox';
import type { HttpServer } from '../create-http.js';
import { LANGUAGE_COOKIE } from './send-page.js';
import { PORTAL_STYLESHEET, type Stylesheet } from './stylesheet.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="8" fill="#9c1b1f"/>' +
  '<path d="M20 12 12 30M44 12l8 18M32 26 20 50h26l-6-12" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Nothing private is to be indexed; the form pages are left out so that robots do not open cases. */
const ROBOTS = [
  'User-agent: *',
  'Disallow: /apply/',
  'Disallow: /track',
  'Disallow: /opinion/',
  'Disallow: /console',
  'Disallow: /api/',
  '',
];

/** Only a path of this site: a switch of language must not lead elsewhere. */
function safePath(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : '/';
}

/** Serves a stylesheet at the address that names its content: it never changes. */
export function serveStylesheet(http: HttpServer, { href, css }: Stylesheet): void {
  http.get(href, { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', FOR_EVER).send(css),
  );
}

/** What the shell itself serves: stylesheet, icon, robots.txt and the switch of language. */
export async function shellRoutes(http: HttpServer): Promise<void> {
  serveStylesheet(http, PORTAL_STYLESHEET);
  http.get('/favicon.svg', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(ICON),
  );
  http.get('/robots.txt', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=86400').send(ROBOTS.join('\n')),
  );
  http.get(
    '/language/:language',
    {
      schema: {
        hide: true,
        params: Type.Object({ language: Type.Union([Type.Literal('zh'), Type.Literal('en')]) }),
        querystring: Type.Object({ back: Type.Optional(Type.String({ maxLength: 500 })) }),
      },
    },
    async (request, reply) =>
      reply
        .setCookie(LANGUAGE_COOKIE, request.params.language, {
          path: '/',
          sameSite: 'lax',
          httpOnly: true,
          maxAge: 31_536_000,
        })
        .header('cache-control', 'no-store')
        .redirect(safePath(request.query.back), 303),
  );
}
