import type { FastifyBaseLogger } from 'fastify';
import { publishDue } from '../disclosures/index.js';
import { runRounds, type Running } from '../platform/background/index.js';
import type { Services } from '../platform/services.js';

const MINUTE_MS = 60_000;

/** Publishes what its hour has come for, looking every minute; gives what stops it. */
export function startPublishing(services: Services, logger: FastifyBaseLogger, clock: () => Date): Running {
  return runRounds({
    async round() {
      const { published, refused } = await publishDue(services, clock());
      if (published.length > 0) logger.info({ published: published.length }, 'published at its hour');
      for (const { publicationId, refusal } of refused) {
        logger.warn({ publicationId, code: refusal.code }, 'could not be published at its hour');
      }
      return false;
    },
    everyMs: MINUTE_MS,
    onError: (error) => logger.error({ err: error }, 'what is due could not be published'),
  });
}
