import type { OrganTransaction } from '../../platform/database/schema.js';

/** How an applicant was satisfied with how they were served (满意度), 1 to 5. */
export interface Feedback {
  readonly score: number;
  readonly givenAt: Date;
}

interface CasePlace {
  readonly organId: string;
  readonly applicationId: string;
}

export async function selectFeedback(
  trx: OrganTransaction,
  { organId, applicationId }: CasePlace,
): Promise<Feedback | null> {
  const row = await trx
    .selectFrom('application_feedback')
    .select(['score', 'given_at'])
    .where('organ_id', '=', organId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row ? { score: row.score, givenAt: row.given_at } : null;
}

/** `false` where there was one before: it is given once. */
export async function insertFeedback(
  trx: OrganTransaction,
  { organId, applicationId }: CasePlace,
  { score, givenAt }: Feedback,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('application_feedback')
    .values({ organ_id: organId, application_id: applicationId, score, given_at: givenAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
