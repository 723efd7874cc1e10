import type { NewEvent } from './event.js';

type Payload = Readonly<Record<string, unknown>>;

/** Turns payloads of an old schema version into the next: `{ 'application.submitted': { 1: (payload) => … } }`. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, (payload: Payload) => Payload>>>>;

/** An event in the newest schema version of its type; the event as recorded (and its hash) is left as it is. */
export function upcast<E extends NewEvent>(event: E, upcasters: Upcasters): E {
  let { schemaVersion, payload } = event;
  for (let step = upcasters[event.type]?.[schemaVersion]; step; step = upcasters[event.type]?.[schemaVersion]) {
    payload = step(payload);
    schemaVersion += 1;
  }
  return { ...event, schemaVersion, payload };
}
