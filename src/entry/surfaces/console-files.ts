import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { keepPrivate, type BasePath, type HttpServer } from '../../platform/http/index.js';
import { finishMarkup } from '../../platform/http/portal/index.js';
import { refuse } from '../../kernel/result.js';

/** What the build wrote where the page's nonce belongs (console/vite.config.ts). */
const NONCE_PLACE = /__CSP_NONCE__/g;

/** Where the built console lies: beside the compiled server, or in `dist/` of a checkout. */
export function consoleDirectory(): string {
  const places = ['../../console', '../../../dist/console'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find((place) => existsSync(join(place, 'index.html'))) ?? (places[0] as string);
}

/**
 * `/console`: the staff console. Its files carry their contents' hash in their name and are kept for good; its page is
 * never kept, carries the nonce of its response, and answers for every address below, which the console itself reads.
 */
export async function registerConsoleFiles(
  http: HttpServer,
  { base = '', directory = consoleDirectory() }: { readonly base?: BasePath; readonly directory?: string } = {},
): Promise<void> {
  const file = join(directory, 'index.html');
  const page = existsSync(file) ? finishMarkup(readFileSync(file, 'utf8'), { base, script: 'hans' }) : null;
  if (page !== null) {
    await http.register(fastifyStatic, {
      root: join(directory, 'assets'),
      prefix: '/console/assets/',
      decorateReply: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => {
        reply.header('cache-control', 'public, max-age=31536000, immutable');
      },
    });
  }
  const hooks = { onRequest: keepPrivate };
  for (const path of ['/console', '/console/*']) {
    http.get(path, { ...hooks, schema: { hide: true } }, async (_request, reply) => {
      if (page === null) return reply.refuse(refuse('console.not-built'));
      return reply.type('text/html; charset=utf-8').send(page.replace(NONCE_PLACE, reply.cspNonce));
    });
  }
}
