import type { Organ } from './organ.js';

/**
 * The competent department (政府信息公开工作主管部门) an organ hands its annual report in to, 《条例》 Art. 3, 49: that of the
 * government it belongs to, else of the next one above that has one; a government with none above it hands in to its own.
 * `null` for a competent department with nobody above it, and where there is none at all.
 */
export function competentDepartmentOf(organ: Organ, organs: readonly Organ[]): Organ | null {
  const byId = new Map(organs.map((each) => [each.id, each]));
  return nearestDepartment(organ, byId, departmentsByParent(organs));
}

/** As `competentDepartmentOf`, for every organ at once: by the organ's id. */
export function competentDepartments(organs: readonly Organ[]): ReadonlyMap<string, Organ> {
  const byId = new Map(organs.map((each) => [each.id, each]));
  const departments = departmentsByParent(organs);
  return new Map(
    organs.flatMap((organ): [string, Organ][] => {
      const department = nearestDepartment(organ, byId, departments);
      return department ? [[organ.id, department]] : [];
    }),
  );
}

function departmentsByParent(organs: readonly Organ[]): ReadonlyMap<string, readonly Organ[]> {
  const departments = new Map<string, Organ[]>();
  for (const organ of organs) {
    if (organ.kind !== 'competentDepartment' || organ.parentId === null) continue;
    departments.set(organ.parentId, [...(departments.get(organ.parentId) ?? []), organ]);
  }
  return departments;
}

function nearestDepartment(
  organ: Organ,
  byId: ReadonlyMap<string, Organ>,
  departments: ReadonlyMap<string, readonly Organ[]>,
): Organ | null {
  const under = (government: string) => departments.get(government)?.find(({ id }) => id !== organ.id);
  const seen = new Set([organ.id]);
  for (let above = organ.parentId; above !== null && !seen.has(above); above = byId.get(above)?.parentId ?? null) {
    seen.add(above);
    const found = under(above);
    if (found) return found;
  }
  return under(organ.id) ?? null;
}
