import type { FastifyBaseLogger } from 'fastify';
import { recomputeSome } from '../applications/index.js';
import { recomputeNext } from '../calendar/index.js';
import type { Services } from '../platform/services.js';

/** How often it is looked whether there is anything to count anew. */
const EVERY_MS = 3_000;
/** After a failure: the database away, a case that cannot be read. */
const AGAIN_MS = 30_000;

/**
 * Counts open cases anew while the server runs, whenever a recomputation was begun or an earlier process left one; batch by
 * batch, between which others use the database. Gives what stops it: at the end of the batch under way.
 */
export function startRecomputing(
  services: Pick<Services, 'db'>,
  logger: Pick<FastifyBaseLogger, 'error'>,
  clock: () => Date,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let batch = Promise.resolve();
  const next = (afterMs: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      batch = recomputeNext(services, recomputeSome, clock()).then(
        (stands) => next(stands ? 0 : EVERY_MS),
        (error: unknown) => {
          logger.error({ err: error }, 'limits could not be counted anew');
          next(AGAIN_MS);
        },
      );
    }, afterMs);
    timer.unref();
  };
  next(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await batch;
    },
  };
}
