import type { Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { LetterTable } from '../../platform/database/schema/letters.js';
import { lockChains } from '../../platform/ledger/index.js';

export type LetterRow = Selectable<LetterTable>;

/** What a letter is about: an application or a dispute. */
export interface LetterSubject {
  readonly kind: 'application' | 'dispute';
  readonly id: string;
}

export function selectLetter(trx: OrganTransaction, organId: string, letterId: string) {
  return trx.selectFrom('letter').selectAll().where('organ_id', '=', organId).where('letter_id', '=', letterId);
}

/** In the order they were drafted. */
export async function selectLettersOf(
  trx: OrganTransaction,
  organId: string,
  subject: LetterSubject,
): Promise<LetterRow[]> {
  return trx
    .selectFrom('letter')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('letter_id')
    .execute();
}

export type NewDraft = Pick<
  LetterRow,
  | 'organ_id'
  | 'letter_id'
  | 'subject_kind'
  | 'subject_id'
  | 'kind'
  | 'key_id'
  | 'ciphertext'
  | 'commitment'
  | 'replaces'
  | 'drafted_at'
  | 'drafted_by'
>;

export async function insertDraft(trx: OrganTransaction, draft: NewDraft): Promise<void> {
  await trx
    .insertInto('letter')
    .values({
      ...draft,
      state: 'draft',
      version: 1,
      changed_at: draft.drafted_at,
      changed_by: draft.drafted_by,
      series: null,
      year: null,
      number: null,
      document_number: null,
      issued_on: null,
      issued_at: null,
      issued_by: null,
      seal_version: null,
      erased_at: null,
    })
    .execute();
}

/**
 * The next number of a series. The organ's chain and the row stay locked until the commit, the chain first: no gap, no
 * double, and no two that issue letters of several series wait for each other in a circle.
 */
export async function nextNumber(
  trx: OrganTransaction,
  organId: string,
  series: string,
  year: number,
): Promise<number> {
  await lockChains(trx, [organId]);
  const row = await trx
    .insertInto('letter_counter')
    .values({ organ_id: organId, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organ_id', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('letter_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export async function updateLetter(
  trx: OrganTransaction,
  letter: Pick<LetterRow, 'organ_id' | 'letter_id'>,
  values: Partial<Omit<LetterRow, 'organ_id' | 'letter_id'>>,
): Promise<void> {
  await trx
    .updateTable('letter')
    .set(values)
    .where('organ_id', '=', letter.organ_id)
    .where('letter_id', '=', letter.letter_id)
    .execute();
}

/** Whether an issued letter has been replaced already; it stays locked, so that it is replaced once. */
export async function isReplaced(trx: OrganTransaction, organId: string, letterId: string): Promise<boolean> {
  await selectLetter(trx, organId, letterId).forUpdate().executeTakeFirst();
  const row = await trx
    .selectFrom('letter')
    .select('letter_id')
    .where('organ_id', '=', organId)
    .where('replaces', '=', letterId)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  return row !== undefined;
}
