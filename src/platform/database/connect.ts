import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type CustomTypesConfig, type PoolConfig } from 'pg';
import { pipelinedPool } from './pipelined-pool.js';
import type { Database, Db } from './schema.js';

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

/** Dates stay `YYYY-MM-DD` text (a legal date has no zone); whole and decimal numbers of our sizes become numbers. */
const wire: CustomTypesConfig = {
  getTypeParser(id: number, format?: unknown) {
    if (format !== 'binary') {
      if (id === DATE) return (text: string) => text;
      if (id === INT8 || id === NUMERIC) return (text: string) => Number(text);
    }
    return types.getTypeParser(id, format as 'text');
  },
} as CustomTypesConfig;

/** Opens a pool of connections as the application's role. Close it with `db.destroy()`. */
export function openDatabase(config: PoolConfig, onIdleError: (error: Error) => void = () => undefined): Db {
  const pool = new Pool({ max: 10, application_name: 'gongkai', ...config, types: wire, pipeline: true });
  // An idle connection that the server ends is replaced by the pool; the next query tells whether it is back.
  pool.on('error', onIdleError);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: pipelinedPool(pool) }) });
}
