import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The origin this request was sent to: `PUBLIC_URL` where it is set, else the scheme and host it arrived with. */
function ownOrigin(request: FastifyRequest, publicUrl: URL | null): string {
  return publicUrl ? publicUrl.origin : `${request.protocol}://${request.host}`;
}

/** Whether the request's own headers say that a page of this site sent it; absent headers say nothing. */
function isSameOrigin(request: FastifyRequest, publicUrl: URL | null): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) return origin === ownOrigin(request, publicUrl);
  return site === undefined || site === 'same-origin' || site === 'none';
}

/**
 * Origin check: a hook that refuses (`request.origin`) a request that changes something and was sent by a page of
 * another site. A browser always sends `Origin` with such requests.
 */
export function requireSameOrigin(publicUrl: URL | null) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (SAFE_METHODS.has(request.method) || isSameOrigin(request, publicUrl)) return undefined;
    return reply.refuse({ ok: false, code: 'request.origin', params: {} });
  };
}
