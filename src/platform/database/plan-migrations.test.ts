import { describe, expect, it } from 'vitest';
import { checksumOf } from './migrate.js';
import { MIGRATIONS, type Migration } from './migrations/index.js';
import { planMigrations, type AppliedMigration } from './plan-migrations.js';

const [a, b, c]: Migration[] = ['a', 'b', 'c'].map((name, index) => ({
  number: index + 1,
  name,
  sql: `-- ${name}`,
})) as [Migration, Migration, Migration];
const ran = (migration: Migration): AppliedMigration => ({ ...migration, checksum: checksumOf(migration) });

describe('planMigrations', () => {
  it.each<[string, Migration[], AppliedMigration[], number[]]>([
    ['a new database', [a, b, c], [], [1, 2, 3]],
    ['one behind', [a, b, c], [ran(b), ran(a)], [3]],
    ['up to date', [a, b], [ran(a), ran(b)], []],
  ])('runs what is left on %s', (_, available, applied, numbers) => {
    const plan = planMigrations(available, applied, checksumOf);
    expect(plan.ok && plan.value.map((migration) => migration.number)).toEqual(numbers);
  });

  it.each<[string, Migration[], AppliedMigration[], string]>([
    ['a gap in the list', [a, c], [], 'migration.order'],
    ['a list out of order', [b, a], [], 'migration.order'],
    ['a gap in the record', [a, b], [ran(b)], 'migration.order'],
    ['two that changed places', [a, { ...c, number: 2 }, { ...b, number: 3 }], [ran(a), ran(b)], 'migration.order'],
    ['a newer database', [a], [ran(a), ran(b)], 'migration.missing'],
    ['one taken out', [a, { ...c, number: 2 }], [ran(a), ran(b)], 'migration.missing'],
    ['one edited', [{ ...a, sql: '-- A' }, b], [ran(a)], 'migration.changed'],
  ])('refuses %s', (_, available, applied, code) => {
    expect(planMigrations(available, applied, checksumOf)).toMatchObject({ ok: false, code });
  });

  it('holds for the migrations of the house', () => {
    expect(planMigrations(MIGRATIONS, [], checksumOf).ok).toBe(true);
  });
});
