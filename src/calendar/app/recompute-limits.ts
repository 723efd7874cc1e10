import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import { enterOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { lockNotices } from '../db/notices.js';
import {
  endRecomputation,
  firstWaiting,
  insertRecomputation,
  isOvertaken,
  latestRecomputation,
  lockRecomputation,
  nextOrgan,
  recordBatch,
  type RecomputationRow,
} from '../db/recomputations.js';
import type { RecomputedSome } from '../domain/changed-limit.js';
import { mayLoadCalendar } from './may-load-calendar.js';

/** As whom a limit is moved: nobody decides, the calendar does. */
const ACTOR = 'system:calendar';
/** Cases counted anew in one transaction: their organ's chain is locked no longer than this takes. */
const BATCH = 100;

export interface SomeCases {
  readonly organId: string;
  /** The case after which to go on, in the order of their ids; `null` for the first. */
  readonly after: string | null;
  readonly limit: number;
  readonly now: Date;
}

/**
 * Counts the limits of some open cases of the transaction's organ anew by the calendar in force; given by the capability that
 * has the cases. What is right already is left alone.
 */
export type RecomputeSome = (trx: OrganTransaction, some: SomeCases) => Promise<RecomputedSome>;

/** How far a recomputation of all open cases (重算期限) has come. */
export interface Recomputation {
  readonly number: number;
  readonly begunAt: Date;
  readonly organs: number;
  readonly organsDone: number;
  /** Open cases looked at, and those whose limit has moved or become certain. */
  readonly cases: number;
  readonly changed: number;
  /** `overtaken`: a later one began and has gone on with all cases. */
  readonly ended: 'done' | 'overtaken' | null;
  readonly endedAt: Date | null;
}

/** The last recomputation begun; `null` where there was none. */
export async function lastRecomputation(db: Db): Promise<Recomputation | null> {
  const row = await latestRecomputation(db);
  return row ? present(row) : null;
}

/**
 * Begins to count all open cases anew; `recomputeNext` goes through them. Asked for again, it begins again: what is right is
 * left alone. Refuses `access.denied`.
 */
export async function beginRecomputation({ db }: Services, act: Act): Promise<Result<{ readonly number: number }>> {
  if (!mayLoadCalendar(act.viewer)) return refuse('access.denied');
  return db.transaction().execute(async (trx) => {
    await lockNotices(trx);
    return ok({ number: await insertRecomputation(trx, { at: act.now, by: actorOf(act.viewer) }) });
  });
}

/**
 * Counts the next cases of the recomputation under way anew, in one transaction that also keeps how far it has come: whoever
 * asks next goes on from there, after a crash as well. Gives where it stands then; `null` where there is nothing to do.
 */
export async function recomputeNext(
  { db }: Pick<Services, 'db'>,
  recompute: RecomputeSome,
  now: Date,
  atOnce = BATCH,
): Promise<Recomputation | null> {
  const waiting = await firstWaiting(db);
  if (!waiting) return null;
  const { number } = waiting;
  return db.transaction().execute(async (trx) => {
    const row = await lockRecomputation(trx, number);
    if (row.ended === null) await advance(trx, recompute, row, { limit: atOnce, now });
    return present(await lockRecomputation(trx, number));
  });
}

async function advance(
  trx: OrganTransaction,
  recompute: RecomputeSome,
  row: RecomputationRow,
  batch: Pick<SomeCases, 'limit' | 'now'>,
): Promise<void> {
  const { number } = row;
  const { now } = batch;
  if (await isOvertaken(trx, number)) return endRecomputation(trx, number, { ended: 'overtaken', at: now });
  const next = await nextOrgan(trx, row);
  if (!next) return endRecomputation(trx, number, { ended: 'done', at: now });
  await enterOrgan(trx, { actor: ACTOR, organId: next.organId });
  const some = { ...next, ...batch };
  await recordBatch(trx, number, some, await recompute(trx, some));
}

function present(row: RecomputationRow): Recomputation {
  const { number, organs, cases, changed, ended } = row;
  return {
    number,
    begunAt: row.begun_at,
    organs,
    organsDone: row.organs_done,
    cases,
    changed,
    ended,
    endedAt: row.ended_at,
  };
}
