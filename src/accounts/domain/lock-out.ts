/**
 * Lock-out (登录锁定) after repeated failures: counted for an account name, known or not, and for a network address,
 * each for a time only, so that nobody can shut an official out for good.
 */
export interface LockOutRule {
  /** Attempts without success that lock. */
  readonly failures: number;
  /** Failures older than this many seconds are forgotten. */
  readonly windowSeconds: number;
  readonly lockSeconds: number;
}

export const ACCOUNT_LOCK_OUT: LockOutRule = { failures: 5, windowSeconds: 900, lockSeconds: 900 };
/** An office often shares one address, so it takes more. */
export const ADDRESS_LOCK_OUT: LockOutRule = { failures: 30, windowSeconds: 900, lockSeconds: 900 };

export interface AttemptState {
  readonly failures: number;
  readonly firstAt: Date;
  readonly lockedUntil: Date | null;
}

/**
 * Seconds until another attempt is let through; 0 where one is let through now.
 */
export function secondsLocked(state: AttemptState | null, asOf: Date): number {
  if (!state?.lockedUntil) return 0;
  return Math.max(0, Math.ceil((state.lockedUntil.getTime() - asOf.getTime()) / 1000));
}

/**
 * Counts an attempt before its password is looked at, so that attempts made at the same moment cannot slip past the
 * limit together; a success takes it back (`forgiveAttempt`).
 */
export function countAttempt(state: AttemptState | null, rule: LockOutRule, asOf: Date): AttemptState {
  const stale =
    state === null ||
    asOf.getTime() - state.firstAt.getTime() >= rule.windowSeconds * 1000 ||
    (state.lockedUntil !== null && state.lockedUntil <= asOf);
  const failures = stale ? 1 : state.failures + 1;
  const firstAt = stale ? asOf : state.firstAt;
  const lockedUntil = failures >= rule.failures ? new Date(asOf.getTime() + rule.lockSeconds * 1000) : null;
  return { failures, firstAt, lockedUntil };
}

/** Takes back the attempt that turned out right, and with it a lock that this attempt itself had set. */
export function forgiveAttempt(state: AttemptState): AttemptState | null {
  return state.failures <= 1 ? null : { failures: state.failures - 1, firstAt: state.firstAt, lockedUntil: null };
}
