import type { FastifyReply, FastifyRequest } from 'fastify';
import { guardedCookieName, type BasePath } from '../../platform/http/index.js';

export interface CookieSettings {
  /** Whether the site is reached over https (`PUBLIC_URL`). */
  readonly https: boolean;
  /** Where the site stands behind its proxy. */
  readonly base?: BasePath;
}

const TOKEN_SHAPE = /^[\w-]{43}$/;

function cookieName(settings: CookieSettings): string {
  return guardedCookieName('gongkai-session', settings);
}

/** The session token the browser sent; `null` where it sent none that could be one. */
export function readSessionCookie(request: FastifyRequest, settings: CookieSettings): string | null {
  const value = request.cookies[cookieName(settings)];
  return value !== undefined && TOKEN_SHAPE.test(value) ? value : null;
}

/** Kept until the browser is closed; the server ends it earlier when idle. */
export function setSessionCookie(reply: FastifyReply, token: string, settings: CookieSettings): void {
  reply.setCookie(cookieName(settings), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.https,
  });
}

export function clearSessionCookie(reply: FastifyReply, settings: CookieSettings): void {
  reply.clearCookie(cookieName(settings), { path: '/', httpOnly: true, sameSite: 'lax', secure: settings.https });
}
