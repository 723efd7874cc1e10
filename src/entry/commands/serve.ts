import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Command } from 'commander';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.js';
import { readConfiguration, type Configuration } from '../../platform/configuration/index.js';
import { closeReaders } from '../../platform/documents/index.js';
import { readyFiles } from '../../platform/files/index.js';
import { sweepUploads, type HttpServer } from '../../platform/http/index.js';
import { readTheme } from '../../platform/http/portal/index.js';
import { closeInspectors } from '../../platform/inspection/index.js';
import { closeRedactors } from '../../platform/redaction/index.js';
import { openInstallation, type Installation } from '../../platform/open-installation.js';
import { createLogger } from '../../platform/telemetry/index.js';
import { drain } from '../drain.js';
import { ensureDemonstration } from '../demonstration/ensure-demonstration.js';
import { makeFirstAccounts } from '../first-accounts.js';
import { accountLines } from '../print-accounts.js';
import { reportRefusal } from '../report-refusal.js';
import { buildServer } from '../server.js';
import { startMail } from '../start-mail.js';
import { startPublishing } from '../start-publishing.js';
import { startReading } from '../start-reading.js';
import { startReminders } from '../start-reminders.js';
import { startComparing } from '../start-comparing.js';
import { startRecomputing } from '../start-recomputing.js';
import { writeOutput } from '../write-output.js';

/** What a request under way may still take when the server is asked to stop; supervisors kill after ten seconds. */
const DRAIN_MS = 5_000;

/** `gongkai serve` (`npm start`): database, migrations, demonstration, portal, console and API in one process. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('启动数据库和网站 · start the database and the site')
    .action(async () => {
      const configuration = readConfiguration(process.env);
      if (!configuration.ok) return reportRefusal(configuration);
      const refused = await serve(configuration.value);
      if (refused) reportRefusal(refused);
    });
}

/** Serves until asked to stop; gives the refusal where it cannot start. */
async function serve(configuration: Configuration): Promise<Refusal | null> {
  const stopping = stopSignal();
  const theme =
    configuration.themeFolder === null ? ok(null) : readTheme(configuration.themeFolder, configuration.basePath);
  if (!theme.ok) return theme;
  const logger = createLogger(configuration.logLevel);
  const opened = await openInstallation(configuration, 'serve', (error) =>
    logger.warn({ reason: error.message }, 'database connection ended'),
  );
  if (!opened.ok) return opened;
  const installation = opened.value;
  try {
    const now = new Date();
    const ready = await readyFiles(installation.services.files, configuration.files, now);
    if (!ready.ok) return ready;
    await sweepUploads(tmpdir(), now);
    if (installation.embedded) await ensureDemonstration(installation.services, now);
    const accounts = installation.embedded ? await makeFirstAccounts(installation.services.db, now) : [];
    const http = await buildServer({
      services: installation.services,
      configuration,
      logger,
      clock: () => new Date(),
      theme: theme.value,
    });
    const listening = await listen(http, configuration);
    if (!listening.ok) return listening;
    await writeOutput(welcome(configuration, listening.value) + accountLines(accounts));
    const mail = startMail(installation.services, configuration, logger, () => new Date());
    const reminders = startReminders(installation.services, configuration, logger, () => new Date());
    const recomputing = startRecomputing(installation.services, logger, () => new Date());
    const publishing = startPublishing(installation.services, logger, () => new Date());
    const reading = startReading(installation.services, logger, () => new Date());
    const comparing = startComparing(installation.services, logger, () => new Date());
    const reason = await Promise.race([stopping, databaseGone(installation)]);
    logger.info({ reason }, 'stopping');
    await Promise.all([
      mail.stop(),
      recomputing.stop(),
      publishing.stop(),
      reminders.stop(),
      comparing.stop(),
      reading.stop(),
    ]);
    await drain(http, DRAIN_MS);
    closeReaders();
    closeRedactors();
    closeInspectors();
    if (reason === 'database ended') process.exitCode = 1;
    return null;
  } finally {
    await installation.close();
  }
}

/** Settles at the first SIGTERM, SIGINT or SIGHUP; later ones do not cut the draining short. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  });
}

async function databaseGone({ databaseEnded }: Installation): Promise<'database ended'> {
  await databaseEnded;
  return 'database ended';
}

async function listen(http: HttpServer, { host, port }: Configuration): Promise<Result<number>> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'EADDRINUSE') return refuse('port.in-use', { host, port });
      if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        return refuse('config.invalid', { name: 'HOST/PORT', reason: `${host}:${port} ${error.code}` });
      }
    }
    throw error;
  }
  return ok((http.server.address() as AddressInfo).port);
}

function welcome({ host, publicUrl, basePath }: Configuration, port: number): string {
  const base =
    publicUrl?.href.replace(/\/$/, '') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}${basePath}`;
  return [
    `政府信息公开系统已启动 · Gongkai is running`,
    `  门户 portal    ${base}/`,
    `  报告核查 check ${base}/check`,
    `  工作台 console ${base}/console`,
    '',
  ].join('\n');
}
