import type { LocalDate } from '../../kernel/local-date.js';
import type { Db } from '../../platform/database/schema.js';
import { selectOrgans } from '../db/organs.js';
import { competentDepartmentOf } from '../domain/competent-department.js';
import type { Organ } from '../domain/organ.js';

/** The competent department (主管部门) an organ hands its annual report in to, as the organs stand on a day; `null` for none. */
export async function findCompetentDepartment(db: Db, organ: Organ, asOf: LocalDate): Promise<Organ | null> {
  const above = await selectOrgans(db, asOf)
    .where('version.kind', 'in', ['government', 'competentDepartment'])
    .execute();
  return competentDepartmentOf(organ, above);
}
