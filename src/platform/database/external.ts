import { Client } from 'pg';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Vault } from '../vault/index.js';
import { APP_ROLE } from './embedded/roles.js';
import { prepareDatabase } from './prepare-database.js';

export interface ExternalSettings {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly vault: Vault;
}

interface RoleFacts {
  readonly name: string;
  readonly version: string;
  readonly versionNumber: number;
  readonly superuser: boolean;
  readonly createsRoles: boolean;
  readonly bypassesRls: boolean;
}

/**
 * Readies an external PostgreSQL 15+ and gives the address the application connects to, one of three ways:
 * with `DATABASE_OWNER_URL` that role owns the tables and `DATABASE_URL` is the application's role; without it, a
 * `DATABASE_URL` whose role may create roles owns the tables and the role `gongkai_app` is made for the application (its
 * password follows from the secret key); one that may not is owner and application in one, held by forced row-level
 * security. Refuses old versions, roles that row-level security does not bind, and addresses that do not answer.
 */
export async function prepareExternal({
  databaseUrl,
  databaseOwnerUrl,
  vault,
}: ExternalSettings): Promise<Result<string>> {
  const app = await factsOf(databaseUrl, 'DATABASE_URL');
  if (!app.ok) return app;
  if (databaseOwnerUrl !== null) {
    const owner = await factsOf(databaseOwnerUrl, 'DATABASE_OWNER_URL');
    if (!owner.ok) return owner;
    if (isUnbound(app.value)) return refuse('database.role-privileged', { role: app.value.name });
    return prepared(databaseOwnerUrl, app.value.name, databaseUrl);
  }
  if (app.value.superuser || app.value.createsRoles) {
    const password = vault.deriveKey('database-role').toString('hex');
    await ensureApplicationRole(databaseUrl, password);
    const url = new URL(databaseUrl);
    url.username = APP_ROLE;
    url.password = password;
    return prepared(databaseUrl, APP_ROLE, url.href);
  }
  if (isUnbound(app.value)) return refuse('database.role-privileged', { role: app.value.name });
  return prepared(databaseUrl, null, databaseUrl);
}

async function prepared(ownerUrl: string, grantTo: string | null, appUrl: string): Promise<Result<string>> {
  const done = await prepareDatabase({ connectionString: ownerUrl }, grantTo);
  return done.ok ? ok(appUrl) : done;
}

function isUnbound(role: RoleFacts): boolean {
  return role.superuser || role.bypassesRls;
}

async function factsOf(url: string, setting: string): Promise<Result<RoleFacts>> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    return refuse('database.connect-failed', { name: setting, reason });
  }
  try {
    const { rows } = await client.query<RoleFacts>(
      `SELECT rolname AS name, rolsuper AS superuser, rolcreaterole AS "createsRoles", rolbypassrls AS "bypassesRls",
              current_setting('server_version') AS version, current_setting('server_version_num')::int AS "versionNumber"
       FROM pg_roles WHERE rolname = current_user`,
    );
    const facts = rows[0];
    if (!facts) throw new Error('the current role is not in pg_roles');
    return facts.versionNumber < 150_000 ? refuse('database.version-old', { version: facts.version }) : ok(facts);
  } finally {
    await client.end();
  }
}

async function ensureApplicationRole(url: string, password: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${APP_ROLE} LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
}
