import type { OrganTransaction } from '../../../platform/database/schema.js';

/**
 * A signature taken back: a year never published is open again (cases of it may be split, imported); one that was published
 * stays signed, and what the ledger says since is held against the published version again.
 */
export async function reopenYear(
  trx: OrganTransaction,
  report: { readonly organ: { readonly id: string }; readonly year: number; readonly publishedVersion: number },
  now: Date,
): Promise<void> {
  const { organ, year, publishedVersion } = report;
  if (publishedVersion === 0) {
    await trx.deleteFrom('signed_year').where('organ_id', '=', organ.id).where('year', '=', year).execute();
    return;
  }
  await trx
    .updateTable('signed_year')
    .set(({ fn, val, ref }) => ({ late_event_at: fn.coalesce(ref('late_event_at'), val(now)) }))
    .where('organ_id', '=', organ.id)
    .where('year', '=', year)
    .execute();
}
