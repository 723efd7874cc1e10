import { describe, expect, it } from 'vitest';
import { competentDepartmentOf, competentDepartments } from './competent-department.js';
import type { Organ, OrganKind } from './organ.js';

function organ(id: string, kind: OrganKind, parentId: string | null): Organ {
  const level = kind === 'government' ? 'government' : 'department';
  return { id, code: id.toUpperCase(), name: id, level, kind, parentId };
}

/** A city with its office and two districts, one of them without an office of its own; an organ that stands alone. */
const ORGANS = [
  organ('city', 'government', null),
  organ('city-office', 'competentDepartment', 'city'),
  organ('city-bureau', 'bureau', 'city'),
  organ('district', 'government', 'city'),
  organ('district-office', 'competentDepartment', 'district'),
  organ('district-bureau', 'bureau', 'district'),
  organ('town', 'town', 'district'),
  organ('village', 'bureau', 'town'),
  organ('new-district', 'government', 'city'),
  organ('new-bureau', 'bureau', 'new-district'),
  organ('alone', 'bureau', null),
];

describe('to whom an organ hands in', () => {
  it.each([
    ['city-bureau', 'city-office'],
    ['district-bureau', 'district-office'],
    ['town', 'district-office'],
    ['village', 'district-office'],
    // A government hands in to the level above; the highest to its own office, which publishes its report (Art. 49).
    ['district', 'city-office'],
    ['city', 'city-office'],
    ['district-office', 'city-office'],
    ['new-bureau', 'city-office'],
    ['city-office', null],
    ['alone', null],
  ])('%s: %s', (id, department) => {
    const subject = ORGANS.find((each) => each.id === id) as Organ;
    expect(competentDepartmentOf(subject, ORGANS)?.id ?? null).toBe(department);
    expect(competentDepartments(ORGANS).get(id)?.id ?? null).toBe(department);
  });

  it('ends where organs are each other’s parents', () => {
    const circle = [organ('a', 'government', 'b'), organ('b', 'government', 'a'), organ('c', 'bureau', 'a')];
    expect(competentDepartments(circle).size).toBe(0);
  });
});
