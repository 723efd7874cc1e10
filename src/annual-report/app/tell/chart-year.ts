import { currentCalendar } from '../../../calendar/index.js';
import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { outcomeRows } from '../../../law/report-format/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { readReplyTimes } from '../../db/tell/reply-times.js';
import { readYear } from '../../db/year-figures.js';
import { t3Figures } from '../../domain/derive/t3-figures.js';
import { momentOf } from '../../domain/derive/year-moment.js';
import { formatOfYear } from '../../domain/draft/report-year.js';
import { monthsOf, replyPace, type MonthCount, type ReplyPace } from '../../domain/tell/year-pace.js';
import type { DraftInput } from '../open-draft.js';

/** An organ's own applications of a year in figures to be drawn, as the record says now; members of a government are not in them. */
export interface YearCharts {
  readonly months: readonly MonthCount[];
  /** By row of `t3`, in the order of the form; those without any left out. */
  readonly outcomes: readonly { readonly row: string; readonly count: number }[];
  /** Received in the year, by column of `t3`. */
  readonly applicants: readonly { readonly column: string; readonly count: number }[];
  readonly pace: ReplyPace;
}

/** Counts what the charts of an organ's year show. Refuses `report.year` and `access.denied`. */
export async function chartYear(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organId, year, now }: DraftInput,
): Promise<Result<YearCharts>> {
  if (!maySee(viewer, { kind: 'reportDraft', organId })) return refuse('access.denied');
  const today = localDateInShanghai(now);
  const format = formatOfYear(year, today);
  if (!format.ok) return format;
  return withViewer(db, viewer, organId, async (trx) => {
    const { t3 } = await readYear(trx, organId, momentOf(year, today));
    const times = await readReplyTimes(trx, organId, year);
    const calendar = await currentCalendar(trx);
    const cells = t3Figures(format.value, t3);
    return ok({
      months: monthsOf(year, times),
      outcomes: outcomeRows(format.value)
        .map((row) => ({ row, count: cells[`t3.${row}.total`] ?? 0 }))
        .filter(({ count }) => count > 0),
      applicants: format.value.t3Columns
        .filter(({ key }) => key !== 'total')
        .map(({ key }) => ({ column: key, count: cells[`t3.received.${key}`] ?? 0 })),
      pace: replyPace(year, times, calendar),
    });
  });
}
