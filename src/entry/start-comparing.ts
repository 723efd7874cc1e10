import type { FastifyBaseLogger } from 'fastify';
import { compareNext } from '../annual-report/index.js';
import type { Services } from '../platform/services.js';

/** How often it is looked whether a comparison was asked for. */
const EVERY_MS = 1_000;
/** After a failure: the database away, a report that cannot be read. */
const AGAIN_MS = 30_000;

/** Compares members' texts while the server runs, whenever a competent department has asked. Gives what stops it. */
export function startComparing(
  services: Pick<Services, 'db'>,
  logger: Pick<FastifyBaseLogger, 'error'>,
  clock: () => Date,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = (afterMs: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = compareNext(services, clock()).then(
        (found) => next(found ? 0 : EVERY_MS),
        (error: unknown) => {
          logger.error({ err: error }, 'texts could not be compared');
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
      await round;
    },
  };
}
