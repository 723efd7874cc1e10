import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { LedgerEvent } from './event.js';

/** What the first event of a chain has for the hash before it. */
export const GENESIS_HASH = `sha256:${'0'.repeat(64)}`;

/** Hash of an event: SHA-256 over the canonical JSON (RFC 8785) of all its fields but the hash itself. */
export function hashEvent(event: Omit<LedgerEvent, 'hash'>): string {
  const text = canonicalJson({
    organId: event.organId,
    streamId: event.streamId,
    seq: event.seq,
    position: event.position,
    type: event.type,
    schemaVersion: event.schemaVersion,
    recordedAt: event.recordedAt.toISOString(),
    legalDate: event.legalDate,
    actor: event.actor,
    payload: event.payload,
    prevHash: event.prevHash,
  });
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
