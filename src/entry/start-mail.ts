import type { FastifyBaseLogger } from 'fastify';
import { composeNotice } from '../applications/index.js';
import type { Configuration } from '../platform/configuration/index.js';
import { smtpTransport, startMailLoop } from '../platform/mail/index.js';
import type { Services } from '../platform/services.js';

/** Sends notices to applicants while the server runs, where a mail server is configured; gives what stops it. */
export function startMail(
  services: Services,
  { mail, publicUrl }: Pick<Configuration, 'mail' | 'publicUrl'>,
  logger: FastifyBaseLogger,
  clock: () => Date,
): { stop(): Promise<void> } {
  if (!mail || !publicUrl) return { stop: async () => undefined };
  return startMailLoop({
    db: services.db,
    compose: composeNotice(services, publicUrl),
    transport: smtpTransport(mail),
    clock,
    onError: (error) => logger.error({ err: error }, 'notices could not be sent'),
  });
}
