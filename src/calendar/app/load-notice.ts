import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, yearOf } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, maySee, type Act } from '../../kernel/visibility.js';
import { NATIONAL_CALENDAR, withNotice, type HolidayNotice } from '../../law/calendar/index.js';
import type { Services } from '../../platform/services.js';
import { insertNotice, lockNotices } from '../db/notices.js';
import { checkSource } from '../domain/notice.js';
import type { ChangedLimit, RecomputeLimits } from './changed-limit.js';
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
  /** Open cases whose limit moved by it, or became certain; of organs whose cases who loaded it may see. */
  readonly changed: readonly ChangedLimit[];
}

/**
 * Loads a notice on a year's days off (节假日安排) as a new version of that year, then counts every open case anew. Refuses
 * `access.denied`, `calendar.notice`, `calendar.year`, `input.invalid`.
 */
export async function loadNotice(
  services: Services,
  act: Act,
  input: LoadNoticeInput,
  recompute: RecomputeLimits,
): Promise<Result<NoticeLoaded>> {
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
  const { version } = await services.db.transaction().execute(async (trx) => {
    await lockNotices(trx);
    return insertNotice(trx, {
      notice_id: newId(),
      year: notice.year,
      title: source.value.title,
      document_number: source.value.documentNumber,
      holidays: notice.holidays,
      working_days: notice.workingDays,
      loaded_at: act.now,
      loaded_by: actorOf(act.viewer),
    });
  });
  const changed = await recompute(services, act);
  if (!changed.ok) return changed;
  const visible = changed.value.filter(({ organId }) => maySee(act.viewer, { kind: 'caseList', organId }));
  return ok({ year: notice.year, version, changed: visible });
}
