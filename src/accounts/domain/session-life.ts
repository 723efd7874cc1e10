/** How long a staff session lasts (会话时效). */
export const IDLE_SECONDS = 60 * 60;
export const ABSOLUTE_SECONDS = 12 * 60 * 60;
/** Use of a session is written down at most this often, so that reading a page costs no write. */
export const TOUCH_SECONDS = 60;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** The instant at which a session ends if it is not used again. */
export function sessionEnd(times: SessionTimes): Date {
  return new Date(
    Math.min(times.lastSeenAt.getTime() + IDLE_SECONDS * 1000, times.createdAt.getTime() + ABSOLUTE_SECONDS * 1000),
  );
}

export function isAlive(times: SessionTimes, asOf: Date): boolean {
  return asOf < sessionEnd(times);
}

export function needsTouch(times: SessionTimes, asOf: Date): boolean {
  return asOf.getTime() - times.lastSeenAt.getTime() >= TOUCH_SECONDS * 1000;
}
