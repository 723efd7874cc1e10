import { currentCalendar } from '../../../calendar/index.js';
import { addDays, firstDayOf, localDateInShanghai, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, maySee, type Viewer } from '../../../kernel/visibility.js';
import { workingDayAfter, workingDaysLeft, type WorkingCalendar } from '../../../law/calendar/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { readOrgan, withSupervisor } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { listDue, listPublishedLate } from '../../db/publication/lists.js';
import type { PublicationRow } from '../../db/publication/publications.js';
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
  if (!organIds.every((organId) => maySee(viewer, { kind: 'publicationStage', organId }))) {
    return refuse('access.denied');
  }
  const today = localDateInShanghai(now);
  const calendar = await currentCalendar(db);
  const until = addDays(workingDayAfter(calendar, today, SOON).date, 1);
  const since = firstDayOf(yearOf(today));
  const lists = await readLists(db, viewer, organIds, async (trx, ids) => ({
    due: await listDue(trx, ids, until, MOST),
    late: await listPublishedLate(trx, ids, since, MOST),
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

interface Lists {
  readonly due: readonly PublicationRow[];
  readonly late: readonly PublicationRow[];
}

/** A competent department reads its members in one go; whoever else organ by organ, the most urgent of all first. */
async function readLists(
  db: Services['db'],
  viewer: Viewer,
  organIds: readonly string[],
  read: (trx: OrganTransaction, organIds: readonly string[]) => Promise<Lists>,
): Promise<Lists> {
  if (organIds.length === 0) return { due: [], late: [] };
  const actor = actorOf(viewer);
  if (viewer.kind === 'staff' && viewer.role === 'supervisor') {
    return withSupervisor(db, { actor, organId: viewer.organId }, (trx) => read(trx, organIds));
  }
  const lists: Lists[] = [];
  for (const organId of organIds) lists.push(await readOrgan(db, { actor, organId }, (trx) => read(trx, [organId])));
  return {
    due: lists.flatMap(({ due }) => due).sort((a, b) => String(a.due_on).localeCompare(String(b.due_on))),
    late: lists
      .flatMap(({ late }) => late)
      .sort((a, b) => String(b.published_on).localeCompare(String(a.published_on))),
  };
}

function daysOver(calendar: WorkingCalendar, due: LocalDate, today: LocalDate): number {
  return -workingDaysLeft(calendar, due, today);
}
