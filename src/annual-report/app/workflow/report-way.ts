import type { LocalDate } from '../../../kernel/local-date.js';
import type { Viewer } from '../../../kernel/visibility.js';
import type { Organ } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { selectReport } from '../../db/drafts.js';
import { firstPublication } from '../../db/report-years.js';
import { isCorrectionSigned } from '../../db/workflow/before-correction.js';
import { fileDays } from '../../db/uploads/uploads.js';
import { dueDayIn, selectDueDays } from '../../db/workflow/due-days.js';
import { remarksOn, type RemarkRow } from '../../db/workflow/remarks.js';
import { selectSigning, type SigningRow } from '../../db/workflow/signings.js';
import { hasEnded } from '../../domain/draft/report-year.js';
import type { Gate } from '../../domain/gate/gate.js';
import { punctuality, reportDue, type Punctuality, type ReportDue } from '../../domain/workflow/due.js';
import { offeredSteps, type OfferedStep } from '../../domain/workflow/report-steps.js';
import type { Stage } from '../../domain/workflow/stage.js';
import { reportRoleOf } from './report-role.js';

/** Where a report stands on its way (办理进度), and what the one who looks may do with it. */
export interface ReportWay extends ReportDue {
  readonly stage: Stage;
  readonly version: number;
  /** The competent department it is handed in to; `null` where there is none. */
  readonly department: Organ | null;
  readonly handedInOn: LocalDate | null;
  readonly publishedVersion: number;
  readonly punctuality: Punctuality;
  /** The newest signing. */
  readonly signing: SigningRow | null;
  readonly steps: readonly OfferedStep[];
  /** Remarks the one who looks may see: told to the organ, or the department's own. */
  readonly remarks: readonly RemarkRow[];
}

interface WayInput {
  readonly viewer: Viewer;
  readonly year: number;
  readonly today: LocalDate;
  readonly department: Organ | null;
  readonly gate: Gate;
}

/** The way of a report within a transaction that sees its organ. */
export async function loadWay(trx: OrganTransaction, organ: Organ, input: WayInput): Promise<ReportWay> {
  const { viewer, year, today, department, gate } = input;
  const row = await selectReport(trx, organ.id, year).executeTakeFirst();
  const { stage = 'drafting', signing_no: signingNo = 0, published_version: publishedVersion = 0 } = row ?? {};
  // What the department received as a file is handed in; whether it is published elsewhere is not known here.
  const fileDay = row?.handed_in_on ? null : ((await fileDays(trx, organ.id)).get(year) ?? null);
  const handedInOn = row?.handed_in_on ?? fileDay;
  const role = reportRoleOf(viewer, organ.id, department);
  const all = await remarksOn(trx, organ.id, year).execute();
  const unsent = all.filter((remark) => remark.returned_at === null);
  const told = all.filter((remark) => remark.returned_at !== null);
  const days = department ? await selectDueDays(trx, { departmentId: department.id, year }) : [];
  const due = reportDue(organ.level, year, dueDayIn(days, department?.id, year, organ.level));
  const publishedOn = await firstPublication(trx, organ.id, year);
  const situation = {
    year,
    stage,
    publishedVersion,
    correctionSigned: await isCorrectionSigned(trx, { organId: organ.id, year, publishedVersion, signingNo }),
    yearEnded: hasEnded(year, today),
    supervised: department !== null,
    gate,
    remarks: { open: told.filter((remark) => remark.settled_at === null).length, unsent: unsent.length },
  };
  return {
    ...due,
    stage,
    version: row?.version ?? 0,
    department,
    handedInOn,
    publishedVersion,
    punctuality: punctuality({ ...due, handedInOn, publishedOn: publishedOn ?? fileDay }, today),
    signing: (await selectSigning(trx, organ.id, year, signingNo)) ?? null,
    steps: offeredSteps(situation, role),
    remarks: role === 'supervisor' ? [...told, ...unsent] : told,
  };
}
