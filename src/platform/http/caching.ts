import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Hook for private pages: nothing on the way, and not the browser itself, keeps a copy. */
export async function keepPrivate(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store');
}

function entityTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag);
}

/**
 * Sends a public body that may be kept but must be asked after each time: with an entity tag, and 304 where the browser
 * already holds it.
 */
export function sendPublic(request: FastifyRequest, reply: FastifyReply, body: string | Uint8Array): FastifyReply {
  const tag = entityTag(body);
  reply.header('cache-control', 'public, no-cache').header('etag', tag);
  if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.send(typeof body === 'string' ? body : Buffer.from(body));
}
