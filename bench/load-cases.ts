import { Client, type ClientConfig } from 'pg';
import { newId } from '../src/kernel/ids.js';
import { sealPersonal, type Vault } from '../src/platform/vault/index.js';
import { copied, copyInto } from './copy-lines.js';
import { CASE_COLUMNS, EVENT_COLUMNS, generateCases, type GeneratedCase } from './generate-cases.js';

const BATCH = 1_000;
const TABLES = ['application', 'event', 'personal_record'] as const;
const RECORD_COLUMNS = ['organ_id', 'stream_id', 'kind', 'key_id', 'ciphertext'] as const;
const DESCRIPTION = '示例区2025年老旧小区改造项目清单，包括项目名称、实施单位、合同金额和竣工日期。';

interface IndexRow {
  readonly name: string;
  readonly definition: string;
}

/** Takes off the indexes that hold no constraint; gives what makes them again. */
export async function dropIndexes(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<IndexRow>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** A connection for loading: the rows' references hold by construction, and a crash would only mean to begin anew. */
async function openLoader(superuser: ClientConfig): Promise<Client> {
  const client = new Client(superuser);
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await client.query('SET synchronous_commit = off');
  await client.query(`SET maintenance_work_mem = '512MB'`);
  return client;
}

/**
 * Loads one organ with `count` cases, their descriptions sealed, its ledger's head and counts included, by COPY as the
 * superuser (row-level security admits no COPY), a connection for each table; then makes the indexes and gathers
 * statistics, as autovacuum would in time. Gives the organ's id.
 */
export async function loadCases(superuser: ClientConfig, vault: Vault, count: number): Promise<string> {
  const [main, second, third] = [await openLoader(superuser), await openLoader(superuser), await openLoader(superuser)];
  const clients = [main, second, third] as const;
  try {
    const organId = newId();
    await main.query(`ALTER SYSTEM SET max_wal_size = '8GB'`);
    await main.query('SELECT pg_reload_conf()');
    await main.query('INSERT INTO organ (organ_id, code) VALUES ($1, $2)', [organId, 'BENCH']);
    await main.query(
      `INSERT INTO organ_version (organ_id, valid_from, name, level, kind) VALUES ($1, '2019-01-01', '示例区测试局', 'department', 'bureau')`,
      [organId],
    );
    const indexes = await dropIndexes(main);
    const head = await copyCases(clients, vault, { organId, count });
    await main.query('INSERT INTO ledger_head (organ_id, position, hash) VALUES ($1, $2, $3)', [
      organId,
      head?.position,
      head?.hash,
    ]);
    await main.query(
      `INSERT INTO application_count
       SELECT organ_id, kind, received_year, closed_year, coalesce(first_outcome, ''), applicant_column, count(*)
       FROM application GROUP BY 1, 2, 3, 4, 5, 6`,
    );
    await Promise.all(clients.map((client, turn) => makeIndexes(client, indexes, turn, clients.length)));
    await main.query('VACUUM ANALYZE application, application_count');
    await main.query('ANALYZE event, personal_record');
    await main.query('CHECKPOINT');
    return organId;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function makeIndexes(client: Client, indexes: readonly string[], turn: number, turns: number): Promise<void> {
  for (const [index, definition] of indexes.entries()) if (index % turns === turn) await client.query(definition);
}

async function copyCases(
  clients: readonly [Client, Client, Client],
  vault: Vault,
  { organId, count }: { readonly organId: string; readonly count: number },
): Promise<GeneratedCase['head'] | undefined> {
  const columns = { application: CASE_COLUMNS, event: EVENT_COLUMNS, personal_record: RECORD_COLUMNS };
  const targets = TABLES.map((table, index) => copyInto(clients[index] as Client, table, columns[table]));
  const flush = (batch: readonly GeneratedCase[]) => {
    const lines = [
      batch.map(({ application }) => application),
      batch.flatMap(({ events }) => events),
      batch.map((each) => descriptionOf(vault, organId, each)),
    ];
    return Promise.all(targets.map((target, index) => target.write(lines[index] ?? [])));
  };
  let batch: GeneratedCase[] = [];
  let last: GeneratedCase | undefined;
  for (const each of generateCases(organId, 'BENCH', count)) {
    batch.push(each);
    last = each;
    if (batch.length < BATCH) continue;
    await flush(batch);
    batch = [];
  }
  await flush(batch);
  await Promise.all(targets.map((target) => target.end()));
  return last?.head;
}

function descriptionOf(vault: Vault, organId: string, { applicationId }: GeneratedCase): string {
  const place = { organId, streamId: applicationId, kind: 'description' };
  const { keyId, ciphertext } = sealPersonal(vault, place, DESCRIPTION);
  return [organId, applicationId, place.kind, keyId, copied(ciphertext)].join('\t');
}
