import { newId } from '../../kernel/ids.js';
import { insertRows } from '../database/insert-rows.js';
import { enterOrgan, withOrgan } from '../database/with-organ.js';
import type { Db, OrganTransaction } from '../database/schema.js';

/** Who sends: a policy of the outbox shows this actor what is due of every organ. */
export const MAILER = 'system:mail';

/** A notice to be sent: about which case, and what it tells. */
export interface Notice {
  readonly organId: string;
  readonly streamId: string;
  /** Letters only, as `correctionAsked`. */
  readonly notice: string;
}

export interface DueNotice extends Notice {
  readonly mailId: string;
  readonly madeAt: Date;
  /** Tries so far, this one not among them. */
  readonly tries: number;
}

export type Settled = 'sent' | 'noAddress' | 'refused' | 'gaveUp';

/** Puts a notice into the outbox, in the transaction of what it tells of: both are there or neither. */
export async function queueNotice(trx: OrganTransaction, notice: Notice, now: Date): Promise<void> {
  await queueNotices(trx, [{ notice, madeAt: now }]);
}

/** As `queueNotice`, several in one statement, sent ahead. */
export async function queueNotices(
  trx: OrganTransaction,
  notices: readonly { readonly notice: Notice; readonly madeAt: Date }[],
): Promise<void> {
  const rows = notices.map(({ notice, madeAt }) => ({
    organ_id: notice.organId,
    mail_id: newId(),
    stream_id: notice.streamId,
    notice: notice.notice,
    made_at: madeAt,
    tries: 0,
    next_try_at: madeAt,
    outcome: null,
    settled_at: null,
    last_code: null,
  }));
  await insertRows(trx, 'mail_outbox', rows);
}

/** What is due, of every organ, the longest waiting first. */
export async function dueNotices(db: Db, now: Date, most: number): Promise<DueNotice[]> {
  const rows = await db.transaction().execute(async (trx) => {
    await enterOrgan(trx, { actor: MAILER, organId: '' });
    return trx
      .selectFrom('mail_outbox')
      .selectAll()
      .where('next_try_at', '<=', now)
      .orderBy('next_try_at')
      .limit(most)
      .execute();
  });
  return rows.map((row) => ({
    organId: row.organ_id,
    streamId: row.stream_id,
    mailId: row.mail_id,
    notice: row.notice,
    madeAt: row.made_at,
    tries: row.tries,
  }));
}

/**
 * Takes a due notice for a try, which counts whatever comes of it: it is due again at `until` where nobody settles it.
 * `false` where another server took it before.
 */
export async function claimNotice(db: Db, due: DueNotice, now: Date, until: Date): Promise<boolean> {
  return withOrgan(db, { actor: MAILER, organId: due.organId }, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('mail_outbox')
      .set({ next_try_at: until, tries: due.tries + 1 })
      .where('organ_id', '=', due.organId)
      .where('mail_id', '=', due.mailId)
      .where('next_try_at', '<=', now)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}

/** Records what came of a try: settled, or to be tried again. */
export async function recordTry(
  db: Db,
  due: DueNotice,
  came: { readonly settled: Settled } | { readonly again: Date },
  { now, code }: { readonly now: Date; readonly code: string | null },
): Promise<void> {
  const settled = 'settled' in came ? came.settled : null;
  await withOrgan(db, { actor: MAILER, organId: due.organId }, (trx) =>
    trx
      .updateTable('mail_outbox')
      .set({
        next_try_at: 'again' in came ? came.again : null,
        outcome: settled,
        settled_at: settled === null ? null : now,
        last_code: code,
      })
      .where('organ_id', '=', due.organId)
      .where('mail_id', '=', due.mailId)
      .execute(),
  );
}
