import { sql } from 'kysely';
import type { OrganTransaction } from './schema.js';

/** A government and the year whose members it adds up. */
export interface RollupScope {
  readonly governmentId: string;
  readonly year: number;
}

/** Thousands of organs' counts are put together in memory; with the usual 4 MB they go over the disk and take twice as long. */
const WORK_MEMORY = '64MB';

/**
 * Runs `work` with a view, to read only, of the figures of every organ below a government in a year: within a transaction of
 * that government, or of a competent department that supervises it. The view ends with the work.
 */
export async function withinRollup<T>(
  trx: OrganTransaction,
  { governmentId, year }: RollupScope,
  work: () => Promise<T>,
): Promise<T> {
  await name(trx, governmentId, String(year));
  await sql`SELECT set_config('work_mem', ${WORK_MEMORY}, true)`.execute(trx);
  const done = await work();
  await name(trx, '', '');
  return done;
}

async function name(trx: OrganTransaction, id: string, year: string): Promise<void> {
  await sql`SELECT set_config('gongkai.rollup_id', ${id}, true), set_config('gongkai.rollup_year', ${year}, true)`.execute(
    trx,
  );
}
