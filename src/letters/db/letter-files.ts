import type { Insertable, Selectable } from 'kysely';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { LetterFileTable, LetterSealTable } from '../../platform/database/schema/letters.js';

export type LetterFileRow = Selectable<LetterFileTable>;
export type SealRow = Selectable<LetterSealTable>;

/** Files of a letter in the order they were stored. */
export async function selectFilesOf(
  trx: OrganTransaction,
  organId: string,
  letterId: string,
): Promise<LetterFileRow[]> {
  return trx
    .selectFrom('letter_file')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('letter_id', '=', letterId)
    .orderBy('file_id')
    .execute();
}

/** Stores the row of a file; `false` where the letter already has a rendered one of that form. */
export async function insertFile(trx: OrganTransaction, file: Insertable<LetterFileTable>): Promise<boolean> {
  const row = await trx
    .insertInto('letter_file')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .returning('file_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The latest version of the organ's seal, or the one named. */
export async function selectSeal(
  trx: OrganTransaction,
  organId: string,
  version?: number,
): Promise<SealRow | undefined> {
  return trx
    .selectFrom('letter_seal')
    .selectAll()
    .where('organ_id', '=', organId)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}
