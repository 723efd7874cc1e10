import { sql } from 'kysely';
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

/** Instants from `from` on, before `until`. */
interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** How many gave each score in a span; scores that nobody gave are left out. */
export async function countScores(
  trx: OrganTransaction,
  organId: string,
  { from, until }: Span,
): Promise<{ readonly score: number; readonly count: number }[]> {
  return trx
    .selectFrom('application_feedback')
    .select(['score', sql<number>`count(*)::int`.as('count')])
    .where('organ_id', '=', organId)
    .where('given_at', '>=', from)
    .where('given_at', '<', until)
    .groupBy('score')
    .execute();
}

export interface FeedbackRow extends Feedback {
  readonly applicationId: string;
  readonly receiptNumber: string;
}

/** What was given in a span, the latest first, at most `most`. */
export async function listFeedback(
  trx: OrganTransaction,
  organId: string,
  { from, until }: Span,
  most: number,
): Promise<FeedbackRow[]> {
  return trx
    .selectFrom('application_feedback as given')
    .innerJoin('application as asked', (join) =>
      join.onRef('asked.organ_id', '=', 'given.organ_id').onRef('asked.application_id', '=', 'given.application_id'),
    )
    .select([
      'given.application_id as applicationId',
      'asked.receipt_number as receiptNumber',
      'given.score',
      'given.given_at as givenAt',
    ])
    .where('given.organ_id', '=', organId)
    .where('given.given_at', '>=', from)
    .where('given.given_at', '<', until)
    .orderBy('given.given_at', 'desc')
    .orderBy('given.application_id')
    .limit(most)
    .execute();
}
