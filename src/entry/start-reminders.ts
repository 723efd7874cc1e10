import type { FastifyBaseLogger } from 'fastify';
import { remindReports } from '../annual-report/index.js';
import { runRounds, type Running } from '../platform/background/index.js';
import type { Configuration } from '../platform/configuration/index.js';
import type { Services } from '../platform/services.js';

const HOUR_MS = 3_600_000;

/** Looks every hour whose annual report is due, where a mail server is configured; gives what stops it. */
export function startReminders(
  services: Services,
  { mail, publicUrl }: Pick<Configuration, 'mail' | 'publicUrl'>,
  logger: FastifyBaseLogger,
  clock: () => Date,
): Running {
  if (!mail || !publicUrl) return { stop: async () => undefined };
  return runRounds({
    async round() {
      const made = await remindReports(services, clock());
      if (made > 0) logger.info({ made }, 'reminders of annual reports');
      return false;
    },
    everyMs: HOUR_MS,
    onError: (error) => logger.error({ err: error }, 'reminders could not be made'),
  });
}
