import type { Updateable } from 'kysely';
import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { ReportFormat } from '../../law/report-format/index.js';
import { findOrgan, type Organ } from '../../organs/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { AnnualReportTable } from '../../platform/database/schema/annual-reports.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents, type NewEvent } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { selectReport } from '../db/drafts.js';
import { formatOfYear } from '../domain/draft/report-year.js';
import type { Stage } from '../domain/workflow/stage.js';

export interface ReportTarget {
  readonly organId: string;
  readonly year: number;
  /** The version the person had before them; where given, a report changed meanwhile refuses `report.stale`. */
  readonly expectedVersion?: number;
}

/** The report being changed, its row locked. */
export interface LockedReport {
  readonly organ: Organ;
  readonly format: ReportFormat;
  readonly today: LocalDate;
  readonly stage: Stage;
  readonly publishedVersion: number;
  /** The newest signing; 0 before the first. */
  readonly signingNo: number;
  readonly handedInOn: LocalDate | null;
  readonly streamId: string;
}

/** What a change leaves: its event without date and version, what it sets of the row, and what the caller wants back. */
export interface ReportChange<T> {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly set?: Updateable<AnnualReportTable>;
  readonly value: T;
}

/**
 * Changes an organ's report in one transaction with its event; makes it on its first change. Who may is asked before, by each
 * use case. Refuses `organ.unknown`, `report.year`, `report.stale`, and what `change` refuses.
 */
export async function changeReport<T>(
  { db }: Pick<Services, 'db'>,
  act: Act,
  target: ReportTarget,
  change: (trx: OrganTransaction, report: LockedReport) => Promise<Result<ReportChange<T>>>,
): Promise<Result<T & { readonly version: number }>> {
  const { organId, year } = target;
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(db, organId, today);
  if (!organ) return refuse('organ.unknown', { organ: organId });
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  const actor = actorOf(act.viewer);
  return withOrgan(db, { actor, organId }, async (trx) => {
    const { row, opened } = await lockReport(trx, organId, year);
    const version = opened ? 0 : row.version;
    if ((target.expectedVersion ?? version) !== version) return refuse('report.stale');
    const changed = await change(trx, {
      organ,
      format: format.value,
      today,
      stage: row.stage,
      publishedVersion: row.published_version,
      signingNo: row.signing_no,
      handedInOn: row.handed_in_on,
      streamId: row.stream_id,
    });
    if (!changed.ok) return changed;
    const events: NewEvent[] = [];
    if (opened) events.push({ type: 'report.opened', schemaVersion: 1, legalDate: today, payload: { year } });
    const { type, payload, value, set } = changed.value;
    events.push({ type, schemaVersion: 1, legalDate: today, payload: { year, ...payload } });
    const next = version + events.length;
    await trx
      .updateTable('annual_report')
      .set({ ...set, version: next })
      .where('organ_id', '=', organId)
      .where('year', '=', year)
      .execute();
    await appendEvents(
      trx,
      { organId, streamId: row.stream_id, actor, recordedAt: act.now, afterSeq: version },
      events,
    );
    return ok({ ...value, version: next });
  });
}

/** The report's row, locked; made where it is missing. */
async function lockReport(trx: OrganTransaction, organId: string, year: number) {
  const inserted = await trx
    .insertInto('annual_report')
    .values({ organ_id: organId, year, stream_id: newId(), version: 1, published_version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('stream_id')
    .executeTakeFirst();
  const row = await selectReport(trx, organId, year).forUpdate().executeTakeFirstOrThrow();
  return { row, opened: inserted !== undefined };
}
