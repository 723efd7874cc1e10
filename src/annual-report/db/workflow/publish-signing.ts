import type { LocalDate } from '../../../kernel/local-date.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';

export interface SigningToPublish {
  readonly organId: string;
  readonly year: number;
  readonly signingNo: number;
  readonly version: number;
  readonly publishedOn: LocalDate;
  readonly publishedAt: Date;
  readonly publishedBy: string;
}

/** Makes a version of what was signed; the content goes from row to row within the database. Gives its hash. */
export async function publishSigning(trx: OrganTransaction, publish: SigningToPublish): Promise<string> {
  const { organId, year, signingNo, version, publishedOn, publishedAt, publishedBy } = publish;
  const { content_hash } = await trx
    .insertInto('annual_report_version')
    .columns([
      'organ_id',
      'year',
      'signing_no',
      'organ_name',
      'correction_note',
      'content',
      'content_hash',
      'version',
      'published_on',
      'published_at',
      'published_by',
    ])
    .expression((query) =>
      query
        .selectFrom('annual_report_signing')
        .select(['organ_id', 'year', 'signing_no', 'organ_name', 'correction_note', 'content', 'content_hash'])
        .select(({ cast, val }) => [
          cast<number>(val(version), 'int2').as('version'),
          cast<LocalDate>(val(publishedOn), 'date').as('published_on'),
          cast<Date>(val(publishedAt), 'timestamptz').as('published_at'),
          cast<string>(val(publishedBy), 'text').as('published_by'),
        ])
        .where('organ_id', '=', organId)
        .where('year', '=', year)
        .where('signing_no', '=', signingNo),
    )
    .returning('content_hash')
    .executeTakeFirstOrThrow();
  return content_hash;
}
