import type { FastifyBaseLogger } from 'fastify';
import { publishDue } from '../disclosures/index.js';
import type { Services } from '../platform/services.js';

const MINUTE_MS = 60_000;

/** Publishes what its hour has come for, looking every minute; gives what stops it. */
export function startPublishing(
  services: Services,
  logger: FastifyBaseLogger,
  clock: () => Date,
): { stop(): Promise<void> } {
  let round = Promise.resolve();
  const look = () => {
    round = round
      .then(() => publishDue(services, clock()))
      .then(
        ({ published, refused }) => {
          if (published.length > 0) logger.info({ published: published.length }, 'published at its hour');
          for (const { publicationId, refusal } of refused) {
            logger.warn({ publicationId, code: refusal.code }, 'could not be published at its hour');
          }
        },
        (error: unknown) => logger.error({ err: error }, 'what is due could not be published'),
      );
  };
  look();
  const timer = setInterval(look, MINUTE_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
