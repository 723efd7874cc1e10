import { localDateInShanghai, yearOf } from '../../../kernel/local-date.js';
import { findCompetentDepartment, findOrgan, organSettings, type Organ } from '../../../organs/index.js';
import { addressOn } from '../../../platform/address-on.js';
import { readOrgan } from '../../../platform/database/with-organ.js';
import type { ComposeMail, DueNotice } from '../../../platform/mail/index.js';
import type { Services } from '../../../platform/services.js';
import { selectReport } from '../../db/drafts.js';
import { dueDayIn, selectDueDays } from '../../db/workflow/due-days.js';
import { reportDue } from '../../domain/workflow/due.js';
import { isHandedIn } from '../../domain/workflow/stage.js';

/** What the office is told of by mail. */
export const REPORT_NOTICES = ['reportDue', 'reportOverdue', 'reportReturned'] as const;
type ReportNotice = (typeof REPORT_NOTICES)[number];

/** One address, nothing that could be a second one or another line. */
const ADDRESS = /^[^\s@<>",;:()]{1,64}@[^\s@<>",;:()]{1,190}$/;

/**
 * Words the mail of a notice about an annual report, to the office's public address in the organ's settings: the year, the
 * day, where to go. Nobody is told where there is no address, and once the report has been handed in.
 */
export function composeReportNotice({ db }: Pick<Services, 'db'>, publicUrl: URL): ComposeMail {
  return async (due) => {
    const notice = REPORT_NOTICES.find((known) => known === due.notice);
    const organ = await findOrgan(db, due.organId, localDateInShanghai(due.madeAt));
    if (!notice || !organ) return null;
    const to = (await organSettings(db, organ.id)).email;
    const said = await wordsOf(db, organ, notice, due);
    if (to === null || !ADDRESS.test(to) || said === null) return null;
    return {
      to,
      subject: `${said.year}年政府信息公开工作年度报告：${said.subject}`,
      text: [
        `${organ.name}政府信息公开工作机构：`,
        '',
        said.text,
        '',
        '请登录工作台办理：',
        addressOn(publicUrl, `/console/reports/${said.year}`),
        '',
        '本邮件由系统自动发出，请勿回复。',
        '',
      ].join('\n'),
    };
  };
}

interface Said {
  readonly year: number;
  readonly subject: string;
  readonly text: string;
}

async function wordsOf(
  db: Services['db'],
  organ: Organ,
  notice: ReportNotice,
  { streamId, madeAt }: DueNotice,
): Promise<Said | null> {
  const made = localDateInShanghai(madeAt);
  const report = await readOrgan(db, { actor: 'system:mail', organId: organ.id }, async (trx) =>
    notice === 'reportReturned'
      ? trx
          .selectFrom('annual_report')
          .selectAll()
          .where('organ_id', '=', organ.id)
          .where('stream_id', '=', streamId)
          .executeTakeFirst()
      : selectReport(trx, organ.id, yearOf(made) - 1).executeTakeFirst(),
  );
  if (notice === 'reportReturned') {
    if (report?.stage !== 'returned') return null;
    const text = '主管部门已将本年度报告退回，并提出了意见。请逐条答复、修改后重新签发和报送。';
    return { year: report.year, subject: '已退回，请修改', text };
  }
  if (report && isHandedIn(report.stage)) return null;
  const year = yearOf(made) - 1;
  const department = await findCompetentDepartment(db, organ, made);
  const days = department ? await selectDueDays(db, { departmentId: department.id, year }) : [];
  const { dueOn } = reportDue(organ.level, year, dueDayIn(days, department?.id, year, organ.level));
  return notice === 'reportDue'
    ? { year, subject: '请按期报送', text: `本年度报告应于${dueOn}前报送，目前尚未报送。` }
    : { year, subject: '已逾期，请尽快报送', text: `本年度报告应于${dueOn}前报送，现已逾期。` };
}
