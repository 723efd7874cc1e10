import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '../../../kernel/ids.js';
import { issueToken, readToken } from '../../../platform/http/index.js';
import type { Vault } from '../../../platform/vault/index.js';

/** Which case a browser has opened with its number and code. */
export interface CaseSession {
  readonly organId: string;
  readonly applicationId: string;
}

const COOKIE = 'gongkai-case';
const PATH = '/track';
/** A page left open longer shows the case no more. */
const VIEW_MS = 60 * 60_000;
/** What is being written may take as long as any form (`readFormToken`). */
const WRITE_MS = 4 * 60 * 60_000;
const SHAPE = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([\w.-]{20,100})$/;

/**
 * Keeps a case open for the browser that gave its number and code, by a signed cookie: neither stands in an address, and
 * the code is kept nowhere.
 */
export function caseSessions(vault: Vault, { https }: { readonly https: boolean }) {
  const key = vault.deriveKey('case-session');
  const scope = ({ organId, applicationId }: CaseSession) => ({
    key,
    purpose: 'case',
    binding: `${organId}/${applicationId}`,
  });
  return {
    open(reply: FastifyReply, session: CaseSession): void {
      const token = issueToken(scope(session), reply.request.now());
      reply.setCookie(COOKIE, `${session.organId}.${session.applicationId}.${token}`, {
        path: PATH,
        httpOnly: true,
        sameSite: 'strict',
        secure: https,
      });
    },
    /** `null` where the browser has opened none, or too long ago for what it wants. */
    read(request: FastifyRequest, wants: 'view' | 'write'): CaseSession | null {
      const [, organId, applicationId, token] = SHAPE.exec(request.cookies[COOKIE] ?? '') ?? [];
      if (!organId || !applicationId || !token || !isId(organId) || !isId(applicationId)) return null;
      const session = { organId, applicationId };
      const read = readToken(scope(session), token, request.now(), wants === 'view' ? VIEW_MS : WRITE_MS);
      return read.ok ? session : null;
    },
    close(reply: FastifyReply): void {
      reply.clearCookie(COOKIE, { path: PATH });
    },
  };
}

export type CaseSessions = ReturnType<typeof caseSessions>;
