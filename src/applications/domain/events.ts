import type { DecisionEvent } from './events/decision.js';
import type { IntakeEvent } from './events/intake.js';
import type { WaitingEvent } from './events/waiting.js';

export * from './events/decision.js';
export * from './events/event-of.js';
export * from './events/intake.js';
export * from './events/waiting.js';

/** The events of an application's stream. They hold no personal data: commitments stand for it. */
export type ApplicationEvent = IntakeEvent | WaitingEvent | DecisionEvent;
