import { describeError, type ErrorCode } from '../../kernel/errors.js';
import type { Result } from '../../kernel/result.js';
import type { DisputeEvent } from './events.js';
import type { Dispute } from './state.js';
import {
  DISPUTE_STEP_TYPES,
  STEP_RULES,
  type DisputeStep,
  type DisputeStepType,
  type Situation,
  type StepContext,
  type StepRule,
} from './steps/index.js';

/** Decides on a step: whether the dispute allows it now, and whether its fields are right. Gives the events it makes. */
export function decideStep(dispute: Dispute, step: DisputeStep, context: StepContext): Result<readonly DisputeEvent[]> {
  const rule = STEP_RULES[step.type] as unknown as StepRule<DisputeStep>;
  return rule.guard(dispute, context) ?? rule.decide(dispute, step, context);
}

/** A step with whether it may be taken now, else why not (in Chinese) and by which article. */
export interface DisputeStepView {
  readonly step: DisputeStepType;
  readonly name: string;
  readonly article: string;
  readonly lawful: boolean;
  readonly code: ErrorCode | null;
  readonly reason: string | null;
}

/** Every step, lawful or not: the same refusals as the server gives. */
export function lawfulDisputeSteps(dispute: Dispute, situation: Situation): DisputeStepView[] {
  return DISPUTE_STEP_TYPES.map((step) => {
    const { name, article, guard } = STEP_RULES[step];
    const refusal = guard(dispute, situation);
    const reason = refusal && describeError(refusal.code, refusal.params, 'zh');
    return { step, name, article, lawful: refusal === null, code: refusal?.code ?? null, reason };
  });
}
