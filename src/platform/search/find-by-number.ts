import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Db } from '../database/schema.js';
import { standing } from './match.js';
import type { Hit } from './scan.js';
import { reading } from './reading.js';
import { showHits, type ShownHit } from './show-hits.js';

/** Documents of one number, the newest first. */
const MOST = 10;

/** What is public under a document number (按文号查找), by its key; without any word marked. */
export function findByNumber(db: Db, numberKey: string, asOf: LocalDate): Promise<readonly ShownHit[]> {
  return reading(db, async (trx) => {
    const { rows } = await sql<Hit>`
      SELECT organ_id AS "organId", document_id AS "documentId", published_on AS "publishedOn", kind, catalogue, genre,
        ${standing(asOf)} AS standing, true AS titled
      FROM public_document WHERE number_key = ${numberKey}
      ORDER BY published_on DESC, document_id DESC LIMIT ${MOST}`.execute(trx);
    return showHits(trx, rows, { wanted: [] });
  });
}
