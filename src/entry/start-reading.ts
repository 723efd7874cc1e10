import type { FastifyBaseLogger } from 'fastify';
import { readAttachments } from '../disclosures/index.js';
import type { Services } from '../platform/services.js';

/** How often it is looked whether attachments are to be read. */
const EVERY_MS = 5_000;
/** After a failure: the database or the store away. */
const AGAIN_MS = 30_000;

/** Reads the attachments of what was published while the server runs, so that their words are found. Gives what stops it. */
export function startReading(
  services: Services,
  logger: Pick<FastifyBaseLogger, 'error'>,
  clock: () => Date,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = (afterMs: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = readAttachments(services, clock()).then(
        (read) => next(read > 0 ? 0 : EVERY_MS),
        (error: unknown) => {
          logger.error({ err: error }, 'attachments could not be read');
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
