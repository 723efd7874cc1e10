import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { HttpServer } from '../create-http.js';

/** Programs of public pages: the page's own part, and what it runs in a worker. */
export type ProgramName = 'check-page' | 'check-worker' | 'verify-page' | 'verify-worker';

/** The addresses of the programs; `null` where none were built, and every page works by its form alone. */
export type Programs = Readonly<Record<ProgramName, string>> | null;

const PREFIX = '/assets/programs/';
/**
 * Serves the programs that the build left in a folder (scripts/build-browser.mjs). Their addresses carry their
 * contents' hash, or the version of the library they are of: they are kept for good.
 */
export async function servePrograms(http: HttpServer, directory: string): Promise<Programs> {
  const manifest = join(directory, 'manifest.json');
  if (!existsSync(manifest)) return null;
  await http.register(fastifyStatic, {
    root: directory,
    prefix: PREFIX,
    decorateReply: false,
    index: false,
    // An address a file: what is not there is no route.
    wildcard: false,
    allowedPath: (path) => path !== '/manifest.json',
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<ProgramName, string>>;
  const address = (name: ProgramName) => `${PREFIX}${files[name]}`;
  return {
    'check-page': address('check-page'),
    'check-worker': address('check-worker'),
    'verify-page': address('verify-page'),
    'verify-worker': address('verify-worker'),
  };
}
