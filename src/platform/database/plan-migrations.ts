import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Migration } from './migrations/migration.js';

/** A migration as the database recorded it when it ran. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Which migrations are still to run, in order. Refuses a list with a gap or out of order, and a database whose record
 * names a migration this program lacks (`migration.missing`), has in another place (`migration.order`) or has with
 * other contents (`migration.changed`).
 */
export function planMigrations(
  available: readonly Migration[],
  applied: readonly AppliedMigration[],
  checksumOf: (migration: Migration) => string,
): Result<Migration[]> {
  for (const [index, migration] of available.entries()) {
    if (migration.number !== index + 1)
      return refuse('migration.order', { number: migration.number, name: migration.name });
  }
  const record = [...applied].sort((a, b) => a.number - b.number);
  for (const [index, done] of record.entries()) {
    if (done.number !== index + 1) return refuse('migration.order', { number: done.number, name: done.name });
    const migration = available[index];
    if (!migration) return refuse('migration.missing', { number: done.number, name: done.name });
    if (migration.name !== done.name) {
      const elsewhere = available.some((m) => m.name === done.name);
      return refuse(elsewhere ? 'migration.order' : 'migration.missing', { number: done.number, name: done.name });
    }
    if (checksumOf(migration) !== done.checksum) {
      return refuse('migration.changed', { number: done.number, name: done.name });
    }
  }
  return ok(available.slice(record.length));
}
