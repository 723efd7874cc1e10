import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { refuse } from '../../../kernel/result.js';
import type { HttpServer } from '../create-http.js';
import { LANGUAGE_COOKIE, readerOf, USUAL_VIEW, VIEW_CHOICES, VIEW_COOKIE, viewWords, type View } from './reader.js';
import { PORTAL_STYLESHEET, type Stylesheet } from './stylesheet.js';
import type { Theme } from './theme/index.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="8" fill="#9c1b1f"/>' +
  '<path d="M20 12 12 30M44 12l8 18M32 26 20 50h26l-6-12" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Nothing private is to be indexed; the form pages are left out so that robots do not open cases. */
const NOT_FOR_ROBOTS = ['/apply/', '/track', '/opinion/', '/console', '/api/', '/language/', '/view/'];

/** Whether robots may ask for a path of this site. */
export function isForRobots(path: string): boolean {
  return !NOT_FOR_ROBOTS.some((start) => path.startsWith(start));
}

function robotsTxt(sitemap: string | null): string {
  const lines = ['User-agent: *', ...NOT_FOR_ROBOTS.map((start) => `Disallow: ${start}`)];
  return [...lines, ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]), ''].join('\n');
}

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

interface Settings {
  /** `PUBLIC_URL` is https: cookies go over nothing else. */
  readonly https: boolean;
}

/** A functional cookie: what the reader chose for this site, for a year; nothing that tells who they are. */
function remember(reply: FastifyReply, name: string, value: string, { https }: Settings): void {
  const scope = { path: '/', sameSite: 'lax', httpOnly: true, secure: https } as const;
  if (value === '') reply.clearCookie(name, scope);
  else reply.setCookie(name, value, { ...scope, maxAge: 31_536_000 });
}

function goBack(reply: FastifyReply, back: string | undefined): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(safePath(back), 303);
}

/** The view after one choice; `null` where there is no such. */
function chosenView(view: View, setting: string, value: string): View | null {
  if (setting === 'all') return value === 'usual' ? USUAL_VIEW : null;
  if (setting !== 'mode' && setting !== 'contrast' && setting !== 'size') return null;
  const choices: readonly string[] = VIEW_CHOICES[setting];
  return choices.includes(value) ? { ...view, [setting]: value } : null;
}

const Back = Type.Object({ back: Type.Optional(Type.String({ maxLength: 500 })) });

/** The switches of language and view: plain links, back to the page they stand on. */
function readerRoutes(http: HttpServer, settings: Settings): void {
  const Language = Type.Object({
    language: Type.Union([Type.Literal('zh'), Type.Literal('hant'), Type.Literal('en')]),
  });
  http.get(
    '/language/:language',
    { schema: { hide: true, params: Language, querystring: Back } },
    async (request, reply) => {
      remember(reply, LANGUAGE_COOKIE, request.params.language, settings);
      return goBack(reply, request.query.back);
    },
  );
  const Choice = Type.Object({ setting: Type.String({ maxLength: 20 }), value: Type.String({ maxLength: 20 }) });
  http.get(
    '/view/:setting/:value',
    { schema: { hide: true, params: Choice, querystring: Back } },
    async (request, reply) => {
      const view = chosenView(readerOf(request).view, request.params.setting, request.params.value);
      if (view === null) return reply.refuse(refuse('page.missing'));
      remember(reply, VIEW_COOKIE, viewWords(view), settings);
      return goBack(reply, request.query.back);
    },
  );
}

function themeRoutes(http: HttpServer, theme: Theme): void {
  if (theme.stylesheet !== null) serveStylesheet(http, theme.stylesheet);
  for (const [name, { type, bytes }] of theme.files) {
    http.get(`/theme/${name}`, { schema: { hide: true } }, async (_request, reply) =>
      reply.type(type).header('cache-control', FOR_EVER).send(bytes),
    );
  }
}

/**
 * What the shell itself serves: stylesheet, icon, robots.txt (it names the map of the site by its whole address), the switches
 * of language and view, a theme's files.
 */
export async function shellRoutes(
  http: HttpServer,
  {
    https = false,
    theme = null,
    sitemap = null,
  }: Partial<Settings> & { readonly theme?: Theme | null; readonly sitemap?: string | null } = {},
): Promise<void> {
  serveStylesheet(http, PORTAL_STYLESHEET);
  http.get('/favicon.svg', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(ICON),
  );
  http.get('/robots.txt', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=86400').send(robotsTxt(sitemap)),
  );
  readerRoutes(http, { https });
  if (theme !== null) themeRoutes(http, theme);
}
