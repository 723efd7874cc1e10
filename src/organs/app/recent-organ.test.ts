import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { startTestDatabase, type TestDatabase } from '../../platform/database/testing.js';
import { changeOrgan } from './change-organ.js';
import { recentOrgan } from './recent-organ.js';
import { registerOrgan } from './register-organ.js';

const act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-03-02T01:00:00Z') } as const;
const facts = { level: 'department', kind: 'bureau', parentId: null } as const;
let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

it('finds an organ that is new at once, and another day as it stands on that day', async () => {
  const { db } = database;
  const day = localDate('2026-03-02');
  expect(await recentOrgan(db, 'JYJ', day)).toBeNull();
  const since = { validFrom: localDate('2020-01-01') };
  const organ = await registerOrgan({ db }, act, { code: 'JYJ', name: '示例区教育局', ...facts, ...since });
  if (!organ.ok) throw new Error(organ.code);
  expect(await recentOrgan(db, 'JYJ', day)).toEqual(organ.value);
  const renamed = { name: '示例区教育体育局', ...facts, validFrom: localDate('2026-03-03') };
  expect(await changeOrgan({ db }, act, organ.value.id, renamed)).toMatchObject({ ok: true });
  expect(await recentOrgan(db, 'JYJ', day)).toEqual(organ.value);
  expect(await recentOrgan(db, 'JYJ', localDate('2026-03-03'))).toMatchObject({ name: '示例区教育体育局' });
});
