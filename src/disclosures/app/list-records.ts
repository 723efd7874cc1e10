import { isId } from '../../kernel/ids.js';
import { localDateInShanghai, parseLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { maySee, type Viewer } from '../../kernel/visibility.js';
import { withViewer } from '../../platform/database/with-viewer.js';
import type { Services } from '../../platform/services.js';
import { listRecordsOf, recordOf, type RecordFilter, type RecordPlace, type RecordRow } from '../db/records.js';
import type { DisclosureRecord } from '../domain/records/record.js';
import { standingOf, type RecordStanding } from '../domain/records/standing.js';

export interface ListRecordsInput extends RecordFilter {
  readonly organId: string;
  readonly now: Date;
  /** 1 to 200, 50 where left out. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

/** A record as lists and pages show it. */
export interface RecordView extends DisclosureRecord {
  readonly recordId: string;
  readonly standing: RecordStanding;
  readonly importId: string | null;
}

export interface RecordPage {
  readonly items: readonly RecordView[];
  /** Give it as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

/** An organ's rules and normative documents (规章、行政规范性文件台账), the last made first, a page at a time. Refuses `access.denied`. */
export async function listRecords(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, now, limit: wanted, after, ...filter }: ListRecordsInput,
): Promise<Result<RecordPage>> {
  if (!maySee(viewer, { kind: 'disclosureRecord', organId })) return refuse('access.denied');
  const place = after === undefined ? ok(null) : parsePlace(after);
  if (!place.ok) return place;
  const limit = Math.min(Math.max(wanted ?? 50, 1), 200);
  const asOf = localDateInShanghai(now);
  const rows = await withViewer(db, viewer, organId, (trx) =>
    listRecordsOf(trx, organId, { ...filter, asOf }, place.value, limit + 1),
  );
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? `${last.made_on}_${last.record_id}` : null;
  return ok({ items: rows.slice(0, limit).map((row) => viewRecord(row, asOf)), next });
}

export function viewRecord(row: RecordRow, asOf: LocalDate): RecordView {
  const record = recordOf(row);
  return { recordId: row.record_id, importId: row.import_id, standing: standingOf(record, asOf), ...record };
}

function parsePlace(text: string): Result<RecordPlace> {
  const [day = '', recordId = ''] = text.split('_');
  const madeOn = parseLocalDate(day);
  if (!madeOn.ok || !isId(recordId)) return refuse('input.invalid', { field: 'after', reason: '不是有效的翻页标记' });
  return ok({ madeOn: madeOn.value, recordId });
}
