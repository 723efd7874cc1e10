import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Result } from '../../kernel/result.js';
import { guardedCookieName, type BasePath } from './base-path.js';
import { issueToken, readToken, type SignedToken } from './signed-token.js';

/** How long a form may stay open before its token expires: long enough to write an application in peace. */
const FORM_LIFETIME = 4 * 3_600_000;
const COOKIE_SHAPE = /^[\w-]{43}$/;

declare module 'fastify' {
  interface FastifyRequest {
    /** Reads a portal form's token; refuses `form.token` or `form.expired`. */
    readFormToken: (purpose: string, token: string | undefined) => Result<SignedToken>;
  }
  interface FastifyReply {
    /** A fresh token for a portal form, bound to this browser by a cookie, which it sets where there is none. */
    issueFormToken: (purpose: string) => string;
  }
}

export interface FormGuardSettings {
  readonly key: Uint8Array;
  readonly https: boolean;
  readonly base?: BasePath;
}

function cookieName(settings: FormGuardSettings): string {
  return guardedCookieName('gongkai-form', settings);
}

function boundCookie(request: FastifyRequest, settings: FormGuardSettings): string | null {
  const value = request.cookies[cookieName(settings)];
  return value !== undefined && COOKIE_SHAPE.test(value) ? value : null;
}

function setBoundCookie(reply: FastifyReply, settings: FormGuardSettings): string {
  const value = randomBytes(32).toString('base64url');
  reply.setCookie(cookieName(settings), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.https,
  });
  return value;
}

/** Gives portal forms their signed token: HMAC with the configuration's key, bound to a cookie, expiring. */
export function addFormGuard(http: FastifyInstance, settings: FormGuardSettings): void {
  http.decorateReply('issueFormToken', function (this: FastifyReply, purpose: string) {
    const binding = boundCookie(this.request, settings) ?? setBoundCookie(this, settings);
    return issueToken({ key: settings.key, purpose: `form:${purpose}`, binding }, this.request.now());
  });
  http.decorateRequest(
    'readFormToken',
    function (this: FastifyRequest, purpose: string, token: string | undefined): Result<SignedToken> {
      const binding = boundCookie(this, settings);
      if (binding === null || token === undefined) return refuse('form.token');
      return readToken({ key: settings.key, purpose: `form:${purpose}`, binding }, token, this.now(), FORM_LIFETIME);
    },
  );
}
