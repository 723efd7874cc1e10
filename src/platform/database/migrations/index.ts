import { organs } from './0001-organs.js';
import { ledger } from './0002-ledger.js';
import { applications } from './0003-applications.js';
import { disputes } from './0004-disputes.js';
import { annualReports } from './0005-annual-reports.js';
import { accounts } from './0006-accounts.js';
import { installation } from './0007-installation.js';
import { organSettings } from './0008-organ-settings.js';
import { calendarNotices } from './0009-calendar-notices.js';
import { letters } from './0010-letters.js';
import { disputesInFull } from './0011-disputes-in-full.js';
import { casesInFull } from './0012-cases-in-full.js';
import { redactions } from './0013-redactions.js';
import { supervisorGuard } from './0014-supervisor-guard.js';
import { noticesAndLinks } from './0015-notices-and-links.js';
import { feeEvents } from './0016-fee-events.js';
import { applicationCounts } from './0017-application-counts.js';
import { caseImports } from './0018-case-imports.js';
import { intakeInGroups } from './0019-intake-in-groups.js';
import { listOrder } from './0020-list-order.js';
import { copiesWithReply } from './0021-copies-with-reply.js';
import { organInquiries } from './0022-organ-inquiries.js';
import { papersOfDisputes } from './0023-papers-of-disputes.js';
import { reportWorkflow } from './0024-report-workflow.js';
import { limitRecomputations } from './0025-limit-recomputations.js';
import { disclosureRecords } from './0026-disclosure-records.js';
import { reportFiles } from './0027-report-files.js';
import { rollUps } from './0028-roll-ups.js';
import { reportPromises } from './0029-report-promises.js';
import { publications } from './0030-publications.js';
import { reportUploads } from './0031-report-uploads.js';
import { similarChecks } from './0032-similar-checks.js';
import { publicRevision } from './0033-public-revision.js';
import { droppedCorrections } from './0034-dropped-corrections.js';
import { search } from './0035-search.js';
import { organProfiles } from './0036-organ-profiles.js';
import { scans } from './0037-scans.js';
import { correctedPublications } from './0038-corrected-publications.js';
import { publicDeclarations } from './0039-public-declarations.js';
import type { Migration } from './migration.js';

export type { Migration } from './migration.js';

/** Every migration, in order. Add to the end; never change what stands here. */
export const MIGRATIONS: readonly Migration[] = [
  organs,
  ledger,
  applications,
  disputes,
  annualReports,
  accounts,
  installation,
  organSettings,
  calendarNotices,
  letters,
  disputesInFull,
  casesInFull,
  redactions,
  supervisorGuard,
  noticesAndLinks,
  feeEvents,
  applicationCounts,
  caseImports,
  intakeInGroups,
  listOrder,
  copiesWithReply,
  organInquiries,
  papersOfDisputes,
  reportWorkflow,
  limitRecomputations,
  disclosureRecords,
  reportFiles,
  rollUps,
  reportPromises,
  publications,
  reportUploads,
  similarChecks,
  publicRevision,
  droppedCorrections,
  search,
  organProfiles,
  scans,
  correctedPublications,
  publicDeclarations,
];
