import type { FastifyBaseLogger } from 'fastify';
import { compareNext } from '../annual-report/index.js';
import { runRounds, type Running } from '../platform/background/index.js';
import type { Services } from '../platform/services.js';

/** Compares members' texts while the server runs, whenever a competent department has asked. Gives what stops it. */
export function startComparing(
  services: Pick<Services, 'db'>,
  logger: Pick<FastifyBaseLogger, 'error'>,
  clock: () => Date,
): Running {
  return runRounds({
    round: () => compareNext(services, clock()),
    everyMs: 1_000,
    againMs: 30_000,
    onError: (error) => logger.error({ err: error }, 'texts could not be compared'),
  });
}
