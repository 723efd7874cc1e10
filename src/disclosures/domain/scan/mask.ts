import type { PrivacyHit, PrivacyKind } from '../privacy-scan/privacy-hit.js';

/** How many characters of a value stay to be seen at its beginning and its end: enough to find it, too few to use it. */
const SEEN: Readonly<Record<PrivacyKind, readonly [number, number]>> = {
  citizenId: [3, 2],
  passport: [1, 2],
  permit: [1, 2],
  bankCard: [4, 2],
  mobile: [3, 2],
  landline: [0, 2],
  email: [1, 0],
  address: [3, 0],
  name: [1, 0],
};

/** A value with its middle as asterisks, of the same length. */
export function maskValue(kind: PrivacyKind, value: string): string {
  const [first, last] = SEEN[kind];
  const hidden = Math.max(1, value.length - first - last);
  return value.slice(0, first) + '*'.repeat(hidden) + value.slice(first + hidden);
}

/** A text with every hit masked; offsets stay. */
export function maskHits(text: string, hits: readonly PrivacyHit[]): string {
  let masked = '';
  let at = 0;
  for (const hit of hits) {
    masked += text.slice(at, hit.start) + maskValue(hit.kind, hit.text);
    at = hit.end;
  }
  return masked + text.slice(at);
}

const AROUND = 16;

/** What stands around a place, on one line. */
export function excerptOf(masked: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(masked.length, Math.min(end, start + 60) + AROUND);
  const words = masked.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < masked.length ? '…' : ''}`;
}
