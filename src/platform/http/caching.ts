import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Hook for private pages: nothing on the way, and not the browser itself, keeps a copy. */
export async function keepPrivate(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store');
}

/** A strong tag of a body: the same bytes have the same. */
export function entityTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag);
}

/**
 * Whether the browser already holds what `tag` names; then it has been answered (304). Set the tag of what is costly to
 * make (a Word file) by what it is made from, and ask here first.
 */
export function answersFromCache(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('cache-control', 'public, no-cache').header('etag', tag);
  if (!matches(request.headers['if-none-match'], tag)) return false;
  reply.code(304).send();
  return true;
}

/** Marks an answer as never changing: its address names one version for good. */
export function keepForEver(reply: FastifyReply): void {
  reply.header('cache-control', 'public, max-age=31536000, immutable');
}

/**
 * Sends a public body that may be kept but must be asked after each time: with an entity tag, and 304 where the browser
 * already holds it.
 */
export function sendPublic(request: FastifyRequest, reply: FastifyReply, body: string | Uint8Array): FastifyReply {
  if (answersFromCache(request, reply, entityTag(body))) return reply;
  return reply.send(typeof body === 'string' ? body : Buffer.from(body));
}
