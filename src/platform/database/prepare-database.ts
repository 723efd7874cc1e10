import { Client, type ClientConfig } from 'pg';
import type { Result } from '../../kernel/result.js';
import { grantApplicationRole } from './grant-application-role.js';
import { migrate } from './migrate.js';

/** Migrates as the owner and grants the application's role its rights. Gives the numbers of the migrations that ran. */
export async function prepareDatabase(owner: ClientConfig, appRole: string | null): Promise<Result<number[]>> {
  const client = new Client({ application_name: 'gongkai-migrate', ...owner });
  await client.connect();
  try {
    const migrated = await migrate(client);
    if (migrated.ok && appRole !== null) await grantApplicationRole(client, appRole);
    return migrated;
  } finally {
    await client.end();
  }
}
