import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { refuse } from '../../kernel/result.js';
import { startTestDatabase, type TestDatabase } from './testing.js';
import { SENT_AHEAD } from './pipelined-pool.js';
import { readOrgan, withOrgan, withSupervisor } from './with-organ.js';

let database: TestDatabase;
const [government, office, bureau, stranger] = [newId(), newId(), newId(), newId()];

beforeAll(async () => {
  database = await startTestDatabase();
  await addOrgan(government, 'QZF', 'government', null);
  await addOrgan(office, 'QZB', 'competentDepartment', government);
  await addOrgan(bureau, 'JYJ', 'bureau', government);
  await addOrgan(stranger, 'WJ', 'bureau', null);
});
afterAll(() => database.stop());

async function addOrgan(
  organId: string,
  code: string,
  kind: 'government' | 'competentDepartment' | 'bureau',
  parent: string | null,
): Promise<void> {
  await withOrgan(database.db, { actor: 'system:test', organId }, async (trx) => {
    await trx.insertInto('organ').values({ organ_id: organId, code }).execute();
    await trx
      .insertInto('organ_version')
      .values({
        organ_id: organId,
        valid_from: localDate('2020-01-01'),
        name: code,
        level: 'department',
        kind,
        parent_id: parent,
        ended: false,
      })
      .execute();
    await trx
      .insertInto('annual_report')
      .values({ organ_id: organId, year: 2025, stream_id: newId(), version: 1, published_version: 0 })
      .execute();
    await trx
      .insertInto('personal_record')
      .values({
        organ_id: organId,
        stream_id: newId(),
        kind: 'applicant',
        key_id: 'k',
        ciphertext: Buffer.of(1),
        erased_at: null,
      })
      .execute();
  });
}

describe('row-level security', () => {
  it('shows an organ its own rows and no others', async () => {
    const rows = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx.selectFrom('annual_report').select('organ_id').execute(),
    );
    expect(rows).toEqual([{ organ_id: bureau }]);
  });

  it('shows nothing where no organ is set', async () => {
    expect(await database.db.selectFrom('annual_report').selectAll().execute()).toEqual([]);
    expect(await database.db.selectFrom('personal_record').selectAll().execute()).toEqual([]);
  });

  it('leaves nothing of one transaction to the next on the same connection', async () => {
    await withOrgan(database.db, { actor: 'x', organId: bureau }, async (trx) => {
      await trx.selectFrom('annual_report').select('organ_id').execute();
    });
    for (let i = 0; i < 20; i += 1) {
      expect(await database.db.selectFrom('annual_report').selectAll().execute()).toEqual([]);
    }
  });

  it('refuses to write a row of another organ', async () => {
    await expect(
      withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
        trx
          .insertInto('annual_report')
          .values({ organ_id: office, year: 2024, stream_id: newId(), version: 1, published_version: 0 })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    await withOrgan(database.db, { actor: 'x', organId: bureau }, async (trx) => {
      const result = await trx
        .updateTable('annual_report')
        .set({ version: 9 })
        .where('organ_id', '=', office)
        .executeTakeFirst();
      expect(result.numUpdatedRows).toBe(0n);
    });
  });

  it('lets the competent department read its members’ rows, read only, and no personal data', async () => {
    const scope = { actor: 'x', organId: office };
    const rows = await withSupervisor(database.db, scope, (trx) =>
      trx.selectFrom('annual_report').select('organ_id').execute(),
    );
    expect(rows.map((r) => r.organ_id).sort()).toEqual([government, office, bureau].sort());
    const personal = await withSupervisor(database.db, scope, (trx) =>
      trx.selectFrom('personal_record').selectAll().execute(),
    );
    expect(personal).toEqual([]);
    await expect(
      withSupervisor(database.db, scope, (trx) => trx.updateTable('annual_report').set({ version: 2 }).execute()),
    ).rejects.toThrow(/read-only/);
  });

  it('gives no other organ the competent department’s view', async () => {
    const rows = await withSupervisor(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx.selectFrom('annual_report').select('organ_id').execute(),
    );
    expect(rows).toEqual([]);
  });

  it('protects every table that has an organ_id', async () => {
    const { rows } = await sql<{ name: string; protected: boolean }>`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS protected
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organ_id' AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`.execute(database.db);
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows
        .filter((row) => !row.protected)
        .map((row) => row.name)
        .sort(),
    ).toEqual([]);
  });
});

describe('withOrgan', () => {
  it('rolls a refusal back and gives it back', async () => {
    const result = await withOrgan(database.db, { actor: 'x', organId: bureau }, async (trx) => {
      await trx.updateTable('annual_report').set({ version: 77 }).execute();
      return refuse('access.denied');
    });
    expect(result).toEqual({ ok: false, code: 'access.denied', params: {} });
    const row = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx.selectFrom('annual_report').select('version').executeTakeFirstOrThrow(),
    );
    expect(row.version).toBe(1);
  });

  it('rolls back and throws on where the work throws', async () => {
    await expect(
      withOrgan(database.db, { actor: 'x', organId: bureau }, async (trx) => {
        await trx.updateTable('annual_report').set({ version: 88 }).execute();
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
  });

  it('throws the error of a statement sent ahead, at the latest at the commit, and keeps nothing of the transaction', async () => {
    const scope = { actor: 'x', organId: stranger };
    await expect(
      withOrgan(database.db, scope, async (trx) => {
        await trx.updateTable('annual_report').set({ version: 99 }).modifyEnd(SENT_AHEAD).execute();
        await trx
          .insertInto('annual_report')
          .values({ organ_id: stranger, year: 2025, stream_id: newId(), version: 1, published_version: 0 })
          .modifyEnd(SENT_AHEAD)
          .execute();
      }),
    ).rejects.toThrow(/duplicate key/);
    const versions = await withOrgan(database.db, scope, (trx) =>
      trx.selectFrom('annual_report').select('version').execute(),
    );
    expect(versions).toEqual([{ version: 1 }]);
  });
});

describe('readOrgan', () => {
  it('shows the organ its rows, refuses to write, and leaves nothing to the next transaction', async () => {
    const scope = { actor: 'x', organId: stranger };
    for (let i = 0; i < 20; i += 1) {
      const rows = await readOrgan(database.db, scope, (trx) =>
        trx.selectFrom('annual_report').select('organ_id').execute(),
      );
      expect(rows).toEqual([{ organ_id: stranger }]);
      expect(await database.db.selectFrom('annual_report').selectAll().execute()).toEqual([]);
    }
    await expect(
      readOrgan(database.db, scope, (trx) => trx.updateTable('annual_report').set({ version: 2 }).execute()),
    ).rejects.toThrow(/read-only/);
  });
});
