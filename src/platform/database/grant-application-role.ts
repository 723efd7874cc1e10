import type { Client } from 'pg';

/** Tables whose rows are never changed or taken away, those that triggers keep, and those written by migrations alone. */
const APPEND_ONLY = ['event', 'annual_report_signing', 'annual_report_version', 'account_audit'];
const READ_ONLY = ['application_count', 'public_revision'];
const OWNER_ONLY = ['gongkai_migration'];

/**
 * Gives the application's role what it needs on every table and no more; run after each migration. A table that is
 * append-only gets no UPDATE and no DELETE, one that triggers keep is only read; nothing gets TRUNCATE, REFERENCES or TRIGGER.
 */
export async function grantApplicationRole(owner: Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  const { rows } = await owner.query<{ tablename: string }>(
    'SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename',
  );
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
  for (const { tablename } of rows) {
    const table = owner.escapeIdentifier(tablename);
    await owner.query(`REVOKE ALL ON ${table} FROM ${name}`);
    if (OWNER_ONLY.includes(tablename)) continue;
    await owner.query(`GRANT ${rightsOn(tablename)} ON ${table} TO ${name}`);
  }
  // Numbers are drawn from them, and never set back.
  await owner.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${name}`);
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
}

function rightsOn(table: string): string {
  if (READ_ONLY.includes(table)) return 'SELECT';
  return APPEND_ONLY.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
}
