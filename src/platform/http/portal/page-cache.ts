import type { FastifyReply, FastifyRequest } from 'fastify';
import { answersFromCache, entityTag } from '../caching.js';

/** A public page as it was sent before. */
export interface KeptPage {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** Pages that were made before, by a key that names everything they were made of; the longest unasked goes first. */
export interface PageCache {
  get(key: string): KeptPage | undefined;
  keep(key: string, page: string): KeptPage;
}

export function pageCache(mostBytes: number): PageCache {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  return {
    get(key) {
      const page = pages.get(key);
      if (!page) return undefined;
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    keep(key, text) {
      const page: KeptPage = { bytes: Buffer.from(text), tag: entityTag(text) };
      bytes += page.bytes.length - (pages.get(key)?.bytes.length ?? 0);
      pages.delete(key);
      pages.set(key, page);
      for (const [oldest, old] of pages) {
        if (bytes <= mostBytes) break;
        pages.delete(oldest);
        bytes -= old.bytes.length;
      }
      return page;
    },
  };
}

/** Sends a kept page: its tag is known, nothing is rendered or hashed. */
export function sendKeptPage(request: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  reply.type('text/html; charset=utf-8').header('vary', 'Cookie');
  return answersFromCache(request, reply, page.tag) ? reply : reply.send(page.bytes);
}
