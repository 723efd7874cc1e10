import type { LocalDate } from '../../kernel/local-date.js';
import type { Db, OrganTransaction } from '../../platform/database/schema.js';
import type { Organ, OrganVersion } from '../domain/organ.js';
import type { DatedOrgan } from '../domain/organs-of-year.js';

const ORGAN_COLUMNS = [
  'organ.organ_id as id',
  'organ.code as code',
  'version.name as name',
  'version.level as level',
  'version.kind as kind',
  'version.parent_id as parentId',
] as const;

/** Organs as they stand on a day, in the order of their codes; those abolished by then are left out. */
export function selectOrgans(db: Db | OrganTransaction, asOf: LocalDate) {
  return db
    .selectFrom('organ')
    .innerJoin(
      (query) =>
        query
          .selectFrom('organ_version')
          .distinctOn('organ_id')
          .select(['organ_id', 'name', 'level', 'kind', 'parent_id', 'ended'])
          .where('valid_from', '<=', asOf)
          .orderBy('organ_id')
          .orderBy('valid_from', 'desc')
          .as('version'),
      (join) => join.onRef('version.organ_id', '=', 'organ.organ_id'),
    )
    .where('version.ended', '=', false)
    .select(ORGAN_COLUMNS)
    .orderBy('organ.code')
    .$castTo<Organ>();
}

/** Every version begun by a day, by code, those of an organ in the order of their days. */
export function selectVersions(db: Db | OrganTransaction, asOf: LocalDate): Promise<DatedOrgan[]> {
  return versionsBegunBy(db, asOf).orderBy('organ.code').orderBy('version.valid_from').execute();
}

/** The versions of one organ begun by a day, in their order. */
export function selectVersionsOf(db: Db, organId: string, asOf: LocalDate): Promise<DatedOrgan[]> {
  return versionsBegunBy(db, asOf).where('organ.organ_id', '=', organId).orderBy('version.valid_from').execute();
}

function versionsBegunBy(db: Db | OrganTransaction, asOf: LocalDate) {
  return db
    .selectFrom('organ')
    .innerJoin('organ_version as version', 'version.organ_id', 'organ.organ_id')
    .where('version.valid_from', '<=', asOf)
    .select([...ORGAN_COLUMNS, 'version.valid_from as validFrom', 'version.ended as ended']);
}

/** One organ, by id or code, as its version of a day has it; an abolished one is left out. */
export async function selectOrgan(
  db: Db,
  key: { readonly column: 'organ.organ_id' | 'organ.code'; readonly value: string },
  asOf: LocalDate,
): Promise<Organ | null> {
  const row = await db
    .selectFrom('organ')
    .innerJoin('organ_version as version', 'version.organ_id', 'organ.organ_id')
    .where(key.column, '=', key.value)
    .where('version.valid_from', '<=', asOf)
    .select([...ORGAN_COLUMNS, 'version.ended as ended'])
    .orderBy('version.valid_from', 'desc')
    .limit(1)
    .$castTo<Organ & { readonly ended: boolean }>()
    .executeTakeFirst();
  if (!row || row.ended) return null;
  const { ended: _, ...organ } = row;
  return organ;
}

/** Inserts an organ and its first version; `false` where the code is taken. */
export async function insertOrgan(
  trx: OrganTransaction,
  organ: { readonly id: string; readonly code: string } & OrganVersion,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('organ')
    .values({ organ_id: organ.id, code: organ.code })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('organ_id')
    .executeTakeFirst();
  if (!inserted) return false;
  await insertVersion(trx, organ.id, organ);
  return true;
}

/** The day from which an organ's newest version holds, its row locked to the commit. */
export async function lastVersion(trx: OrganTransaction, organId: string): Promise<LocalDate> {
  const row = await trx
    .selectFrom('organ_version')
    .select('valid_from')
    .where('organ_id', '=', organId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.valid_from;
}

export async function insertVersion(
  trx: OrganTransaction,
  organId: string,
  version: OrganVersion & { readonly ended?: boolean },
): Promise<void> {
  await trx
    .insertInto('organ_version')
    .values({
      organ_id: organId,
      valid_from: version.validFrom,
      name: version.name,
      level: version.level,
      kind: version.kind,
      parent_id: version.parentId,
      ended: version.ended ?? false,
    })
    .execute();
}
