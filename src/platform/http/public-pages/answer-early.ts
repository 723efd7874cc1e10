import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../../kernel/ids.js';
import { contentSecurityPolicy, newNonce } from '../security-headers.js';
import { codingFor, heldTag, type Coding, type KeptPage } from './kept-page.js';
import type { PublicPages } from './public-pages.js';

/** Kept pages are told of in the log together, not one by one. */
const LOG_MS = 10_000;

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers kept pages as requests arrive, before the router and its hooks: with the same headers, each with a nonce and an id
 * of its own. What it cannot answer at once goes on its usual way.
 */
export function answerEarly(http: FastifyInstance, pages: PublicPages): void {
  const answered = new Map<string, number>();
  let closing = false;
  const tell = () => {
    for (const [route, count] of answered) http.log.info({ method: 'GET', route, count }, 'kept pages answered');
    answered.clear();
  };
  const telling = setInterval(tell, LOG_MS).unref();
  http.addHook('preClose', async () => {
    // From now on connections are to be told that they end.
    closing = true;
    clearInterval(telling);
    tell();
  });

  const answer: Listener = (request, response) => {
    const page = closing ? undefined : findPage(pages, request);
    if (!page || !sendPage(page, request, response)) return usual(request, response);
    answered.set(page.route, (answered.get(page.route) ?? 0) + 1);
  };
  const [usual] = http.server.listeners('request') as [Listener];
  http.server.removeListener('request', usual);
  http.server.on('request', answer);
}

function findPage({ revision, keyOf, find }: PublicPages, { method, url = '', headers }: IncomingMessage) {
  if (method !== 'GET') return undefined;
  const known = revision.known();
  if (known === null) return undefined;
  const key = keyOf(url, headers);
  const page = key === null ? undefined : find(key, known);
  return page?.counted ? undefined : page;
}

/** Names and values in turn, by page and coding. */
const LINES = new WeakMap<KeptPage, Partial<Record<Coding, readonly string[]>>>();

function linesOf(page: KeptPage, coding: Coding): readonly string[] | null {
  const known = LINES.get(page) ?? {};
  const made = known[coding];
  if (made) return made;
  const body = page.bodies[coding];
  if (!body) return null;
  const headers = {
    ...page.headers,
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    etag: body.tag,
    'content-length': String(body.bytes.length),
  };
  known[coding] = Object.entries(headers).flat();
  LINES.set(page, known);
  return known[coding];
}

function sendPage(page: KeptPage, request: IncomingMessage, response: ServerResponse): boolean {
  const own = ['content-security-policy', contentSecurityPolicy(newNonce()), 'x-request-id', newId()];
  const held = heldTag(page, request.headers['if-none-match']);
  if (held !== null) {
    response.writeHead(304, [...Object.entries(page.headers).flat(), 'etag', held, ...own]).end();
    return true;
  }
  const coding = codingFor(request.headers['accept-encoding']);
  const lines = linesOf(page, coding);
  const body = page.bodies[coding];
  if (!lines || !body) return false;
  response.writeHead(200, [...lines, ...own]).end(body.bytes);
  return true;
}
