import type { FastifyInstance } from 'fastify';

/**
 * The path the whole site stands under behind a proxy: empty, or as `/xxgk`. Routes, links and redirects are written as
 * if there were none; it is taken off what comes in and put before what goes out, here and in the portal's markup alone.
 */
export type BasePath = string;

/** Segments of plain characters; not the console's own, by which its scripts find the base in their address. */
const SHAPE = /^(\/(?!console$|console\/)[A-Za-z0-9][A-Za-z0-9._~-]*)+$/;

/** A base path as it is configured, without a slash at its end; `null` where it is none. */
export function readBasePath(text: string): BasePath | null {
  const path = text.replace(/\/+$/, '');
  return path === '' || SHAPE.test(path) ? path : null;
}

/** An address of this site, `/reports`, as browsers ask for it. */
export function underBase(base: BasePath, path: string): string {
  return `${base}${path}`;
}

/** What is asked for, without the base; what does not stand under it is left as it is (a supervisor on the port itself). */
export function withoutBase(base: BasePath, url: string): string {
  if (base === '' || !url.startsWith(base)) return url;
  const rest = url.slice(base.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}

/** A cookie whose prefix promises the path `/` has that path; all others stand under the base. */
function cookieUnder(base: BasePath, cookie: string): string {
  if (cookie.startsWith('__Host-')) return cookie;
  return cookie.replace(/; Path=\/([^;]*)/i, (_, rest: string) => `; Path=${base}${rest === '' ? '' : `/${rest}`}`);
}

/** Puts redirects and cookies under the base. After the plugin of cookies, which writes them when an answer is sent. */
export function addBasePath(http: FastifyInstance, base: BasePath): void {
  if (base === '') return;
  http.addHook('onSend', async (_request, reply) => {
    const { location, 'set-cookie': cookies } = reply.getHeaders();
    if (typeof location === 'string' && /^\/(?!\/)/.test(location)) reply.header('location', underBase(base, location));
    if (cookies === undefined) return;
    reply.removeHeader('set-cookie');
    for (const cookie of [cookies].flat()) reply.header('set-cookie', cookieUnder(base, String(cookie)));
  });
}

/** What cookies are promised, by where the site is reached. */
export function cookieScope(publicUrl: URL | null): { readonly https: boolean; readonly base: BasePath } {
  return { https: publicUrl?.protocol === 'https:', base: publicUrl?.pathname.replace(/\/$/, '') ?? '' };
}

/**
 * The name of a cookie that opens something: over https with the prefix by which browsers insist on what is promised
 * (`__Host-`: Secure, path `/`, no domain; under a base, where other programs share the host, `__Secure-`).
 */
export function guardedCookieName(name: string, scope: { readonly https: boolean; readonly base?: BasePath }): string {
  if (!scope.https) return name;
  return `${(scope.base ?? '') === '' ? '__Host-' : '__Secure-'}${name}`;
}
