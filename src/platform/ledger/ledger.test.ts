import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from 'pg';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { startTestDatabase, type TestDatabase } from '../database/testing.js';
import { withOrgan } from '../database/with-organ.js';
import { appendEvents, upcast, verifyChain } from './index.js';

let database: TestDatabase;
const organId = newId();
const scope = { actor: 'system:test', organId };

beforeAll(async () => {
  database = await startTestDatabase();
  await withOrgan(database.db, scope, async (trx) => {
    await trx.insertInto('organ').values({ organ_id: organId, code: 'LED' }).execute();
    const origin = {
      organId,
      streamId: newId(),
      actor: 'system:test',
      recordedAt: new Date(1_700_000_000_123),
      afterSeq: 0,
    };
    const event = (n: number) => ({
      type: 'test',
      schemaVersion: 1,
      legalDate: localDate('2025-01-02'),
      payload: { n, 文: '字' },
    });
    await appendEvents(trx, origin, [event(1), event(2), event(3)]);
  });
});
afterAll(() => database.stop());

const verify = () => withOrgan(database.db, scope, (trx) => verifyChain(trx, organId));

async function tamper(statement: string): Promise<void> {
  const owner = new Client(database.owner);
  await owner.connect();
  try {
    await owner.query(`SELECT set_config('gongkai.organ_id', $1, false)`, [organId]);
    await owner.query('ALTER TABLE event DISABLE TRIGGER USER');
    await owner.query(statement);
    await owner.query('ALTER TABLE event ENABLE TRIGGER USER');
  } finally {
    await owner.end();
  }
}

it('refuses to change or delete an event, to the application and to the owner alike', async () => {
  await expect(withOrgan(database.db, scope, (trx) => trx.deleteFrom('event').execute())).rejects.toThrow(
    /permission denied/,
  );
  const owner = new Client(database.owner);
  await owner.connect();
  await owner.query(`SELECT set_config('gongkai.organ_id', $1, false)`, [organId]);
  await expect(owner.query(`UPDATE event SET actor = 'x'`)).rejects.toThrow(/append-only/);
  await expect(owner.query('TRUNCATE event')).rejects.toThrow(/append-only/);
  await owner.end();
});

it('verifies a whole chain and names the first event that was tampered with', async () => {
  expect(await verify()).toEqual({ whole: true, events: 3 });
  await tamper(`UPDATE event SET payload = '{"n": 9}' WHERE position = 2`);
  expect(await verify()).toMatchObject({ whole: false, reason: 'content', event: { position: 2 } });
  await tamper('DELETE FROM event WHERE position = 2');
  expect(await verify()).toMatchObject({ whole: false, reason: 'gap', event: { position: 3 } });
  await tamper('DELETE FROM event WHERE position = 3');
  expect(await verify()).toMatchObject({ whole: false, reason: 'head', events: 1 });
});

it('reads payloads of an old version in the newest', () => {
  const old = { type: 't', schemaVersion: 1, legalDate: localDate('2025-01-02'), payload: { a: 1 } };
  const upcasters = { t: { 1: (p: object) => ({ ...p, b: 2 }), 2: (p: object) => ({ ...p, c: 3 }) } };
  expect(upcast(old, upcasters)).toMatchObject({ schemaVersion: 3, payload: { a: 1, b: 2, c: 3 } });
  expect(old.payload).toEqual({ a: 1 });
});
