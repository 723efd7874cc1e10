import { Client, DatabaseError } from 'pg';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Vault } from '../vault/index.js';
import { prepareDatabase } from './prepare-database.js';

const INSUFFICIENT_PRIVILEGE = '42501';
/** Names in PostgreSQL have 63 bytes. */
const MAX_NAME = 63;

export interface ExternalSettings {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | null;
  readonly vault: Vault;
}

interface RoleFacts {
  readonly name: string;
  readonly database: string;
  readonly version: string;
  readonly versionNumber: number;
  readonly superuser: boolean;
  readonly createsRoles: boolean;
  readonly bypassesRls: boolean;
}

/**
 * Readies an external PostgreSQL 15+ and gives the address the application connects to, one of three ways:
 * with `DATABASE_OWNER_URL` that role owns the tables and `DATABASE_URL` is the application's role; without it, a
 * `DATABASE_URL` whose role may create roles owns the tables, and a role named after the database is made for the
 * application (its password follows from the secret key); one that may not is owner and application in one, held by
 * forced row-level security. Refuses old versions, roles that row-level security does not bind, addresses that do not
 * answer or lead to two databases (`database.two`), and what the role is not allowed (`database.permission`).
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
    return permitted(owner.value, () => prepared(databaseOwnerUrl, app.value.name, databaseUrl));
  }
  if (app.value.superuser || app.value.createsRoles) {
    return permitted(app.value, async () => {
      const made = await ensureApplicationRole(databaseUrl, app.value.database, vault);
      return prepared(databaseUrl, made.role, made.url);
    });
  }
  if (isUnbound(app.value)) return refuse('database.role-privileged', { role: app.value.name });
  return permitted(app.value, () => prepared(databaseUrl, null, databaseUrl));
}

async function prepared(ownerUrl: string, grantTo: string | null, appUrl: string): Promise<Result<string>> {
  const done = await prepareDatabase({ connectionString: ownerUrl }, grantTo);
  if (!done.ok) return done;
  return (await seesTables(appUrl)) ? ok(appUrl) : refuse('database.two');
}

/** What PostgreSQL does not allow the role is for the administrator to grant: told, not thrown. */
async function permitted(role: RoleFacts, work: () => Promise<Result<string>>): Promise<Result<string>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    return refuse('database.permission', { role: role.name, database: role.database, reason: error.message });
  }
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
      `SELECT rolname AS name, current_database() AS database, rolsuper AS superuser, rolcreaterole AS "createsRoles", rolbypassrls AS "bypassesRls",
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

/** Whether the application's address leads to the tables just prepared. */
async function seesTables(appUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('installation') IS NOT NULL AS there`);
    return rows[0]?.there === true;
  } finally {
    await client.end();
  }
}

/**
 * The application's role of a database, `gongkai_app` for the database `gongkai`: roles belong to a whole server, and two
 * installations on one must not change each other's password. Made, or given its password, where it cannot sign in yet.
 */
async function ensureApplicationRole(ownerUrl: string, database: string, vault: Vault) {
  const role = `${database.slice(0, MAX_NAME - '_app'.length)}_app`;
  const password = vault.deriveKey('database-role').toString('hex');
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = password;
  if (await signsIn(url.href)) return { role, url: url.href };
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two servers may start at once; the lock goes with the connection.
    await client.query(`SELECT pg_advisory_lock(hashtext('gongkai application role'))`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${client.escapeIdentifier(role)}
       LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
  return { role, url: url.href };
}

async function signsIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    // Unknown role or another password; what else is wrong shows when the role is made.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
