import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganTransaction } from '../../src/platform/database/schema.js';
import { readOrgan, withOrgan, withSupervisor } from '../../src/platform/database/with-organ.js';
import { buildWorld, type World } from './world.js';

/**
 * The second wall (行级安全): what row-level security alone lets through, asked as the application's role without the gate
 * of `maySee` before it.
 */
let world: World;
let here: string;
let there: string;

beforeAll(async () => {
  world = await buildWorld();
  here = world.place.organId;
  there = world.elsewhere.clerkElsewhere ?? '';
});
afterAll(() => world.close());

/** What a competent department reads of its members (《条例》 Art. 46, 47); every other table is closed to it. */
const SUPERVISED = [
  'annual_report',
  'annual_report_cell',
  'annual_report_remark',
  'annual_report_section',
  'annual_report_signing',
  'annual_report_upload',
  'application',
  'application_count',
  'counted_decision',
  'disclosure_record',
  'dispute',
  'event',
  'limit_change',
  'publication',
  'signed_year',
];
/** Whose rows everybody may read: who the organs are, what they say of themselves, what they have published. */
const PUBLIC = [
  'annual_report_due',
  'annual_report_file',
  'annual_report_ledger',
  'annual_report_version',
  'catalogue_declaration',
  'organ',
  'organ_profile',
  'organ_settings',
  'organ_version',
  'public_document',
  'publication_withdrawal',
];

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
}

async function organTables(): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organ_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`.execute(
    world.database.db,
  );
  return rows;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  /** Empty where there is none. */
  readonly using: string;
  readonly checks: string;
}

async function policies(): Promise<readonly Policy[]> {
  const { rows } = await sql<Policy>`
    SELECT tablename AS table, policyname AS name, cmd AS command, coalesce(qual, '') AS using,
      coalesce(with_check, '') AS checks
    FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`.execute(world.database.db);
  return rows;
}

/** How many rows of an organ are seen in each table. */
async function seen(trx: OrganTransaction, organId: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of await organTables()) {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM ${sql.table(name)} WHERE organ_id = ${organId}`.execute(trx);
    counts.set(name, rows[0]?.count ?? 0);
  }
  return counts;
}

const tablesSeen = (counts: ReadonlyMap<string, number>) =>
  [...counts].filter(([, count]) => count > 0).map(([name]) => name);

describe('row-level security', () => {
  it('is forced on every table that belongs to organs', async () => {
    const tables = await organTables();
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([]);
  });

  it('holds for the application’s role, which owns no table and goes round no policy', async () => {
    const { rows } = await sql<{ bypasses: boolean; owns: number }>`
      SELECT rolbypassrls OR rolsuper AS bypasses,
        (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid AND relkind IN ('r', 'p')) AS owns
      FROM pg_roles WHERE rolname = current_user`.execute(world.database.db);
    expect(rows).toEqual([{ bypasses: false, owns: 0 }]);
  });

  it('asks for the members of a supervisor only where one is set, and lets none of them write', async () => {
    const supervised = (await policies()).filter(({ using }) => using.includes('gongkai_supervisor'));
    expect([...new Set(supervised.map(({ table }) => table))]).toEqual(SUPERVISED);
    for (const { table, name, command, using } of supervised) {
      expect(command, `${name} on ${table}`).toBe('SELECT');
      expect(using, `${name} on ${table}`).toMatch(/gongkai_supervisor\(\) AS gongkai_supervisor\) IS NOT NULL\) AND/);
    }
  });

  it('binds every policy that writes to the organ of the transaction, or to those the intake has named', async () => {
    const organ = /^\((asking_)?organ_id = \( SELECT gongkai_organ\(\) AS gongkai_organ\)\)$/;
    const intake = /^\(organ_id = ANY \(\( SELECT gongkai_intake\(\) AS gongkai_intake\)::uuid\[\]\)\)$/;
    for (const { table, name, command, using, checks } of await policies()) {
      if (command === 'SELECT' || name === 'by_token') continue;
      const bound = name.startsWith('intake_') ? intake : organ;
      for (const expression of [using, checks].filter((text) => text !== '')) {
        expect(expression, `${name} on ${table}`).toMatch(bound);
      }
    }
  });

  it('opens to everybody what is public and nothing else, and gives every other table to its own organ', async () => {
    const all = await policies();
    const tablesOf = (policy: string) => all.filter(({ name }) => name === policy).map(({ table }) => table);
    expect(all.filter(({ using }) => using === 'true').map(({ table }) => table)).toEqual(PUBLIC);
    const apart = (await organTables()).map(({ name }) => name).filter((name) => !tablesOf('own_organ').includes(name));
    // What one organ asks another is written by the one and read by the other.
    expect(apart.filter((name) => name !== 'organ_inquiry')).toEqual([]);
  });

  it('shows an organ its own rows in the tables of a case', async () => {
    const own = await readOrgan(world.database.db, { actor: 'x', organId: here }, (trx) => seen(trx, here));
    expect(tablesSeen(own)).toEqual(
      expect.arrayContaining([
        'account',
        'application',
        'case_file',
        'complaint',
        'dispute',
        'event',
        'letter',
        'letter_counter',
        'letter_file',
        'personal_record',
        'receipt_counter',
        'redaction',
      ]),
    );
  });

  it('shows another organ, or none, nothing of it but what is public', async () => {
    const { db } = world.database;
    const elsewhere = await readOrgan(db, { actor: 'x', organId: there }, (trx) => seen(trx, here));
    expect(tablesSeen(elsewhere)).toEqual(['organ', 'organ_settings', 'organ_version']);
    const nobody = await db.transaction().execute((trx) => seen(trx, here));
    expect(tablesSeen(nobody)).toEqual(tablesSeen(elsewhere));
  });

  it('shows its competent department cases and disputes, no name and no word, and that of another tree nothing', async () => {
    const { db } = world.database;
    const department = await departmentOf(here);
    const counts = await withSupervisor(db, { actor: 'x', organId: department }, (trx) => seen(trx, here));
    const beyond = tablesSeen(counts).filter((table) => !SUPERVISED.includes(table) && !PUBLIC.includes(table));
    expect(beyond).toEqual([]);
    expect(counts.get('application')).toBeGreaterThan(1);
    expect(counts.get('dispute')).toBe(1);
    const types = await withSupervisor(db, { actor: 'x', organId: department }, (trx) =>
      trx.selectFrom('event').select('type').where('organ_id', '=', here).distinct().execute(),
    );
    expect(types.map(({ type }) => type).filter((type) => !/^(dispute|application)\./.test(type))).toEqual([]);
    const other = world.elsewhere.supervisorElsewhere ?? '';
    const across = await withSupervisor(db, { actor: 'x', organId: other }, (trx) => seen(trx, here));
    expect(tablesSeen(across).filter((table) => !PUBLIC.includes(table))).toEqual([]);
  });

  it('lets another organ change and take away no row of it, in any table', async () => {
    for (const { name } of await organTables()) {
      for (const statement of [
        sql`UPDATE ${sql.table(name)} SET organ_id = organ_id WHERE organ_id = ${here}`,
        sql`DELETE FROM ${sql.table(name)} WHERE organ_id = ${here}`,
      ]) {
        expect(['0', 'permission denied'], name).toContain(await attempt(statement));
      }
    }
  });

  it('lets no organ hand a row over to another', async () => {
    const { db } = world.database;
    const handOver = (table: string) =>
      withOrgan(db, { actor: 'x', organId: here }, (trx) =>
        sql`UPDATE ${sql.table(table)} SET organ_id = ${there} WHERE organ_id = ${here}`.execute(trx),
      );
    await expect(handOver('application')).rejects.toThrow(/row-level security/);
    await expect(handOver('dispute')).rejects.toThrow(/row-level security/);
    await expect(
      withOrgan(db, { actor: 'x', organId: there }, (trx) =>
        trx.insertInto('receipt_counter').values({ organ_id: here, year: 2030, last: 1 }).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

async function departmentOf(organId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    SELECT department.organ_id AS id FROM organ_version AS organ
    JOIN organ_version AS department ON department.parent_id = organ.parent_id AND department.kind = 'competentDepartment'
    WHERE organ.organ_id = ${organId}`.execute(world.database.db);
  return rows[0]?.id ?? '';
}

/** How many rows of `here` a statement of another organ touched, as text; what the role may not do at all is said so. */
async function attempt(statement: ReturnType<typeof sql>): Promise<string> {
  try {
    return await withOrgan(world.database.db, { actor: 'x', organId: there }, async (trx) => {
      const { numAffectedRows } = await statement.execute(trx);
      return String(numAffectedRows);
    });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('permission denied')) return 'permission denied';
    throw error;
  }
}
