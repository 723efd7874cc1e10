import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import type { AttemptState } from '../domain/lock-out.js';

/** Subjects are stored hashed: an address is personal data, and a mistyped name may be somebody's password. */
export function attemptSubject(kind: 'account' | 'address', value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex');
}

/** The attempts of a subject, its row locked until the transaction ends; makes the row where there is none. */
export async function lockAttempts(trx: Transaction<Database>, subject: string, asOf: Date): Promise<AttemptState> {
  const row = await trx
    .insertInto('sign_in_attempt')
    .values({ subject_hash: subject, failures: 0, first_at: asOf, locked_until: null })
    .onConflict((conflict) => conflict.column('subject_hash').doUpdateSet({ subject_hash: subject }))
    .returning(['failures', 'first_at', 'locked_until'])
    .executeTakeFirstOrThrow();
  return { failures: row.failures, firstAt: row.first_at, lockedUntil: row.locked_until };
}

/** Writes the attempts of a subject; `null` forgets them. */
export async function saveAttempts(
  trx: Transaction<Database>,
  subject: string,
  state: AttemptState | null,
): Promise<void> {
  if (state === null) {
    await trx.deleteFrom('sign_in_attempt').where('subject_hash', '=', subject).execute();
    return;
  }
  await trx
    .updateTable('sign_in_attempt')
    .set({ failures: state.failures, first_at: state.firstAt, locked_until: state.lockedUntil })
    .where('subject_hash', '=', subject)
    .execute();
}

/** Clears away attempts that no rule counts any more. */
export async function deleteOldAttempts(trx: Transaction<Database>, before: Date): Promise<void> {
  await trx
    .deleteFrom('sign_in_attempt')
    .where('first_at', '<', before)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', before)]))
    .execute();
}
