import type { Unreadable } from './read-ledger.js';

export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: URL;
  readonly mediaType: string;
  readonly body: AsyncIterable<Uint8Array>;
}

export type FetchResult = { readonly ok: true; readonly value: Fetched } | ({ readonly ok: false } & Unreadable);

export interface FetchLimits {
  /** For the whole of it, the body read to its end. */
  readonly timeoutMs: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { timeoutMs: 120_000, redirects: 3 };

/** Fetches an address: by HTTP(S) alone, within a time, following redirects on the same host and nowhere else. */
export async function fetchBounded(address: URL, limits: FetchLimits = FETCH_LIMITS): Promise<FetchResult> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let url = address;
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      return said('只支持 http、https 网址', 'only http and https');
    const answer = await answerOf(url, signal);
    if (answer instanceof Error)
      return said(`无法访问（${answer.message}）`, `it cannot be reached (${answer.message})`);
    const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (next === null) {
      if (!answer.ok) return said(`网站答复 ${answer.status}`, `the site answers ${answer.status}`);
      if (!answer.body) return said('网站没有给出内容', 'the site gives nothing');
      const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      return { ok: true, value: { url, mediaType, body: piecesOf(answer.body) } };
    }
    await answer.body?.cancel();
    const target = URL.canParse(next, url) ? new URL(next, url) : null;
    if (!target || target.host !== url.host) {
      return said('网站转往其他主机，未跟随', 'it redirects to another host, which is not followed');
    }
    url = target;
  }
  return said('转址次数过多', 'it redirects too often');
}

/** A body piece by piece; one that is left early is not received any further. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

const said = (reason: string, english: string): FetchResult => ({ ok: false, reason, english });

/** The answer, or why there is none: no such host, refused, timed out. */
async function answerOf(url: URL, signal: AbortSignal): Promise<Response | Error> {
  try {
    return await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*', 'user-agent': 'gongkai-verify' } });
  } catch (error) {
    return reasonOf(error);
  }
}

/** `fetch failed` says nothing; what the network said stands in its cause. */
export function reasonOf(error: unknown): Error {
  if (!(error instanceof Error)) throw error;
  return error.cause instanceof Error ? error.cause : error;
}
