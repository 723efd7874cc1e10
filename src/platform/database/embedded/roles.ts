import { Client } from 'pg';
import type { Runtime } from './runtime-files.js';

export const OWNER_ROLE = 'gongkai_owner';
export const APP_ROLE = 'gongkai_app';
export const DATABASE = 'gongkai';

/** Makes the owner's role, the application's role and the database where they are missing; sets their passwords. */
export async function ensureRoles(runtime: Runtime): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port: runtime.port,
    user: 'postgres',
    password: runtime.superuser,
    database: 'postgres',
  });
  await client.connect();
  try {
    for (const [role, password, rights] of [
      [OWNER_ROLE, runtime.owner, 'CREATEDB'],
      [APP_ROLE, runtime.app, 'NOCREATEDB'],
    ] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount ? 'ALTER' : 'CREATE';
      await client.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE ${rights} PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}
