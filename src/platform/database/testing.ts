import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from './connect.js';
import { openTestServer } from './testing-server.js';
import type { RoleConnection } from './embedded/open-embedded.js';
import type { Db } from './schema.js';

/** A migrated, empty database of its own for one test file. */
export interface TestDatabase {
  /** As the application's role: row-level security holds. */
  readonly db: Db;
  readonly app: RoleConnection;
  readonly owner: RoleConnection;
  /** Closes `db` and drops the database. */
  stop(): Promise<void>;
}

/**
 * Gives a migrated, empty database, made from a template; the first caller of a test run starts the one embedded
 * server of the run (as root and as another user alike), vitest's global teardown ends it.
 *
 *     let database: TestDatabase;
 *     beforeAll(async () => { database = await startTestDatabase(); });
 *     afterAll(() => database.stop());
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = await openTestServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(
    server.superuser,
    `CREATE DATABASE ${name} TEMPLATE gongkai_template OWNER ${server.owner.user}`,
  );
  const app = { ...server.app, database: name };
  const db = openDatabase({ ...app, max: 8 });
  return {
    db,
    app,
    owner: { ...server.owner, database: name },
    async stop() {
      await db.destroy();
      await asAdministrator(server.superuser, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** The key that tests encrypt personal data with. */
export const TEST_SECRET_KEY = Buffer.alloc(32, 7);

async function asAdministrator(superuser: RoleConnection, statement: string): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
