import { describe, expect, it } from 'vitest';
import { isAlive, needsTouch, sessionEnd } from './session-life.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);

describe('session life', () => {
  it.each([
    ['used just now', '01:00:00', '01:00:00', '01:59:59', true],
    ['idle for an hour', '01:00:00', '01:00:00', '02:00:00', false],
    ['used since', '01:00:00', '01:30:00', '02:29:59', true],
    ['twelve hours old, in use all the time', '01:00:00', '12:59:00', '13:00:00', false],
    ['a second short of twelve hours', '01:00:00', '12:59:00', '12:59:59', true],
  ])('%s', (_, created, seen, now, alive) => {
    expect(isAlive({ createdAt: at(created), lastSeenAt: at(seen) }, at(now))).toBe(alive);
  });

  it('ends at the earlier of idle and absolute end', () => {
    expect(sessionEnd({ createdAt: at('01:00:00'), lastSeenAt: at('12:30:00') })).toEqual(at('13:00:00'));
    expect(sessionEnd({ createdAt: at('01:00:00'), lastSeenAt: at('02:00:00') })).toEqual(at('03:00:00'));
  });

  it('is written down once a minute at most', () => {
    const times = { createdAt: at('01:00:00'), lastSeenAt: at('01:00:00') };
    expect(needsTouch(times, at('01:00:59'))).toBe(false);
    expect(needsTouch(times, at('01:01:00'))).toBe(true);
  });
});
