import type { ApplicationEvent } from '../events.js';
import type { Application } from '../state.js';

/** What each event of a family changes in the state. */
export type Changes<Event extends ApplicationEvent> = {
  readonly [Type in Event['type']]: (state: Application, event: Extract<Event, { type: Type }>) => Partial<Application>;
};
