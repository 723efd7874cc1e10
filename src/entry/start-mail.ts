import type { FastifyBaseLogger } from 'fastify';
import { composeReportNotice, REPORT_NOTICES } from '../annual-report/index.js';
import { composeNotice } from '../applications/index.js';
import type { Configuration } from '../platform/configuration/index.js';
import { smtpTransport, startMailLoop, type ComposeMail } from '../platform/mail/index.js';
import type { Services } from '../platform/services.js';

/** Sends notices to applicants, and to offices about their annual reports, while the server runs, where a mail server is configured; gives what stops it. */
export function startMail(
  services: Services,
  { mail, publicUrl }: Pick<Configuration, 'mail' | 'publicUrl'>,
  logger: FastifyBaseLogger,
  clock: () => Date,
): { stop(): Promise<void> } {
  if (!mail || !publicUrl) return { stop: async () => undefined };
  return startMailLoop({
    db: services.db,
    compose: composeEach(services, publicUrl),
    transport: smtpTransport(mail),
    clock,
    onError: (error) => logger.error({ err: error }, 'notices could not be sent'),
  });
}

/** Words a notice by what it tells of. */
function composeEach(services: Services, publicUrl: URL): ComposeMail {
  const ofReports = composeReportNotice(services, publicUrl);
  const ofCases = composeNotice(services, publicUrl);
  const names: readonly string[] = REPORT_NOTICES;
  return (due) => (names.includes(due.notice) ? ofReports(due) : ofCases(due));
}
