import { sql } from 'kysely';
import { SENT_AHEAD } from './pipelined-pool.js';
import type { Database, OrganTransaction } from './schema.js';

/**
 * Inserts rows in one statement whose text is the same however many they are, and sends it ahead: all values go as one JSON
 * parameter, which the database reads by the table's own types. All rows have the columns of the first; bytes are given as
 * `Buffer`, JSON columns as values.
 */
export async function insertRows(
  trx: OrganTransaction,
  table: keyof Database,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const written = JSON.stringify(rows.map(readable));
  const row = sql.table(table);
  await sql`INSERT INTO ${row} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${row}, ${written}::json) ${SENT_AHEAD}`.execute(
    trx,
  );
}

/** Bytes as the database reads them from text. */
function readable(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );
}
