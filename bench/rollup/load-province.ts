import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../../src/platform/database/connect.js';
import type { Db } from '../../src/platform/database/schema.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { openVault, type Vault } from '../../src/platform/vault/index.js';
import type { FileStore } from '../../src/platform/files/index.js';
import { dropIndexes, loadCases } from '../load-cases.js';
import { openBenchDatabase } from '../open-database.js';

/** A province: 省, 市, 区县, and departments and towns under each of them. */
export interface LoadedProvince {
  readonly organs: number;
  readonly cases: number;
  readonly db: Db;
  readonly vault: Vault;
  readonly files: FileStore;
  /** As the superuser. */
  readonly bare: Client;
  close(): Promise<void>;
}

/** The government of the province. */
export const PROVINCE = 'P0';
/** Cases made one by one, events and all; the others are these again, spread over the organs. */
const MADE = 10_000;

/**
 * Loads a province of `organs` organs in a tree of four levels (one in thirty a city, one in ten a district, the rest
 * their departments and towns) and `cases` cases: some thousands made as in the part `cases`, then copied within the
 * database to every organ in turn, each with another share of them. Counts are made as the triggers would have.
 */
export async function loadProvince(dataDir: string, organs: number, cases: number): Promise<LoadedProvince> {
  const { administrator, app, stop } = await openBenchDatabase(dataDir);
  const vault = openVault(randomBytes(32));
  const made = Math.min(cases, MADE);
  const source = await loadCases(administrator, vault, made);
  const bare = new Client(administrator);
  await bare.connect();
  await bare.query('SET session_replication_role = replica');
  await bare.query('SET synchronous_commit = off');
  await loadOrgans(bare, organs);
  await spreadCases(bare, { source, made, cases, organs });
  return {
    organs,
    cases,
    db: openDatabase(app),
    vault,
    files: memoryFiles(),
    bare,
    async close() {
      await bare.end();
      await stop();
    },
  };
}

/** Organs `P0` to `P<n>`: who is whose follows from the number. */
async function loadOrgans(bare: Client, organs: number): Promise<void> {
  const cities = Math.max(1, Math.round(organs / 300));
  const districts = Math.max(1, Math.round(organs / 30));
  await bare.query(
    `INSERT INTO organ (organ_id, code) SELECT gen_random_uuid(), 'P' || n FROM generate_series(0, $1::int - 1) AS n`,
    [organs],
  );
  await bare.query(
    `INSERT INTO organ_version (organ_id, valid_from, name, level, kind, parent_id)
     SELECT own.organ_id, '2019-01-01', '示例' || n,
       CASE WHEN n <= $2 + $3 THEN 'government' ELSE 'department' END,
       CASE WHEN n <= $2 + $3 THEN 'government' ELSE 'bureau' END,
       parent.organ_id
     FROM generate_series(0, $1::int - 1) AS n
     JOIN organ AS own ON own.code = 'P' || n
     LEFT JOIN organ AS parent ON parent.code = 'P' || CASE
       WHEN n = 0 THEN -1
       WHEN n <= $2 THEN 0
       WHEN n <= $2 + $3 THEN 1 + n % $2
       ELSE n % (1 + $2 + $3) END`,
    [organs, cities, districts],
  );
}

interface Spread {
  readonly source: string;
  readonly made: number;
  readonly cases: number;
  readonly organs: number;
}

async function spreadCases(bare: Client, { source, made, cases, organs }: Spread): Promise<void> {
  const { rows } = await bare.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = 'application'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       AND attname NOT IN ('organ_id', 'application_id', 'receipt_number')`,
  );
  const columns = rows.map(({ name }) => name).join(', ');
  const copied = rows.map(({ name }) => `made.${name}`).join(', ');
  const indexes = await dropIndexes(bare);
  await bare.query(
    `INSERT INTO application (organ_id, application_id, receipt_number, ${columns})
     SELECT organ.organ_id, gen_random_uuid(), made.receipt_number || '-' || turn, ${copied}
     FROM (SELECT *, row_number() OVER (ORDER BY receipt_number) AS place FROM application WHERE organ_id = $1) AS made
     CROSS JOIN generate_series(0, $3::int / $2::int - 1) AS turn
     JOIN organ ON organ.code = 'P' || (made.place * 7919 + turn * 31) % $4::int`,
    [source, made, cases, organs],
  );
  await bare.query('DELETE FROM application WHERE organ_id = $1', [source]);
  await bare.query(`SET maintenance_work_mem = '512MB'`);
  for (const index of indexes) await bare.query(index);
  await bare.query('DELETE FROM application_count');
  await bare.query(
    `INSERT INTO application_count
     SELECT organ_id, kind, received_year, closed_year, coalesce(first_outcome, ''), applicant_column, count(*)
     FROM application GROUP BY 1, 2, 3, 4, 5, 6`,
  );
  await bare.query('VACUUM ANALYZE application, application_count');
  await bare.query('ANALYZE organ, organ_version');
  await bare.query('CHECKPOINT');
}
