import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Act } from '../kernel/visibility.js';
import { startTestDatabase, type TestDatabase } from '../platform/database/testing.js';
import { changeOrgan, findOrgan, listOrgans, listSupervised, registerOrgan, type RegisterOrganInput } from './index.js';

let database: TestDatabase;
const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-01-05T01:00:00Z') };
const bureau: RegisterOrganInput = {
  code: 'WHJ',
  name: '示例区文化局',
  level: 'department',
  kind: 'bureau',
  parentId: null,
  validFrom: localDate('2020-01-01'),
};

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

async function register(input: RegisterOrganInput): Promise<string> {
  const result = await registerOrgan(database, act, input);
  if (!result.ok) throw new Error(result.code);
  return result.value.id;
}

describe('organs', () => {
  it('are found by id and by code, and keep their former names by date', async () => {
    const id = await register(bureau);
    const merged = { ...bureau, name: '示例区文化和旅游局', validFrom: localDate('2025-03-01') };
    expect((await changeOrgan(database, act, id, merged)).ok).toBe(true);
    const nameOn = async (day: string) => (await findOrgan(database.db, id, localDate(day)))?.name ?? null;
    expect(await nameOn('2019-12-31')).toBeNull();
    expect(await nameOn('2025-02-28')).toBe('示例区文化局');
    expect(await nameOn('2025-03-01')).toBe('示例区文化和旅游局');
    expect((await findOrgan(database.db, 'whj', localDate('2026-01-01')))?.id).toBe(id);
    expect(await findOrgan(database.db, '没有', localDate('2026-01-01'))).toBeNull();
    expect((await listOrgans(database.db, localDate('2026-01-01'))).map((organ) => organ.code)).toContain('WHJ');
  });

  it('refuses a code twice, a code of another shape, and anyone but the operator', async () => {
    await register({ ...bureau, code: 'JT' });
    expect(await registerOrgan(database, act, { ...bureau, code: 'JT' })).toMatchObject({ code: 'organ.code-taken' });
    expect(await registerOrgan(database, act, { ...bureau, code: 'j-t' })).toMatchObject({ code: 'input.invalid' });
    const visitor: Act = { ...act, viewer: { kind: 'public' } };
    expect(await registerOrgan(database, visitor, { ...bureau, code: 'X2' })).toMatchObject({ code: 'access.denied' });
  });

  it('knows whom the competent department supervises, down the tree and not beside it', async () => {
    const district = await register({ ...bureau, code: 'QZF', kind: 'government', level: 'government' });
    const office = await register({ ...bureau, code: 'QB', kind: 'competentDepartment', parentId: district });
    const town = await register({ ...bureau, code: 'DZ', kind: 'town', parentId: district });
    const below = await register({ ...bureau, code: 'DZZ', parentId: town });
    const beside = await register({ ...bureau, code: 'BG' });
    expect(await listSupervised(database.db, office)).toEqual([district, office, town, below].sort());
    expect(await listSupervised(database.db, office)).not.toContain(beside);
    expect(await listSupervised(database.db, town)).toEqual([]);
  });
});
