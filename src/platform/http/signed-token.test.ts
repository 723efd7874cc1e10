import { describe, expect, it } from 'vitest';
import { issueToken, readToken } from './signed-token.js';

const scope = { key: new Uint8Array(32).fill(7), purpose: 'form:apply', binding: 'cookie-1' };
const now = new Date('2026-03-02T01:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('signed tokens', () => {
  it('gives back when it was made, and a nonce of its own each time', () => {
    const first = readToken(scope, issueToken(scope, now), later(5000), 60_000);
    const second = readToken(scope, issueToken(scope, now), later(5000), 60_000);
    expect(first).toMatchObject({ ok: true, value: { issuedAt: now } });
    expect(first.ok && second.ok && first.value.nonce !== second.value.nonce).toBe(true);
  });

  it.each([
    ['another browser', { ...scope, binding: 'cookie-2' }],
    ['another form', { ...scope, purpose: 'form:track' }],
    ['another key', { ...scope, key: new Uint8Array(32).fill(8) }],
  ])('refuses a token of %s', (_name, other) => {
    expect(readToken(other, issueToken(scope, now), now, 60_000)).toMatchObject({ ok: false, code: 'form.token' });
  });

  it('refuses a token with its time moved, and shapes that are none', () => {
    const [, nonce, mac] = issueToken(scope, now).split('.');
    const moved = `${later(1).getTime().toString(36)}.${nonce}.${mac}`;
    for (const token of [moved, '', '..', 'a.b.c', `${nonce}`, '中文'.repeat(40)]) {
      expect(readToken(scope, token, now, 60_000)).toMatchObject({ ok: false, code: 'form.token' });
    }
  });

  it('refuses one that is too old, and takes one at its last millisecond', () => {
    const token = issueToken(scope, now);
    expect(readToken(scope, token, later(60_000), 60_000).ok).toBe(true);
    expect(readToken(scope, token, later(60_001), 60_000)).toMatchObject({ ok: false, code: 'form.expired' });
  });
});
