import { decide, takeEffect, type DecideStep, type TakeEffectStep } from './deciding.js';
import {
  addDocument,
  cancelHearing,
  recordParties,
  setHearing,
  type AddDocumentStep,
  type CancelHearingStep,
  type RecordPartiesStep,
  type SetHearingStep,
} from './hearings.js';
import { appeal, openAgain, retry, type AppealStep, type OpenAgainStep, type RetryStep } from './instances.js';
import {
  answer,
  changeProcedure,
  serve,
  type AnswerStep,
  type ChangeProcedureStep,
  type ServeStep,
} from './serving.js';
import { resume, suspend, type ResumeStep, type SuspendStep } from './suspending.js';
import type { StepRule } from './step-rule.js';

export type { Situation, StepContext, StepRule } from './step-rule.js';

/** A step of a dispute. */
export type DisputeStep =
  | ServeStep
  | ChangeProcedureStep
  | AnswerStep
  | SuspendStep
  | ResumeStep
  | SetHearingStep
  | CancelHearingStep
  | DecideStep
  | TakeEffectStep
  | AppealStep
  | OpenAgainStep
  | RetryStep
  | RecordPartiesStep
  | AddDocumentStep;
export type DisputeStepType = DisputeStep['type'];

/** Every step, in the order of a dispute's life. */
export const STEP_RULES: {
  readonly [T in DisputeStepType]: StepRule<Extract<DisputeStep, { type: T }>>;
} = {
  serve,
  changeProcedure,
  answer,
  setHearing,
  cancelHearing,
  suspend,
  resume,
  decide,
  takeEffect,
  appeal,
  openAgain,
  retry,
  recordParties,
  addDocument,
};
export const DISPUTE_STEP_TYPES = Object.keys(STEP_RULES) as DisputeStepType[];
