import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { ok, type Result } from '../../kernel/result.js';
import { MIGRATIONS, type Migration } from './migrations/index.js';
import { planMigrations, type AppliedMigration } from './plan-migrations.js';

const LOCK = 711_2019_0515;

/** Checksum of a migration: `sha256:` and the hex digest of its number, name and SQL. */
export function checksumOf(migration: Migration): string {
  const text = `${migration.number}\n${migration.name}\n${migration.sql}`;
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/**
 * Brings the database to the newest structure, as the owner; one process at a time (advisory lock), each migration in
 * a transaction of its own. Gives the numbers that ran. Refuses as `planMigrations` does, having changed nothing.
 */
export async function migrate(owner: Client, migrations: readonly Migration[] = MIGRATIONS): Promise<Result<number[]>> {
  await owner.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    await owner.query(
      `CREATE TABLE IF NOT EXISTS gongkai_migration (
         number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows } = await owner.query<AppliedMigration>('SELECT number, name, checksum FROM gongkai_migration');
    const plan = planMigrations(migrations, rows, checksumOf);
    if (!plan.ok) return plan;
    for (const migration of plan.value) await apply(owner, migration);
    return ok(plan.value.map((m) => m.number));
  } finally {
    await owner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

async function apply(owner: Client, migration: Migration): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query(migration.sql);
    await owner.query('INSERT INTO gongkai_migration (number, name, checksum) VALUES ($1, $2, $3)', [
      migration.number,
      migration.name,
      checksumOf(migration),
    ]);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
