import type { FastifyBaseLogger } from 'fastify';
import { readAttachments } from '../disclosures/index.js';
import { runRounds, type Running } from '../platform/background/index.js';
import type { Services } from '../platform/services.js';

/** Reads the attachments of what was published while the server runs, so that their words are found. Gives what stops it. */
export function startReading(services: Services, logger: Pick<FastifyBaseLogger, 'error'>, clock: () => Date): Running {
  return runRounds({
    round: async () => (await readAttachments(services, clock())) > 0,
    everyMs: 5_000,
    againMs: 30_000,
    onError: (error) => logger.error({ err: error }, 'attachments could not be read'),
  });
}
