import { localDateInShanghai, yearOf, type LocalDate } from '../../../kernel/local-date.js';
import { competentDepartments, listOrgans, type Organ } from '../../../organs/index.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { queueNotice } from '../../../platform/mail/index.js';
import type { Services } from '../../../platform/services.js';
import { selectReport } from '../../db/drafts.js';
import { selectUploads } from '../../db/uploads/uploads.js';
import { dueDayIn, selectDueDays } from '../../db/workflow/due-days.js';
import { insertReminder } from '../../db/workflow/reminders.js';
import { reportDue } from '../../domain/workflow/due.js';
import { reminderOf } from '../../domain/workflow/reminder.js';
import { isHandedIn } from '../../domain/workflow/stage.js';

const ACTOR = 'system:reminders';

/**
 * Reminds the offices whose report of last year is due soon or overdue and not handed in (催报提醒): a mail to the office's
 * public address, each reminder once. Gives how many were made. The console shows the same days to whoever looks.
 */
export async function remindReports({ db }: Pick<Services, 'db'>, now: Date): Promise<number> {
  const today = localDateInShanghai(now);
  const year = yearOf(today) - 1;
  const organs = await listOrgans(db, today);
  const departments = competentDepartments(organs);
  const days = await selectDueDays(db, { year });
  let made = 0;
  for (const organ of organs) {
    const { dueOn } = reportDue(organ.level, year, dueDayIn(days, departments.get(organ.id)?.id, year, organ.level));
    const left = reminderOf(dueOn, today);
    if (left !== null && (await remind(db, organ, { year, dueOn, left, now }))) made += 1;
  }
  return made;
}

interface Reminder {
  readonly year: number;
  readonly dueOn: LocalDate;
  readonly left: number;
  readonly now: Date;
}

async function remind(
  db: Services['db'],
  { id: organId }: Organ,
  { year, dueOn, left, now }: Reminder,
): Promise<boolean> {
  return withOrgan(db, { actor: ACTOR, organId }, async (trx) => {
    const report = await selectReport(trx, organId, year).executeTakeFirst();
    if (report && (isHandedIn(report.stage) || report.published_version > 0)) return false;
    // What the department received as a file is handed in.
    if ((await selectUploads(trx, organId, year)).some((row) => row.received_on && !row.removed_at)) return false;
    const made = await insertReminder(trx, { organ_id: organId, year, due_on: dueOn, days: left, made_at: now });
    if (!made) return false;
    // Nothing may have been written yet: the organ stands for the report of the year before.
    await queueNotice(trx, { organId, streamId: organId, notice: left < 0 ? 'reportOverdue' : 'reportDue' }, now);
    return true;
  });
}
