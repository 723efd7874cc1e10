import { describeError, type ErrorCode } from '../../kernel/errors.js';
import type { LocalDate } from '../../kernel/local-date.js';
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
  /** Done up to this day on paper, it can be put on record still; `null` where it cannot. */
  readonly until: LocalDate | null;
}

/** Every step with whether it may be taken now by whom it is about, else why not: what the case page shows. */
export function lawfulSteps(application: Application, situation: Situation): readonly (LawfulStep | UnlawfulStep)[] {
  return STEP_TYPES.map((step) => {
    const rule = ruleOf(step);
    const { name, article } = rule;
    const refusal = refusalOf(application, step, situation);
    if (!refusal) return { step, name, article, lawful: true };
    const { code, params } = refusal;
    const until = rule.until?.(application, situation) ?? null;
    const recordable =
      until !== null && until < situation.today && !refusalOf(application, step, { ...situation, today: until });
    return {
      step,
      name,
      article,
      lawful: false,
      code,
      reason: describeError(code, params, 'zh'),
      until: recordable ? until : null,
    };
  });
}
