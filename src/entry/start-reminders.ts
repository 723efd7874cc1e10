import type { FastifyBaseLogger } from 'fastify';
import { remindReports } from '../annual-report/index.js';
import type { Configuration } from '../platform/configuration/index.js';
import type { Services } from '../platform/services.js';

const HOUR_MS = 3_600_000;

/** Looks every hour whose annual report is due, where a mail server is configured; gives what stops it. */
export function startReminders(
  services: Services,
  { mail, publicUrl }: Pick<Configuration, 'mail' | 'publicUrl'>,
  logger: FastifyBaseLogger,
  clock: () => Date,
): { stop(): Promise<void> } {
  if (!mail || !publicUrl) return { stop: async () => undefined };
  let round = Promise.resolve();
  const look = () => {
    round = remindReports(services, clock()).then(
      (made) => {
        if (made > 0) logger.info({ made }, 'reminders of annual reports');
      },
      (error: unknown) => logger.error({ err: error }, 'reminders could not be made'),
    );
  };
  look();
  const timer = setInterval(look, HOUR_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
