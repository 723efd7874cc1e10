import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { localDate } from '../../kernel/local-date.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { NO_SETTINGS, organSettings, registerOrgan } from '../index.js';
import { addOrganSettingsApi } from './api-organ-settings.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let head: StaffClient;

async function organ(code: string): Promise<string> {
  const facts = { name: `某区${code}局`, level: 'department', kind: 'bureau', parentId: null } as const;
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const registered = await registerOrgan(services, act, { code, ...facts, validFrom: localDate('2020-01-01') });
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addOrganSettingsApi(scope, services),
  );
  bureau = await organ('JYJ');
  head = await api.enter(bureau, 'head');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

const save = (version: number, values: object, client = head) =>
  client.send('PUT', '/organ/settings', { version, values: { ...NO_SETTINGS, ...values } });

describe('/organ/settings', () => {
  it('begins with nothing set, and keeps what the head saves', async () => {
    expect((await head.get('/organ/settings')).json()).toMatchObject({ version: 0, values: NO_SETTINGS });
    const saved = await save(0, { officeName: ' 某区教育局办公室 ', postcode: '150000', fax: '' });
    const values = { ...NO_SETTINGS, officeName: '某区教育局办公室', postcode: '150000' };
    expect(saved.json()).toEqual({ organCode: 'JYJ', version: 1, values });
    expect((await head.get('/organ/settings')).json()).toEqual({ organCode: 'JYJ', version: 1, values });
    expect(await organSettings(services.db, bureau)).toEqual({ version: 1, ...values });
  });

  it('refuses what has the wrong shape by its label, and an unknown field', async () => {
    const wrong = await save(1, { postcode: '15' });
    expect([wrong.statusCode, wrong.json<{ message: string }>().message]).toEqual([422, '邮政编码：应为 6 位数字']);
    expect((await save(1, { seal: '印' })).statusCode).toBe(400);
  });

  it('does not let one desk overwrite another', async () => {
    expect((await save(1, { hours: '上午' })).statusCode).toBe(200);
    const late = await save(1, { hours: '下午' });
    expect([late.statusCode, late.json()]).toMatchObject([409, { code: 'organ.settings-stale' }]);
    const both = await Promise.all([save(2, { hours: '甲' }), save(2, { hours: '乙' })]);
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  });

  it('is for the head alone, and for the organ of the session alone', async () => {
    const clerk = await api.enter(bureau, 'clerk');
    expect((await clerk.get('/organ/settings')).json()).toMatchObject({ code: 'role.denied' });
    expect((await save(3, {}, clerk)).json()).toMatchObject({ code: 'role.denied' });
    const stranger = await api.enter(await organ('WJJ'), 'head');
    expect((await stranger.get('/organ/settings')).json()).toMatchObject({ version: 0, values: NO_SETTINGS });
  });
});
