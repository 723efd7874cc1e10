/** An application (政府信息公开申请): its state, the events that make it, its clock and what is decided on it. */
export { clockOf, isRunning, limitOf, type Clock } from './clock.js';
export { decideStep, textsOf } from './decide-step.js';
export { decideSubmit, type SubmitCommand } from './decide-submit.js';
export { evolve } from './evolve.js';
export { lawfulSteps, type LawfulStep, type UnlawfulStep } from './lawful-steps.js';
export { decideReply, type ReplyCommand } from './reply-at-once.js';
export type { Application } from './state.js';
