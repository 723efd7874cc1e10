import type { Command } from 'commander';
import { registerAccounts } from './accounts.js';
import { registerApplications } from './applications.js';
import { registerCalendar } from './calendar.js';
import { registerCheck } from './check.js';
import { registerCompare } from './compare.js';
import { registerDeadline } from './deadline.js';
import { registerReportExport } from './export-report.js';
import { registerExportSite } from './export-site.js';
import { registerDisclosures } from './disclosures.js';
import { registerFee } from './fee.js';
import { registerDemo } from './demo.js';
import { registerLedger } from './ledger.js';
import { registerOrgans } from './organs.js';
import { registerPublications } from './publications.js';
import { registerReport } from './report.js';
import { registerReportRollup } from './report-rollup.js';
import { registerSearch } from './search.js';
import { registerScan } from './scan.js';
import { registerServe } from './serve.js';
import { registerVerify } from './verify.js';

/** Every command of `gongkai`, each in a file of its own that registers itself on the program. */
const commands: readonly ((program: Command) => void)[] = [
  registerAccounts,
  registerApplications,
  registerCalendar,
  registerCheck,
  registerCompare,
  registerDeadline,
  registerDisclosures,
  registerFee,
  registerDemo,
  registerLedger,
  registerOrgans,
  registerPublications,
  registerReport,
  registerReportRollup,
  registerReportExport,
  registerExportSite,
  registerSearch,
  registerScan,
  registerServe,
  registerVerify,
];

export function registerCommands(program: Command): void {
  for (const register of commands) register(program);
}
