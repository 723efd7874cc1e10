import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, yearOf } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import { NATIONAL_CALENDAR, withNotice, type HolidayNotice } from '../../law/calendar/index.js';
import type { Services } from '../../platform/services.js';
import { insertNotice, lockNotices } from '../db/notices.js';
import { insertRecomputation } from '../db/recomputations.js';
import { checkSource } from '../domain/notice.js';
import { mayLoadCalendar } from './may-load-calendar.js';

export interface LoadNoticeInput {
  readonly notice: HolidayNotice;
  /** 国务院办公厅关于××年部分节假日安排的通知 */
  readonly title: string;
  /** 国办发明电〔2025〕7号 */
  readonly documentNumber: string;
}

export interface NoticeLoaded {
  readonly year: number;
  readonly version: number;
  /** Number of the recomputation of all open cases that it has begun (`recomputeNext`, `changedLimits`). */
  readonly recomputation: number;
}

/**
 * Loads a notice on a year's days off (节假日安排) as a new version of that year, and begins in the same transaction to count
 * every open case anew. Refuses `access.denied`, `calendar.notice`, `calendar.year`, `input.invalid`.
 */
export async function loadNotice(services: Services, act: Act, input: LoadNoticeInput): Promise<Result<NoticeLoaded>> {
  if (!mayLoadCalendar(act.viewer)) return refuse('access.denied');
  const source = checkSource(input);
  if (!source.ok) return source;
  const { notice } = input;
  const today = localDateInShanghai(act.now);
  if (!Number.isInteger(notice.year) || notice.year > yearOf(today) + 2) {
    return refuse('input.invalid', { field: '年度', reason: `国务院办公厅尚不会发布${notice.year}年的放假安排` });
  }
  if (notice.year < yearOf(today)) {
    return refuse('input.invalid', { field: '年度', reason: `${notice.year}年已经过去，不能再改它的放假安排` });
  }
  const fits = withNotice(NATIONAL_CALENDAR, notice);
  if (!fits.ok) return fits;
  const by = actorOf(act.viewer);
  const loaded = await services.db.transaction().execute(async (trx) => {
    await lockNotices(trx);
    const { version } = await insertNotice(trx, {
      notice_id: newId(),
      year: notice.year,
      title: source.value.title,
      document_number: source.value.documentNumber,
      holidays: notice.holidays,
      working_days: notice.workingDays,
      loaded_at: act.now,
      loaded_by: by,
    });
    return { version, recomputation: await insertRecomputation(trx, { at: act.now, by }) };
  });
  return ok({ year: notice.year, ...loaded });
}
