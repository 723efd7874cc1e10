import { availableParallelism } from 'node:os';
import { READ_LIMITS } from './read-limits.js';
import { ReaderPool } from './reader-pool.js';

let pool: ReaderPool | null = null;

/** The program's one pool of reader processes; started by the first file that needs it. */
export function sharedReaders(): ReaderPool {
  pool ??= new ReaderPool({
    milliseconds: READ_LIMITS.milliseconds,
    megabytes: READ_LIMITS.megabytes,
    processes: Math.min(2, availableParallelism()),
    filesEach: 500,
    restMegabytes: 256,
  });
  return pool;
}

/** Ends the reader processes; files being read are refused. A later file starts new ones. */
export function closeReaders(): void {
  pool?.close();
  pool = null;
}
