import { sql } from 'kysely';
import { SENT_AHEAD } from '../database/pipelined-pool.js';
import type { Db, OrganTransaction } from '../database/schema.js';

/** Milliseconds the database may take for one statement of a search. */
const PATIENCE = 5_000;

/** Runs `work` with plans for small answers: no whole tables, nothing compiled. */
export function reading<T>(db: Db, work: (trx: OrganTransaction) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`SELECT set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true),
        set_config('statement_timeout', ${String(PATIENCE)}, true) ${SENT_AHEAD}`.execute(trx);
      return work(trx);
    });
}
