import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '../../kernel/result.js';

/** What a token is good for: one form or one kind of request, one browser (cookie or session), one key. */
export interface TokenScope {
  readonly key: Uint8Array;
  /** The form or surface, as `apply` or `console`; a token of one is refused by another. */
  readonly purpose: string;
  /** The secret of the browser or session the token is bound to. */
  readonly binding: string;
}

export interface SignedToken {
  readonly issuedAt: Date;
  /** Random, made with the token: names one filling-in of a form, so that a double submit can be told. */
  readonly nonce: string;
}

const SHAPE = /^([0-9a-z]{1,11})\.([\w-]{22})\.([\w-]{43})$/;

function sign(scope: TokenScope, issuedAt: string, nonce: string): string {
  return createHmac('sha256', scope.key)
    .update(JSON.stringify([scope.purpose, scope.binding, issuedAt, nonce]))
    .digest('base64url');
}

/** A new signed token: `issuedAt.nonce.mac`, URL-safe. */
export function issueToken(scope: TokenScope, now: Date): string {
  const issuedAt = now.getTime().toString(36);
  const nonce = randomBytes(16).toString('base64url');
  return `${issuedAt}.${nonce}.${sign(scope, issuedAt, nonce)}`;
}

/**
 * Reads a token back. Refuses `form.token` one that was not made for this scope, `form.expired` one older than
 * `maxAge` milliseconds.
 */
export function readToken(scope: TokenScope, token: string, now: Date, maxAge: number): Result<SignedToken> {
  const [, issuedAt, nonce, mac] = SHAPE.exec(token) ?? [];
  if (issuedAt === undefined || nonce === undefined || mac === undefined) return refuse('form.token');
  const expected = Buffer.from(sign(scope, issuedAt, nonce));
  if (!timingSafeEqual(expected, Buffer.from(mac))) return refuse('form.token');
  const time = parseInt(issuedAt, 36);
  if (now.getTime() - time > maxAge) return refuse('form.expired');
  return ok({ issuedAt: new Date(time), nonce });
}
