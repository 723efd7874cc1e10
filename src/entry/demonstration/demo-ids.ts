import { v7 } from 'uuid';
import type { Random } from './random.js';

/** An identifier (UUIDv7) of an instant, the same for the same seed. */
export function demoId(instant: Date, random: Random): string {
  return v7({ msecs: instant.getTime(), random: random.bytes(16), seq: random.int(0, 0x7fffffff) });
}
