import { sql } from 'kysely';
import type { Db } from './schema.js';

/** Moves on with every change of what is public, in the transaction that makes it (migration `public-revision`). */
export async function readPublicRevision(db: Db): Promise<string> {
  const { rows } = await sql<{ revision: string }>`SELECT revision::text FROM public_revision`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('public_revision has no row');
  return row.revision;
}
