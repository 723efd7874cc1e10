import { sql } from 'kysely';
import type { Db } from '../../platform/database/schema.js';

/** Ids of the organs a competent department (主管部门) supervises, its own and its government among them; none for others. */
export async function listSupervised(db: Db, organId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT gongkai_members(${organId}::uuid) AS id`.execute(db);
  return rows.map((row) => row.id).sort();
}
