import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi } from '../../accounts/web/testing.js';
import { localDate } from '../../kernel/local-date.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { openVault } from '../../platform/vault/index.js';
import { registerOrgan } from '../index.js';
import { addOrgansApi } from './api-organs.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let api: StaffApi;

beforeAll(async () => {
  database = await startTestDatabase();
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addOrgansApi(scope, services),
  );
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const facts = { level: 'department', kind: 'bureau', parentId: null } as const;
  for (const [code, validFrom] of [
    ['JYJ', '2020-01-01'],
    ['LATER', '2026-04-01'],
  ] as const) {
    const input = { ...facts, code, name: `某区${code}局`, validFrom: localDate(validFrom) };
    const registered = await registerOrgan(services, act, input);
    if (!registered.ok) throw new Error(registered.code);
  }
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('/organs', () => {
  it('names the organs as they stand today, to everyone', async () => {
    const answer = await api.http.inject('/api/v1/organs');
    expect(answer.statusCode).toBe(200);
    const { items } = answer.json<{ items: { code: string; name: string; level: string; parent: null }[] }>();
    expect(items.map(({ code, name, level, parent }) => [code, name, level, parent])).toEqual([
      ['JYJ', '某区JYJ局', 'department', null],
    ]);
  });
});
