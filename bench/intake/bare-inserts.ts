import { Client, type ClientConfig } from 'pg';
import { newId } from '../../src/kernel/ids.js';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Clients that store what a submission stores, and nothing else. */
export interface BareClients {
  /** Stores one submission durably, by client `client`. */
  submit(client: number, organId: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The bare driver: the rows of one real submission (`application`, two of `personal_record`, `event`), taken from the
 * database and stored again and again under new ids; each in a transaction of its own, all its statements in one packet,
 * prepared once. No number is given, no chain locked or hashed, no key looked up, nothing encrypted.
 */
export async function openBareClients(app: ClientConfig, count: number, sampleOf: string): Promise<BareClients> {
  const clients = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = new Client({ ...app, pipeline: true } as ClientConfig);
      await client.connect();
      return client;
    }),
  );
  const [first] = clients;
  if (!first) throw new RangeError('no clients');
  const rows = await sampleRows(first, sampleOf);
  let stored = 0;
  return {
    async submit(number, organId) {
      const client = clients[number] as Client;
      stored += 1;
      const ids = {
        organ_id: organId,
        application_id: newId(),
        receipt_number: `BARE-${stored}`,
        idempotency_hash: newId(),
        position: 1e9 + stored,
      };
      const own = { ...ids, stream_id: ids.application_id };
      await Promise.all([
        client.query('BEGIN'),
        client.query({
          name: 'scope',
          text: `SELECT set_config('gongkai.organ_id', $1, true), set_config('gongkai.actor', 'public', true)`,
          values: [organId],
        }),
        ...Object.entries(rows).map(([table, some]) => client.query(insertOf(table, some, own))),
        client.query('COMMIT'),
      ]);
    },
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
}

function insertOf(table: string, rows: Rows[string], own: Readonly<Record<string, unknown>>) {
  const columns = Object.keys(rows[0] ?? {});
  const places = rows.map(
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join()})`,
  );
  const values = rows.flatMap((row) => columns.map((column) => (column in own ? own[column] : row[column])));
  return { name: table, text: `INSERT INTO ${table} (${columns.join()}) VALUES ${places.join()}`, values };
}

async function sampleRows(client: Client, organId: string): Promise<Rows> {
  await client.query(`SELECT set_config('gongkai.organ_id', $1, false)`, [organId]);
  const rows: Record<string, Rows[string]> = {};
  for (const [table, id, most] of [
    ['application', 'application_id', 1],
    ['personal_record', 'stream_id', 2],
    ['event', 'stream_id', 1],
  ] as const) {
    const sample = await client.query<Record<string, unknown>>(
      `SELECT * FROM ${table} WHERE ${id} = (SELECT application_id FROM application LIMIT 1) LIMIT ${most}`,
    );
    if (sample.rows.length !== most) throw new Error(`no sample of ${table}`);
    // Years are made by the database.
    rows[table] = sample.rows.map(({ received_year: _, closed_year: __, ...row }) => row);
  }
  return rows;
}
