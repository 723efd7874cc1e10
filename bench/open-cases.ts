import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase } from '../src/platform/database/connect.js';
import type { Db } from '../src/platform/database/schema.js';
import { openVault, type Vault } from '../src/platform/vault/index.js';
import { loadCases } from './load-cases.js';
import { openBenchDatabase } from './open-database.js';

/** A database with the cases of one organ. */
export interface LoadedCases {
  readonly cases: number;
  readonly organId: string;
  readonly loadSeconds: number;
  readonly db: Db;
  readonly vault: Vault;
  /** As the superuser. */
  readonly bare: Client;
  /** As `PostgreSQL 17.5`. */
  readonly postgres: string;
  close(): Promise<void>;
}

export async function openCases(dataDir: string, cases: number): Promise<LoadedCases> {
  const { administrator, app, stop } = await openBenchDatabase(dataDir);
  const vault = openVault(randomBytes(32));
  const begun = performance.now();
  const organId = await loadCases(administrator, vault, cases);
  const loadSeconds = (performance.now() - begun) / 1000;
  const bare = new Client(administrator);
  await bare.connect();
  const { rows } = await bare.query<{ server_version: string }>('SHOW server_version');
  const db = openDatabase(app);
  return {
    cases,
    organId,
    loadSeconds,
    db,
    vault,
    bare,
    postgres: `PostgreSQL ${rows[0]?.server_version ?? ''}`,
    async close() {
      await bare.end();
      await db.destroy();
      await stop();
    },
  };
}
