import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { OrganTransaction } from '../../platform/database/schema.js';

export interface WorkCountRow {
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  readonly paused: number;
  readonly delivery: number;
  /** Waiting for `waitingFor`, replies still to be delivered with them. */
  readonly mine: number;
}

/** How many of an organ's cases that are not done stand where; over the index of these cases alone. */
export async function countWork(
  trx: OrganTransaction,
  organId: string,
  { today, soonUntil, waitingFor }: { today: LocalDate; soonUntil: LocalDate; waitingFor: string },
): Promise<WorkCountRow> {
  const one = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(count(*) FILTER (WHERE ${condition}))::integer`;
  return trx
    .selectFrom('application')
    .select([
      one(sql`state = 'open'`).as('open'),
      one(sql`state = 'open' AND running AND due_on < ${today}`).as('overdue'),
      one(sql`state = 'open' AND running AND due_on <= ${soonUntil}`).as('soon'),
      one(sql`state = 'open' AND NOT running`).as('paused'),
      one(sql`phase = 'delivery'`).as('delivery'),
      one(sql`waiting_for = ${waitingFor}`).as('mine'),
    ])
    .where('organ_id', '=', organId)
    .where('phase', '<>', 'done')
    .executeTakeFirstOrThrow();
}

/** Divisions that cases not done were passed to last, by name. */
export async function workDivisions(trx: OrganTransaction, organId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('application')
    .select('division')
    .distinct()
    .where('organ_id', '=', organId)
    .where('phase', '<>', 'done')
    .where('division', 'is not', null)
    .orderBy('division')
    .limit(200)
    .execute();
  return rows.flatMap(({ division }) => (division === null ? [] : [division]));
}
