import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** The nonce of this response's content security policy, for the scripts and styles of the page it carries. */
    cspNonce: string;
  }
}

/** A nonce that no two answers share. */
export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The policy of a page: what is not named here is not loaded, and nothing runs inline but what carries the nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "worker-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sets the security headers of one response, with a fresh nonce. */
export function secureReply(reply: FastifyReply, https: boolean): void {
  reply.cspNonce = newNonce();
  reply.headers({
    'content-security-policy': contentSecurityPolicy(reply.cspNonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  });
  if (https) reply.header('strict-transport-security', 'max-age=31536000');
}

/** Sets the security headers on every response; the policy has no `unsafe-inline`. */
export function addSecurityHeaders(http: FastifyInstance, settings: { readonly https: boolean }): void {
  http.decorateReply('cspNonce', '');
  http.addHook('onRequest', async (_request, reply) => {
    secureReply(reply, settings.https);
  });
}
