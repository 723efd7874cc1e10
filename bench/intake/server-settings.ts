import type { RoleConnection } from '../../src/platform/database/embedded/open-embedded.js';

export interface ServerSettings {
  readonly app: RoleConnection;
  /** 64 hex digits. */
  readonly secret: string;
  /** Where files would be kept. */
  readonly folder: string;
}

const BEGUN = Date.parse('2026-03-02T01:00:00Z');
const FASTER = 2000;

/**
 * The time of the bench: two thousand times as fast as ours, so that the bounds on what one organ may be sent in ten minutes
 * and the two seconds that nobody fills a form in faster than stand in nobody's way. The same in every process.
 */
export function benchNow(): Date {
  const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  return new Date(BEGUN + ((Date.now() - today) % 3_600_000) * FASTER);
}
