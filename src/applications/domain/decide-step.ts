import { refuse, type Refusal, type Result } from '../../kernel/result.js';
import type { ApplicationEvent } from './events.js';
import type { Application } from './state.js';
import { ruleOf, type Situation, type Step, type StepContext, type StepRule, type StepType } from './steps/index.js';

/**
 * Decides on a step: by whom it may be taken, whether the case allows it now, whether its fields are right. Gives the one
 * event it makes. The case page shows the same refusals beforehand (`lawfulSteps`).
 */
export function decideStep(application: Application, step: Step, context: StepContext): Result<ApplicationEvent> {
  // What was done on paper in time may be put on record later: the state is looked at as of the day of the act.
  const today = 'on' in step && step.on !== undefined ? step.on : context.today;
  const refusal = refusalOf(application, step.type, { ...context, today });
  if (refusal) return refusal;
  return (ruleOf(step.type) as StepRule<Step>).decide(application, step, context);
}

/** Why a step may not be taken now by whom it is about; `null` where it may. */
export function refusalOf(application: Application, type: StepType, situation: Situation): Refusal | null {
  const rule = ruleOf(type);
  if (situation.role !== 'system' && !rule.by.includes(situation.role)) {
    return refuse('step.role', { step: rule.name });
  }
  // Nothing is left to act on; what a reconsideration or a court orders to be handled anew is put on record all the same.
  if (application.erased && type !== 'reopen') return refuse('application.erased');
  return rule.guard(application, situation);
}

/** What a step writes into the vault, by the kind of the record. */
export function textsOf(step: Step, id: string): Readonly<Record<string, unknown>> {
  return (ruleOf(step.type) as StepRule<Step>).texts?.(step, id) ?? {};
}
