import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import type { Act } from '../../kernel/visibility.js';
import { startTestDatabase, type TestDatabase } from '../../platform/database/testing.js';
import type { OrganRow } from '../domain/organ-rows.js';
import { listOrgans } from './list-organs.js';
import { registerOrgans } from './register-organs.js';

const act: Act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-03-02T01:00:00Z') };
const today = localDate('2026-03-02');
let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const row = (code: string, parentCode: string | null): OrganRow => ({
  code,
  name: `示例${code}`,
  level: 'department',
  kind: 'bureau',
  parentCode,
  validFrom: localDate('2019-01-01'),
});
const codes = async () => (await listOrgans(database.db, today)).map((organ) => organ.code);

it('registers a tree of organs, and none of a list with a code already taken', async () => {
  const made = await registerOrgans(database, act, [row('QZF', null), row('CZJ', 'QZF')], new Map());
  if (!made.ok) throw new Error(made.code);
  const [government, bureau] = made.value;
  expect(bureau?.parentId).toBe(government?.id);
  const known = new Map([['QZF', government?.id ?? '']]);
  expect(await registerOrgans(database, act, [row('JYJ', 'QZF'), row('CZJ', 'QZF')], known)).toMatchObject({
    code: 'organ.code-taken',
    params: { code: 'CZJ' },
  });
  expect(await codes()).toEqual(['CZJ', 'QZF']);
});

it('refuses a parent nobody knows, and everyone but the operator', async () => {
  const rows = [row('AAJ', 'ZZZ')];
  expect(await registerOrgans(database, act, rows, new Map())).toMatchObject({ code: 'organ.unknown' });
  const anyone: Act = { ...act, viewer: { kind: 'public' } as Act['viewer'] };
  expect(await registerOrgans(database, anyone, rows, new Map())).toMatchObject({ code: 'access.denied' });
});
