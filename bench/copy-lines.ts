import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

/** A table being loaded by COPY over a connection of its own. */
export interface CopyTarget {
  /** Takes lines, their values written by `copied`; waits where the server is behind. */
  write(lines: readonly string[]): Promise<void>;
  end(): Promise<void>;
}

/** A value in COPY's text format; one that would need escaping is none of ours. */
export function copied(value: unknown): string {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  const text = String(value);
  if (/[\\\t\n\r]/.test(text)) throw new RangeError(`to be escaped: ${text}`);
  return text;
}

/** Begins to load a table. */
export function copyInto(client: Client, table: string, columns: readonly string[]): CopyTarget {
  const stream = client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const done = finished(stream);
  // Awaited at the end; until then its failure must not count as unhandled.
  done.catch(() => undefined);
  return {
    async write(lines) {
      if (lines.length > 0 && !stream.write(`${lines.join('\n')}\n`)) await Promise.race([once(stream, 'drain'), done]);
    },
    async end() {
      stream.end();
      await done;
    },
  };
}
