import type { Kysely, Transaction } from 'kysely';
import type { AccountTables } from './schema/accounts.js';
import type { AnnualReportTables } from './schema/annual-reports.js';
import type { ApplicationTables } from './schema/applications.js';
import type { CalendarTables } from './schema/calendar.js';
import type { CaseImportTables } from './schema/case-imports.js';
import type { DisclosureTables } from './schema/disclosures.js';
import type { DisputeTables } from './schema/disputes.js';
import type { InquiryTables } from './schema/inquiries.js';
import type { InstallationTables } from './schema/installation.js';
import type { LedgerTables } from './schema/ledger.js';
import type { LetterTables } from './schema/letters.js';
import type { NoticeTables } from './schema/notices.js';
import type { OrganTables } from './schema/organs.js';
import type { PublicationTables } from './schema/publications.js';
import type { RedactionTables } from './schema/redactions.js';
import type { ReportFileTables } from './schema/report-files.js';
import type { ReportUploadTables } from './schema/report-uploads.js';
import type { SearchTables } from './schema/search.js';
import type { SimilarCheckTables } from './schema/similar-checks.js';

/** Every table, as the application sees it. Each capability declares its own in `schema/`. */
export interface Database
  extends
    OrganTables,
    LedgerTables,
    ApplicationTables,
    CaseImportTables,
    InquiryTables,
    DisclosureTables,
    PublicationTables,
    DisputeTables,
    CalendarTables,
    LetterTables,
    NoticeTables,
    RedactionTables,
    AnnualReportTables,
    ReportFileTables,
    ReportUploadTables,
    SimilarCheckTables,
    SearchTables,
    AccountTables,
    InstallationTables {}

/** A pool of connections. Outside `withOrgan` it sees only what is public. */
export type Db = Kysely<Database>;

declare const organScope: unique symbol;

/** A transaction whose organ and actor are set (`withOrgan`): row-level security shows it that organ alone. */
export type OrganTransaction = Transaction<Database> & { readonly [organScope]?: true };
