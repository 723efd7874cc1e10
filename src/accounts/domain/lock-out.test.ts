import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_LOCK_OUT, countAttempt, forgiveAttempt, secondsLocked, type AttemptState } from './lock-out.js';

const start = new Date('2026-03-02T01:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

describe('lock-out', () => {
  it('locks for a quarter of an hour from the fifth failure on', () => {
    let state: AttemptState | null = null;
    for (let i = 0; i < 4; i++) state = countAttempt(state, ACCOUNT_LOCK_OUT, after(i));
    expect(secondsLocked(state, after(4))).toBe(0);
    state = countAttempt(state, ACCOUNT_LOCK_OUT, after(4));
    expect(secondsLocked(state, after(4))).toBe(900);
    expect(secondsLocked(state, after(903))).toBe(1);
    expect(secondsLocked(state, after(904))).toBe(0);
  });

  it('starts anew once a lock has run out or the failures are old', () => {
    let state: AttemptState | null = null;
    for (let i = 0; i < 5; i++) state = countAttempt(state, ACCOUNT_LOCK_OUT, after(0));
    expect(countAttempt(state, ACCOUNT_LOCK_OUT, after(900))).toEqual({
      failures: 1,
      firstAt: after(900),
      lockedUntil: null,
    });
    const one = countAttempt(null, ACCOUNT_LOCK_OUT, after(0));
    expect(countAttempt(one, ACCOUNT_LOCK_OUT, after(899)).failures).toBe(2);
    expect(countAttempt(one, ACCOUNT_LOCK_OUT, after(900)).failures).toBe(1);
  });

  it('takes back the attempt that was right, with the lock it had set', () => {
    let state: AttemptState | null = null;
    for (let i = 0; i < 5; i++) state = countAttempt(state, ACCOUNT_LOCK_OUT, after(i));
    const forgiven = forgiveAttempt(state as AttemptState);
    expect(forgiven).toEqual({ failures: 4, firstAt: after(0), lockedUntil: null });
    expect(forgiveAttempt(countAttempt(null, ACCOUNT_LOCK_OUT, start))).toBeNull();
  });

  it('lets at most nine wrong passwords be tried in any quarter of an hour, whatever their rhythm', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        let state: AttemptState | null = null;
        let now = 0;
        const tried: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (secondsLocked(state, after(now)) > 0) continue;
          state = countAttempt(state, ACCOUNT_LOCK_OUT, after(now));
          tried.push(now);
        }
        // From the first failure of a count to the lock at its fifth; a fresh count begins only after window or lock.
        for (let i = 0; i + 9 < tried.length; i++) {
          expect((tried[i + 9] as number) - (tried[i] as number)).toBeGreaterThanOrEqual(900);
        }
      }),
    );
  });
});
