import { Client, type ClientConfig } from 'pg';
import { newId } from '../src/kernel/ids.js';
import { toRow } from '../src/platform/ledger/index.js';
import { copyRows, type CopyValue } from './copy-rows.js';
import { generateCases, type GeneratedCase } from './generate-cases.js';

type Row = Readonly<Record<string, CopyValue>>;

const BATCH = 20_000;

async function copyBatch(client: Client, batch: readonly GeneratedCase[]): Promise<void> {
  const rows: readonly Row[] = batch.map((each) => each.row);
  const events: readonly Row[] = batch.flatMap((each) => each.events.map(toRow));
  await copyRows(client, 'application', Object.keys(rows[0] ?? {}), rows);
  await copyRows(client, 'event', Object.keys(events[0] ?? {}), events);
}

/**
 * Loads one organ with `count` cases, its ledger's head included, by COPY as the superuser (row-level security admits no
 * COPY); then gathers statistics, as autovacuum would in time. Gives the organ's id.
 */
export async function loadCases(superuser: ClientConfig, count: number): Promise<string> {
  const client = new Client(superuser);
  await client.connect();
  try {
    const organId = newId();
    // The rows' references hold by construction: no check of each of them by itself.
    await client.query('SET session_replication_role = replica');
    await client.query('INSERT INTO organ (organ_id, code) VALUES ($1, $2)', [organId, 'BENCH']);
    await client.query(
      `INSERT INTO organ_version (organ_id, valid_from, name, level, kind) VALUES ($1, '2019-01-01', '示例区测试局', 'department', 'bureau')`,
      [organId],
    );
    let batch: GeneratedCase[] = [];
    let last: GeneratedCase | undefined;
    for (const each of generateCases(organId, 'BENCH', count)) {
      batch.push(each);
      last = each;
      if (batch.length === BATCH) {
        await copyBatch(client, batch);
        batch = [];
      }
    }
    if (batch.length > 0) await copyBatch(client, batch);
    const head = last?.events.at(-1);
    await client.query('INSERT INTO ledger_head (organ_id, position, hash) VALUES ($1, $2, $3)', [
      organId,
      head?.position,
      head?.hash,
    ]);
    await client.query('VACUUM ANALYZE application');
    await client.query('VACUUM ANALYZE event');
    return organId;
  } finally {
    await client.end();
  }
}
