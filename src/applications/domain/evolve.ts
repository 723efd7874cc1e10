import type { ApplicationEvent, ApplicationSubmitted } from './events.js';
import type { Changes } from './evolve/changes.js';
import { decisionChanges } from './evolve/decision-changes.js';
import { intakeChanges, submitted } from './evolve/intake-changes.js';
import { waitingChanges } from './evolve/waiting-changes.js';
import type { Application } from './state.js';

type LaterEvent = Exclude<ApplicationEvent, ApplicationSubmitted>;

const CHANGES: Changes<LaterEvent> = { ...intakeChanges, ...waitingChanges, ...decisionChanges };

/** The application after one more event. Throws where the stream is broken. */
export function evolve(state: Application | null, event: ApplicationEvent): Application {
  if (event.type === 'application.submitted') return submitted(event);
  if (!state) throw new Error(`${event.type} without application.submitted`);
  const change = CHANGES[event.type] as ((state: Application, event: LaterEvent) => Partial<Application>) | undefined;
  if (!change) throw new Error(`unknown event ${event.type}`);
  return { ...state, ...change(state, event), ...dueOf(event), version: state.version + 1 };
}

/** Every event that moves the clock carries the limit as it stands then. */
function dueOf({ payload }: LaterEvent): Partial<Application> {
  if (!('dueOn' in payload) || !('dueProvisional' in payload)) return {};
  return { dueOn: payload.dueOn, dueProvisional: payload.dueProvisional };
}
