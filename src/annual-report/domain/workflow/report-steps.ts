import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { isEditable, STAGE_NAMES, type Stage } from './stage.js';

/** Who takes a step: clerks and head of the disclosure office, the head alone, the competent department the organ hands in to. */
export type ReportRole = 'clerk' | 'head' | 'supervisor';

export const REPORT_STEP_TYPES = [
  'sign',
  'recall',
  'submit',
  'return',
  'accept',
  'publish',
  'correct',
  'drop',
] as const;
export type ReportStepType = (typeof REPORT_STEP_TYPES)[number];

/** What a step is judged by. */
export interface ReportSituation {
  readonly year: number;
  readonly stage: Stage;
  /** The newest published version; 0 before the first. */
  readonly publishedVersion: number;
  /** The correction being written has been signed once, whatever became of that signature. */
  readonly correctionSigned: boolean;
  /** The report year is over. */
  readonly yearEnded: boolean;
  /** A competent department receives the report (主管部门). */
  readonly supervised: boolean;
  /** Errors of the check neither corrected nor kept with a reason, and warnings not acknowledged. */
  readonly gate: { readonly errors: number; readonly warnings: number };
  /** Remarks of the competent department: returned and not yet answered, and made but not yet returned. */
  readonly remarks: { readonly open: number; readonly unsent: number };
}

/** One step of the report's way: by whom, from where, why not now. */
interface ReportStepRule {
  /** In Chinese, as the office calls it. */
  readonly name: string;
  /** In Chinese, what it rests on. */
  readonly basis: string;
  readonly by: readonly ReportRole[];
  readonly to: Stage;
  /** Why it is not lawful now, whoever takes it; `null` where it is. */
  guard(situation: ReportSituation): Refusal | null;
}

function notFrom(stage: Stage, step: string): Refusal {
  return refuse('report.stage', { stage: STAGE_NAMES[stage], step });
}

/** Signing asks the gate: no error that is not kept with a reason, every warning acknowledged, every remark answered. */
function guardSigning(situation: ReportSituation): Refusal | null {
  const { stage, year, yearEnded, gate, remarks } = situation;
  if (!isEditable(stage)) return notFrom(stage, '签发');
  if (!yearEnded) return refuse('report.year-open', { year });
  if (gate.errors > 0) return refuse('report.findings', { errors: gate.errors });
  if (gate.warnings > 0) return refuse('report.warnings', { warnings: gate.warnings });
  return remarks.open > 0 ? refuse('report.remarks-open', { count: remarks.open }) : null;
}

/** An accepted report may be published; a signed one only where nobody receives it. */
function guardPublishing({ stage, supervised }: ReportSituation): Refusal | null {
  if (stage === 'accepted' || (stage === 'signed' && !supervised)) return null;
  if (stage === 'signed' || stage === 'submitted') return refuse('report.not-accepted');
  return notFrom(stage, '公布');
}

/** Every step, in the order of the way. */
export const REPORT_STEPS: Readonly<Record<ReportStepType, ReportStepRule>> = {
  sign: {
    name: '签发',
    basis: '《条例》第四条、第五十条',
    by: ['head'],
    to: 'signed',
    guard: guardSigning,
  },
  recall: {
    name: '撤回签发',
    basis: '报送前由签发人撤回',
    by: ['head'],
    to: 'drafting',
    guard: ({ stage }) => (stage === 'signed' ? null : notFrom(stage, '撤回签发')),
  },
  submit: {
    name: '报送',
    basis: '《条例》第四十九条第一款',
    by: ['clerk', 'head'],
    to: 'submitted',
    guard: ({ stage, supervised }) => {
      if (stage !== 'signed') return notFrom(stage, '报送');
      return supervised ? null : refuse('report.no-supervisor');
    },
  },
  return: {
    name: '退回',
    basis: '《条例》第三条、第四十七条',
    by: ['supervisor'],
    to: 'returned',
    guard: ({ stage, remarks }) => {
      if (stage !== 'submitted' && stage !== 'accepted') return notFrom(stage, '退回');
      return remarks.unsent > 0 ? null : refuse('report.no-remark');
    },
  },
  accept: {
    name: '接收',
    basis: '《条例》第四十九条第一款',
    by: ['supervisor'],
    to: 'accepted',
    guard: ({ stage, remarks }) => {
      if (stage !== 'submitted') return notFrom(stage, '接收');
      return remarks.unsent > 0 ? refuse('report.remarks-unsent', { count: remarks.unsent }) : null;
    },
  },
  publish: {
    name: '公布',
    basis: '《条例》第四十九条',
    by: ['head'],
    to: 'published',
    guard: guardPublishing,
  },
  correct: {
    name: '启动更正',
    basis: '公布后发现错误，另行签发更正版，原版保留',
    by: ['clerk', 'head'],
    to: 'drafting',
    guard: ({ stage }) => (stage === 'published' ? null : notFrom(stage, '启动更正')),
  },
  drop: {
    name: '取消更正',
    basis: '更正版从未签发的，可以取消；已公布的版本不变',
    by: ['clerk', 'head'],
    to: 'published',
    guard: ({ stage, publishedVersion, correctionSigned }) => {
      if (stage !== 'drafting' || publishedVersion === 0) return notFrom(stage, '取消更正');
      return correctionSigned ? refuse('report.correction-signed') : null;
    },
  },
};

/** May one with this role take the step, as things stand? Gives the stage it leads to. `system` may take each. */
export function judgeStep(
  type: ReportStepType,
  situation: ReportSituation,
  role: ReportRole | 'system' | null,
): Result<Stage> {
  const rule = REPORT_STEPS[type];
  if (role === null || (role !== 'system' && !rule.by.includes(role))) return refuse('access.denied');
  return rule.guard(situation) ?? ok(rule.to);
}

/** A step that the role may take at some time, and why it may not be now. */
export interface OfferedStep {
  readonly type: ReportStepType;
  readonly name: string;
  readonly basis: string;
  readonly refusal: Refusal | null;
}

/**
 * What somebody may do with a report: the steps lawful now, and those that only wait for something this role can bring
 * about (findings, remarks, the end of the year). Steps that belong to another stage are left out.
 */
export function offeredSteps(situation: ReportSituation, role: ReportRole | 'system' | null): readonly OfferedStep[] {
  return REPORT_STEP_TYPES.flatMap((type): OfferedStep[] => {
    const { name, basis } = REPORT_STEPS[type];
    const judged = judgeStep(type, situation, role);
    if (judged.ok) return [{ type, name, basis, refusal: null }];
    return WAITING.has(judged.code) ? [{ type, name, basis, refusal: judged }] : [];
  });
}

const WAITING: ReadonlySet<string> = new Set([
  'report.year-open',
  'report.findings',
  'report.warnings',
  'report.remarks-open',
  'report.no-remark',
  'report.remarks-unsent',
]);
