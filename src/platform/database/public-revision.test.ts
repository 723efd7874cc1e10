import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { readPublicRevision } from './public-revision.js';
import type { OrganTransaction } from './schema.js';
import { startTestDatabase, type TestDatabase } from './testing.js';
import { withOrgan } from './with-organ.js';

let database: TestDatabase;
const organId = newId();

beforeAll(async () => {
  database = await startTestDatabase();
  await inOrgan((trx) => trx.insertInto('organ').values({ organ_id: organId, code: 'JYJ' }).execute());
});
afterAll(() => database.stop());

const inOrgan = <T>(work: (trx: OrganTransaction) => Promise<T>) =>
  withOrgan(database.db, { actor: 'system:test', organId }, work);
const addVersion = (trx: OrganTransaction, from: string) =>
  trx
    .insertInto('organ_version')
    .values({
      organ_id: organId,
      valid_from: localDate(from),
      name: '示例区教育局',
      level: 'department',
      kind: 'bureau',
      parent_id: null,
      ended: false,
    })
    .execute();
/** How far the count moves on by a piece of work. */
async function moved(work: () => Promise<unknown>): Promise<number> {
  const before = Number(await readPublicRevision(database.db));
  await work();
  return Number(await readPublicRevision(database.db)) - before;
}

it('moves on once with a transaction that changes what is public, when it commits', async () => {
  const twice = (trx: OrganTransaction) => addVersion(trx, '2020-01-01').then(() => addVersion(trx, '2021-01-01'));
  expect(await moved(() => inOrgan(twice))).toBe(1);
  const before = await readPublicRevision(database.db);
  const seenWithin = await inOrgan(async (trx) => {
    await addVersion(trx, '2022-01-01');
    return readPublicRevision(database.db);
  });
  expect(seenWithin).toBe(before);
  expect(await readPublicRevision(database.db)).not.toBe(before);
});

it('stays where nothing public changed, or it was taken back', async () => {
  const inner = (trx: OrganTransaction) => sql`INSERT INTO ledger_head VALUES (${organId}, 0, 'sha256:0')`.execute(trx);
  expect(await moved(() => inOrgan(inner))).toBe(0);
  const refused = inOrgan((trx) => addVersion(trx, '2023-01-01').then(() => ({ ok: false as const })));
  expect(await moved(() => refused)).toBe(0);
});

it('cannot be moved by the application’s role itself', async () => {
  await expect(sql`UPDATE public_revision SET revision = 0`.execute(database.db)).rejects.toThrow('permission denied');
});

it('watches every table that everybody may read, but for what no kept page is made of', async () => {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_policies WHERE schemaname = 'public' AND policyname = 'public_read'
      AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = tablename::regclass AND tgname = 'public_changed')
    ORDER BY 1`.execute(database.db);
  // Days by which reports are due, which the console shows; files made of a version when they are first asked for.
  expect(rows.map(({ name }) => name)).toEqual(['annual_report_due', 'annual_report_file']);
});
