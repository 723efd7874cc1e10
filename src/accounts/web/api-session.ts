import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { localDateInShanghai } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { findOrgan } from '../../organs/index.js';
import type { Db } from '../../platform/database/schema.js';
import { changePassword } from '../app/change-password.js';
import { sessionOf } from '../app/session-of.js';
import { signIn, type SignedIn } from '../app/sign-in.js';
import { signOut } from '../app/sign-out.js';
import { permissionsOf } from '../domain/role.js';
import { CurrentSession, PasswordBody, SessionView, SignInBody } from './api-session-schemas.js';
import { clientAddress } from './client-address.js';
import { cookieScope } from '../../platform/http/index.js';
import { csrfTokenOf } from './csrf-token.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { requireSession, sessionIn, type GuardSettings } from './session-guard.js';

const tags = ['session'];

/** `/session`: sign in, sign out, who am I, change the password. */
export function addSessionApi(scope: FastifyInstance, settings: GuardSettings): void {
  const api = scope.withTypeProvider<TypeBoxTypeProvider>();
  const { db } = settings;
  const cookie = cookieScope(settings.publicUrl);

  api.get(
    '/session',
    { schema: { tags, summary: '当前登录', response: { 200: CurrentSession } } },
    async (request): Promise<CurrentSession> => {
      const session = request.staffSession;
      return session === null ? { account: null } : viewSession(db, request, session.token);
    },
  );

  api.post(
    '/session',
    {
      config: { signIn: true, rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: { tags, summary: '登录', body: SignInBody, response: { 200: SessionView } },
    },
    async (request, reply) => {
      const { name, password } = request.body;
      const previousToken = readSessionCookie(request, cookie);
      const result = await signIn(
        db,
        { name, password, previousToken, address: clientAddress(request) },
        request.now(),
      );
      logSignIn(request, result);
      if (!result.ok) return reply.refuse(result);
      setSessionCookie(reply, result.value.token, cookie);
      return viewSession(db, request, result.value.token);
    },
  );

  api.delete(
    '/session',
    { schema: { tags, summary: '退出登录', response: { 204: Type.Null() } }, preHandler: requireSession },
    async (request, reply) => {
      await signOut(db, sessionIn(request), request.now());
      clearSessionCookie(reply, cookie);
      return reply.code(204).send(null);
    },
  );

  api.put(
    '/session/password',
    {
      schema: { tags, summary: '修改密码', body: PasswordBody, response: { 200: SessionView } },
      preHandler: requireSession,
    },
    async (request, reply) => {
      const change = { ...request.body, address: clientAddress(request) };
      const result = await changePassword(db, sessionIn(request), change, request.now());
      if (!result.ok) return reply.refuse(result);
      setSessionCookie(reply, result.value.token, cookie);
      return viewSession(db, request, result.value.token);
    },
  );
}

/** The audit of the log: what happened, and to which account by its id; no name, no address. */
function logSignIn(request: FastifyRequest, result: Result<SignedIn>): void {
  if (result.ok) request.log.info({ event: 'signed-in', account: result.value.account.id }, 'sign-in');
  else request.log.warn({ event: result.code }, 'sign-in');
}

async function viewSession(db: Db, request: FastifyRequest, token: string): Promise<SessionView> {
  const session = await sessionOf(db, token, request.now());
  if (!session) throw new Error('the session just found is gone');
  const { account } = session;
  const today = localDateInShanghai(request.now());
  const organ = await findOrgan(db, account.organId, today);
  return {
    account: { name: account.name, displayName: account.displayName, role: account.role },
    organ: { id: account.organId, name: organ?.name ?? '' },
    permissions: permissionsOf(account.role).filter(
      // The tree of organs is kept by the competent department's administrator.
      (permission) => permission !== 'organ.tree' || organ?.kind === 'competentDepartment',
    ),
    csrfToken: csrfTokenOf(token),
    today,
    endsAt: session.endsAt.toISOString(),
  };
}
