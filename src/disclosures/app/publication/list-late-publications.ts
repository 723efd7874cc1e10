import { currentCalendar } from '../../../calendar/index.js';
import { addDays, firstDayOf, localDateInShanghai, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { maySee, type Viewer } from '../../../kernel/visibility.js';
import { workingDayAfter, workingDaysLeft, type WorkingCalendar } from '../../../law/calendar/index.js';
import { withViewer } from '../../../platform/database/with-viewer.js';
import type { Services } from '../../../platform/services.js';
import { listDue, listPublishedLate } from '../../db/publication/lists.js';
import { viewPublication, type PublicationView } from './publication-view.js';

const MOST = 500;

export interface LatePublication extends PublicationView {
  /** Working days over the limit so far, or when it was published; negative: days left. */
  readonly daysOver: number;
}

export interface LateList {
  /** Not published though the limit is over, the longest first. */
  readonly overdue: readonly LatePublication[];
  /** To be published within five working days, the most urgent first. */
  readonly dueSoon: readonly LatePublication[];
  /** Published after the limit this year, the last first. */
  readonly publishedLate: readonly LatePublication[];
}

const SOON = 5;

/**
 * What is late (超期公开清单), 《条例》 Art. 26, by name and working days: for the organ's staff, and for its competent department
 * over all its members at once where they are named. Refuses `access.denied` where one may not be seen.
 */
export async function listLatePublications(
  { db }: Pick<Services, 'db'>,
  viewer: Viewer,
  { organIds, now }: { readonly organIds: readonly string[]; readonly now: Date },
): Promise<Result<LateList>> {
  const [first] = organIds;
  if (first === undefined) return ok({ overdue: [], dueSoon: [], publishedLate: [] });
  if (!organIds.every((organId) => maySee(viewer, { kind: 'publicationStage', organId }))) {
    return refuse('access.denied');
  }
  const today = localDateInShanghai(now);
  const calendar = await currentCalendar(db);
  const until = addDays(workingDayAfter(calendar, today, SOON).date, 1);
  const lists = await withViewer(db, viewer, first, async (trx) => ({
    due: await listDue(trx, organIds, until, MOST),
    late: await listPublishedLate(trx, organIds, firstDayOf(yearOf(today)), MOST),
  }));
  const due = lists.due.map((row) => {
    const view = viewPublication(row, today);
    return { ...view, daysOver: daysOver(calendar, view.dueOn ?? today, today) };
  });
  return ok({
    overdue: due.filter(({ dueOn }) => dueOn !== null && dueOn < today),
    dueSoon: due.filter(({ dueOn }) => dueOn !== null && dueOn >= today),
    publishedLate: lists.late.map((row) => ({ ...viewPublication(row, today), daysOver: row.late_days ?? 0 })),
  });
}

function daysOver(calendar: WorkingCalendar, due: LocalDate, today: LocalDate): number {
  return -workingDaysLeft(calendar, due, today);
}
