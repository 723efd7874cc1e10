import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token that requests of a session must carry in `x-csrf-token`: made from the session's secret, nothing stored. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('gongkai console csrf').digest('base64url');
}

export function isCsrfToken(sessionToken: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
