import { localDateInShanghai } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { Act } from '../../../kernel/visibility.js';
import { findCompetentDepartment, findOrgan } from '../../../organs/index.js';
import type { Services } from '../../../platform/services.js';
import { isCorrectionSigned } from '../../db/workflow/before-correction.js';
import { countRemarks } from '../../db/workflow/remarks.js';
import { hasEnded } from '../../domain/draft/report-year.js';
import type { Gate } from '../../domain/gate/gate.js';
import { judgeStep, type ReportStepType } from '../../domain/workflow/report-steps.js';
import type { Stage } from '../../domain/workflow/stage.js';
import { changeReport, type ReportTarget } from '../change-report.js';
import { dropCorrection, openCorrection } from './correct-report.js';
import { recallSigning, returnReport } from './give-back.js';
import { publishSigned } from './publish-signed.js';
import { reportRoleOf } from './report-role.js';
import { signReport } from './sign-report.js';
import type { ReportStep, StepEffect } from './step-effect.js';

export interface ReportStepInput extends ReportTarget {
  readonly step: ReportStep;
}

export interface ReportStepTaken {
  readonly stage: Stage;
  readonly signingNo: number;
  readonly publishedVersion: number;
}

/** Hands in (报送), 《条例》 Art. 49; the first day counts for being in time. */
const submitReport: StepEffect<'submit'> = async (_trx, { report: { signingNo, handedInOn, today } }) =>
  ok({ payload: { signingNo }, set: { handed_in_on: handedInOn ?? today } });

/** Accepts (接收): moves on and does nothing else. */
const acceptReport: StepEffect<'accept'> = async (_trx, { report: { signingNo } }) => ok({ payload: { signingNo } });

/** The gate where nothing stands in the way: a step that is not lawful even so is refused before it is asked. */
const CLEAR: Gate = { errors: 0, warnings: 0 };

const EFFECTS: { readonly [T in ReportStepType]: StepEffect<T> } = {
  sign: signReport,
  recall: recallSigning,
  submit: submitReport,
  return: returnReport,
  accept: acceptReport,
  publish: publishSigned,
  correct: openCorrection,
  drop: dropCorrection,
};

const EVENTS: Readonly<Record<ReportStepType, string>> = {
  sign: 'report.signed',
  recall: 'report.recalled',
  submit: 'report.submitted',
  return: 'report.returned',
  accept: 'report.accepted',
  publish: 'report.published',
  correct: 'report.correction-opened',
  drop: 'report.correction-dropped',
};

/**
 * Takes a step of an annual report's way (签发、报送、退回、接收、公布、更正、取消更正), 《条例》 Art. 49, 50: an event of the organ's own
 * stream, whoever acts. Refuses `access.denied`, `organ.unknown`, `report.year`, `report.stale`, and what the step's rule
 * refuses (`report.stage`, `report.findings`, …).
 */
export async function takeReportStep(
  services: Pick<Services, 'db' | 'noticesByMail'>,
  act: Act,
  input: ReportStepInput,
): Promise<Result<ReportStepTaken & { readonly version: number }>> {
  const today = localDateInShanghai(act.now);
  const organ = await findOrgan(services.db, input.organId, today);
  if (!organ) return refuse('organ.unknown', { organ: input.organId });
  const department = await findCompetentDepartment(services.db, organ, today);
  const role = reportRoleOf(act.viewer, organ.id, department);
  if (role === null) return refuse('access.denied');
  return changeReport(services, act, input, async (trx, report) => {
    const { year, step } = input;
    const { stage, publishedVersion, signingNo } = report;
    const situation = {
      year,
      stage,
      publishedVersion,
      correctionSigned: await isCorrectionSigned(trx, { organId: organ.id, year, publishedVersion, signingNo }),
      yearEnded: hasEnded(year, today),
      supervised: department !== null,
      remarks: await countRemarks(trx, organ.id, year),
    };
    const judge = (gate: Gate) => judgeStep(step.type, { ...situation, gate }, role);
    const lawful = judge(CLEAR);
    if (!lawful.ok) return lawful;
    const context = { services, act, report: { ...report, year }, step, judge };
    const effect = await (EFFECTS[step.type] as StepEffect<ReportStepType>)(trx, context);
    if (!effect.ok) return effect;
    const { payload, set } = effect.value;
    return ok({
      type: EVENTS[step.type],
      payload,
      set: { ...set, stage: lawful.value, stage_at: act.now },
      value: {
        stage: lawful.value,
        signingNo: set?.signing_no ?? signingNo,
        publishedVersion: set?.published_version ?? publishedVersion,
      },
    });
  });
}
