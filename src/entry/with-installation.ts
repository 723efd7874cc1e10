import type { Result } from '../kernel/result.js';
import { readConfiguration } from '../platform/configuration/index.js';
import { openInstallation, type Installation } from '../platform/open-installation.js';
import { ensureDemonstration } from './demonstration/ensure-demonstration.js';
import { reportRefusal } from './report-refusal.js';

/**
 * Runs a command on the installation: joins the running server's database, else starts and stops its own. A new embedded
 * database gets the demonstration first. A refusal is said on standard error and sets the exit status.
 */
export async function withInstallation(
  now: Date,
  work: (installation: Installation) => Promise<Result<unknown>>,
): Promise<void> {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) return reportRefusal(configuration);
  const opened = await openInstallation(configuration.value, 'command');
  if (!opened.ok) return reportRefusal(opened);
  const installation = opened.value;
  try {
    if (installation.embedded && !installation.joined) await ensureDemonstration(installation.services, now);
    const done = await work(installation);
    if (!done.ok) reportRefusal(done);
  } finally {
    await installation.close();
  }
}
