import type { FastifyBaseLogger } from 'fastify';
import { recomputeSome } from '../applications/index.js';
import { recomputeNext } from '../calendar/index.js';
import { runRounds, type Running } from '../platform/background/index.js';
import type { Services } from '../platform/services.js';

/**
 * Counts open cases anew while the server runs, whenever a recomputation was begun or an earlier process left one; batch by
 * batch, between which others use the database. Gives what stops it: at the end of the batch under way.
 */
export function startRecomputing(
  services: Pick<Services, 'db'>,
  logger: Pick<FastifyBaseLogger, 'error'>,
  clock: () => Date,
): Running {
  return runRounds({
    round: async () => (await recomputeNext(services, recomputeSome, clock())) !== null,
    everyMs: 3_000,
    againMs: 30_000,
    onError: (error) => logger.error({ err: error }, 'limits could not be counted anew'),
  });
}
