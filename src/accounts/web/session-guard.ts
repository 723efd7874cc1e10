import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { refuse } from '../../kernel/result.js';
import type { Db } from '../../platform/database/schema.js';
import { cookieScope, keepPrivate, requireSameOrigin } from '../../platform/http/index.js';
import { sessionOf, type Session } from '../app/session-of.js';
import { mayDo, type Permission } from '../domain/role.js';
import { isCsrfToken } from './csrf-token.js';
import { readSessionCookie } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The staff session of this request, found by its cookie; `null` where there is none. */
    staffSession: Session | null;
  }
}

export interface GuardSettings {
  readonly db: Db;
  readonly publicUrl: URL | null;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Guards a scope of routes for staff: nothing is cached, requests that change something must come from a page of this
 * site (`request.origin`), and in a session must carry its token in `x-csrf-token` (`csrf.token`).
 */
export function addSessionGuard(scope: FastifyInstance, settings: GuardSettings): void {
  const cookie = cookieScope(settings.publicUrl);
  scope.decorateRequest('staffSession', null);
  scope.addHook('onRequest', keepPrivate);
  scope.addHook('onRequest', requireSameOrigin(settings.publicUrl));
  scope.addHook('onRequest', async (request, reply) => {
    const token = readSessionCookie(request, cookie);
    request.staffSession = token === null ? null : await sessionOf(settings.db, token, request.now());
    const { staffSession: session } = request;
    if (session === null || SAFE_METHODS.has(request.method) || isSignIn(request)) return undefined;
    return isCsrfToken(session.token, request.headers['x-csrf-token']) ? undefined : reply.refuse(refuse('csrf.token'));
  });
}

/** Signing in anew is possible with an old session's cookie at hand, whose token the page no longer knows. */
function isSignIn(request: FastifyRequest): boolean {
  return request.method === 'POST' && request.routeOptions.config.signIn === true;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    signIn?: boolean;
  }
}

/** Route hook: refuses `session.required` without a session, `role.denied` where its role may not do this. */
export function requirePermission(permission: Permission): preHandlerAsyncHookHandler {
  return async (request, reply): Promise<FastifyReply | undefined> => {
    const { staffSession: session } = request;
    if (session === null) return reply.refuse(refuse('session.required'));
    return mayDo(session.account.role, permission) ? undefined : reply.refuse(refuse('role.denied'));
  };
}

/** Route hook: refuses `session.required` without a session. */
export async function requireSession(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  return request.staffSession === null ? reply.refuse(refuse('session.required')) : undefined;
}

/** The session of a route that a guard hook has let through; a route without one is a bug. */
export function sessionIn(request: FastifyRequest): Session {
  if (request.staffSession === null) throw new Error(`route ${request.routeOptions.url} has no session guard`);
  return request.staffSession;
}
