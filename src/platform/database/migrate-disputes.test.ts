import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';
import { openTestServer } from './testing-server.js';

const ORGAN = '01900000-0000-7000-8000-000000000001';
const BEFORE = 10;

/** Row-level security is forced on the owner too; a migration that changes rows must still reach those of every organ. */
it('brings disputes of before the full procedure to their level', async () => {
  const { superuser, owner } = await openTestServer();
  const name = `migrate_${randomBytes(4).toString('hex')}`;
  const administrator = new Client(superuser);
  await administrator.connect();
  await administrator.query(`CREATE DATABASE ${name} OWNER ${owner.user}`);
  const client = new Client({ ...owner, database: name });
  await client.connect();
  try {
    expect(await migrate(client, MIGRATIONS.slice(0, BEFORE))).toMatchObject({ ok: true });
    await client.query(`SELECT set_config('gongkai.organ_id', $1, false)`, [ORGAN]);
    await client.query(`INSERT INTO organ (organ_id, code) VALUES ($1, 'JYJ')`, [ORGAN]);
    await client.query(
      `INSERT INTO dispute (organ_id, dispute_id, kind, case_number, opened_on, version)
       VALUES ($1, gen_random_uuid(), 'reconsideration', '1', '2026-03-02', 1),
              ($1, gen_random_uuid(), 'litigation.direct', '2', '2026-03-02', 1)`,
      [ORGAN],
    );
    await client.query(`SELECT set_config('gongkai.organ_id', '', false)`);
    expect(await migrate(client)).toMatchObject({ ok: true });
    await client.query(`SELECT set_config('gongkai.organ_id', $1, false)`, [ORGAN]);
    const { rows } = await client.query('SELECT kind, level FROM dispute ORDER BY case_number');
    expect(rows).toEqual([
      { kind: 'reconsideration', level: 'reconsideration' },
      { kind: 'litigation.direct', level: 'first' },
    ]);
    const forced = await client.query(`SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'dispute'`);
    expect(forced.rows).toEqual([{ forced: true }]);
  } finally {
    await client.end();
    await administrator.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await administrator.end();
  }
}, 120_000);
