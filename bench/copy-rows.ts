import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | Date | null;

/** A value in COPY's text format. */
function written(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  return String(value).replace(/[\\\t\n\r]/g, (each) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[each] ?? '\\r');
}

function* lines(rows: Iterable<Readonly<Record<string, CopyValue>>>, columns: readonly string[]): Generator<string> {
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(columns.map((column) => written(row[column] ?? null)).join('\t'));
    if (batch.length === 1000) {
      yield `${batch.join('\n')}\n`;
      batch = [];
    }
  }
  if (batch.length > 0) yield `${batch.join('\n')}\n`;
}

/** Loads rows into a table by COPY; `columns` are the rows' own fields. */
export async function copyRows(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, CopyValue>>>,
): Promise<void> {
  await pipeline(
    Readable.from(lines(rows, columns)),
    client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
  );
}
