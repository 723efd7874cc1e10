import { describeError, type ErrorCode } from '../../kernel/errors.js';
import { refusalOf } from './decide-step.js';
import type { Application } from './state.js';
import { ruleOf, STEP_TYPES, type Situation, type StepType } from './steps/index.js';

export interface LawfulStep {
  readonly step: StepType;
  /** In Chinese. */
  readonly name: string;
  readonly article: string;
  readonly lawful: true;
}

export interface UnlawfulStep {
  readonly step: StepType;
  readonly name: string;
  readonly article: string;
  readonly lawful: false;
  readonly code: ErrorCode;
  /** In Chinese, as the server would refuse it. */
  readonly reason: string;
}

/** Every step with whether it may be taken now by whom it is about, else why not: what the case page shows. */
export function lawfulSteps(application: Application, situation: Situation): readonly (LawfulStep | UnlawfulStep)[] {
  return STEP_TYPES.map((step) => {
    const { name, article } = ruleOf(step);
    const refusal = refusalOf(application, step, situation);
    if (!refusal) return { step, name, article, lawful: true };
    const { code, params } = refusal;
    return { step, name, article, lawful: false, code, reason: describeError(code, params, 'zh') };
  });
}
