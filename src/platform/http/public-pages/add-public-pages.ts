import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from '../security-headers.js';
import { answerEarly } from './answer-early.js';
import { codedBody, codingFor, heldTag, keptPage, type KeptPage } from './kept-page.js';
import { keptPages } from './kept-pages.js';
import { pageKey } from './page-key.js';
import type { PublicPages } from './public-pages.js';
import { watchRevision, type RevisionDeps } from './public-revision.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on the address, on what is public, and on how the reader wants it shown, and on nothing else. */
    publicPage?: true;
  }
  interface FastifyRequest {
    /** Where the answer is to be kept; `null` for everyone who is somebody. */
    keeping: Keeping | null;
  }
}

interface Keeping {
  readonly key: string;
  readonly revision: number;
  readonly ifNoneMatch: string | undefined;
}

export interface PublicPagesOptions {
  readonly read: RevisionDeps['read'];
  /** All that a page's bytes depend on beside its address, from the header of cookies. */
  readonly presentationOf: (cookies: string | undefined) => string;
}

/** Bytes of pages kept in memory; those with a query have a part of their own, for there is no end of them. */
const PLAIN_BYTES = 32 * 1024 * 1024;
const QUERIED_BYTES = 8 * 1024 * 1024;
const KEPT_CONTROL = 'public, no-cache';
/** Each answer has its own of these. */
const OF_ONE_ANSWER = /^(content-security-policy|x-request-id|content-length|content-encoding|etag|x-ratelimit-.*)$/;

/**
 * Keeps whole answers of routes that say `publicPage` (docs/decisions/0173). Nothing is kept but an anonymous GET answered
 * with 200, public, without cookies and without a nonce in it; what is kept is answered to nobody with a cookie that opens
 * something. After hooks that set headers, before any route.
 */
export function addPublicPages(http: FastifyInstance, options: PublicPagesOptions, day: () => string): void {
  const revision = watchRevision({ read: options.read, day });
  const [plain, queried] = [keptPages(PLAIN_BYTES), keptPages(QUERIED_BYTES)];
  const storeOf = (key: string) => (key.includes('?') ? queried : plain);
  const pages: PublicPages = {
    revision,
    keyOf: (url, headers) => pageKey(url, headers, options.presentationOf),
    find: (key, known) => storeOf(key).get(key, known),
  };

  async function answerKept(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const key = request.method === 'GET' ? pages.keyOf(request.originalUrl, request.headers) : null;
    if (key === null) return undefined;
    const known = revision.known() ?? (await revision.ask());
    const page = pages.find(key, known);
    const ifNoneMatch = request.headers['if-none-match'];
    if (!page) {
      // The route makes the whole page, also for who holds it: whether it is held is seen once it is kept.
      delete request.headers['if-none-match'];
      request.keeping = { key, revision: known, ifNoneMatch };
      return undefined;
    }
    reply.headers(page.headers);
    return reply.send((await bodyFor(request, reply, page, ifNoneMatch)) ?? undefined);
  }

  async function keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const { keeping } = request;
    if (!keeping || !isBody(payload) || !mayKeep(reply, payload)) return payload;
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined && !OF_ONE_ANSWER.test(name)) headers[name] = String(value);
    }
    headers['vary'] = [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ');
    const { config, url = '' } = request.routeOptions;
    const page = keptPage({ route: url, counted: config.rateLimit !== undefined, headers }, payload);
    if (keeping.revision === revision.count()) storeOf(keeping.key).keep(keeping.key, keeping.revision, page);
    reply.header('vary', headers['vary']);
    return bodyFor(request, reply, page, keeping.ifNoneMatch);
  }

  http.decorateRequest('keeping', null);
  http.addHook('onRoute', (route) => {
    if (!route.config?.publicPage || route.method !== 'GET') return;
    route.preHandler = [answerKept, ...[route.preHandler ?? []].flat()];
    route.onSend = [...[route.onSend ?? []].flat(), keep];
  });
  // Whoever was answered after he changed something sees the change.
  http.addHook('onSend', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && reply.statusCode < 400) revision.doubt();
  });
  answerEarly(http, pages);
}

function isBody(payload: unknown): payload is string | Buffer {
  return typeof payload === 'string' || Buffer.isBuffer(payload);
}

function mayKeep(reply: FastifyReply, payload: string | Buffer): boolean {
  return (
    reply.statusCode === 200 &&
    reply.getHeader('cache-control') === KEPT_CONTROL &&
    reply.getHeader('set-cookie') === undefined &&
    reply.getHeader('content-encoding') === undefined &&
    reply.getHeader('content-security-policy') === contentSecurityPolicy(reply.cspNonce) &&
    !payload.includes(reply.cspNonce)
  );
}

/** Sets what belongs to the body as this client takes it; `null` where it holds it. */
async function bodyFor(
  request: FastifyRequest,
  reply: FastifyReply,
  page: KeptPage,
  ifNoneMatch: string | undefined,
): Promise<Buffer | null> {
  const held = heldTag(page, ifNoneMatch);
  reply.removeHeader('content-length');
  if (held !== null) {
    reply.code(304).header('etag', held);
    return null;
  }
  const coding = codingFor(request.headers['accept-encoding']);
  const { bytes, tag } = await codedBody(page, coding);
  if (coding !== 'identity') reply.header('content-encoding', coding);
  reply.headers({ etag: tag, 'content-length': bytes.length });
  return bytes;
}
