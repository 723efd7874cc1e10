import type { Updateable } from 'kysely';
import type { Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import type { AnnualReportTable } from '../../../platform/database/schema/annual-reports.js';
import type { Services } from '../../../platform/services.js';
import type { Gate } from '../../domain/gate/gate.js';
import type { ReportStepType } from '../../domain/workflow/report-steps.js';
import type { Stage } from '../../domain/workflow/stage.js';
import type { LockedReport } from '../change-report.js';

/** A step of a report's way; a signing after publication carries its correction note (更正说明). */
export type ReportStep =
  { readonly type: 'sign'; readonly correctionNote?: string } | { readonly type: Exclude<ReportStepType, 'sign'> };

export type ReportStepOf<T extends ReportStepType> = T extends 'sign'
  ? Extract<ReportStep, { readonly type: 'sign' }>
  : { readonly type: T };

export interface StepContext<T extends ReportStepType> {
  readonly services: Pick<Services, 'db' | 'noticesByMail'>;
  readonly act: Act;
  readonly report: LockedReport & { readonly year: number };
  readonly step: ReportStepOf<T>;
  /** Is the step lawful where the gate says so? Asked before with a clear one. */
  judge(gate: Gate): Result<Stage>;
}

/** What a step does beside moving the report on: what its event says, and what else it sets of the report's row. */
export type StepEffect<T extends ReportStepType> = (
  trx: OrganTransaction,
  context: StepContext<T>,
) => Promise<
  Result<{
    readonly payload: Readonly<Record<string, unknown>>;
    readonly set?: Updateable<AnnualReportTable>;
  }>
>;
