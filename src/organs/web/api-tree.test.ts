import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStaffApi, type StaffApi } from '../../accounts/web/testing.js';
import { localDate } from '../../kernel/local-date.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { openVault } from '../../platform/vault/index.js';
import { registerOrgan, type OrganKind } from '../index.js';
import type { OrganTree } from './api-tree-schemas.js';
import { addOrganTreeApi } from './api-tree.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let api: StaffApi;
const ids = new Map<string, string>();
const idOf = (code: string) => ids.get(code) ?? '';

beforeAll(async () => {
  database = await startTestDatabase();
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addOrganTreeApi(scope, services),
  );
  const organs: readonly [string, OrganKind, string | null][] = [
    ['QZF', 'government', null],
    ['QZB', 'competentDepartment', 'QZF'],
    ['DHJ', 'town', 'QZF'],
    ['SLZ', 'bureau', 'DHJ'],
  ];
  for (const [code, kind, parent] of organs) {
    const facts = { code, name: `示例${code}`, kind, parentId: parent === null ? null : idOf(parent) };
    const level = kind === 'government' ? 'government' : 'department';
    const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
    const made = await registerOrgan({ db: database.db }, act, { ...facts, level, validFrom: localDate('2020-01-01') });
    if (!made.ok) throw new Error(made.code);
    ids.set(code, made.value.id);
  }
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

it('shows the administrator of the competent department what organs were, moves and ends them', async () => {
  const admin = await api.enter(idOf('QZB'), 'admin');
  const send = (code: string, step: string, body: object) => admin.send('POST', `/organs/${idOf(code)}/${step}`, body);
  expect((await send('DHJ', 'end', { from: '2026-03-01' })).json()).toMatchObject({ code: 'organ.open-matters' });
  const moved = await send('SLZ', 'move', { parentId: idOf('QZF'), from: '2026-02-01' });
  const versionsOf = (tree: OrganTree, code: string) =>
    tree.items
      .find((item) => item.code === code)
      ?.versions.map(({ from, parentName, ended }) => [from, parentName, ended]);
  expect(versionsOf(moved.json(), 'SLZ')).toEqual([
    ['2026-02-01', '示例QZF', false],
    ['2020-01-01', '示例DHJ', false],
  ]);
  const ended = await send('DHJ', 'end', { from: '2026-03-01', intoId: idOf('SLZ') });
  expect(versionsOf(ended.json(), 'DHJ')?.[0]).toEqual(['2026-03-01', '示例QZF', true]);
  const merged = ended.json<OrganTree>().items.find(({ code }) => code === 'DHJ');
  expect(merged?.intoName).toBe('示例SLZ');
  const session = (await admin.get('/session')).json<{ permissions: string[] }>();
  expect(session.permissions).toContain('organ.tree');

  const bureau = await api.enter(idOf('SLZ'), 'admin');
  expect((await bureau.get('/session')).json<{ permissions: string[] }>().permissions).not.toContain('organ.tree');
  expect((await bureau.get('/organs/tree')).json()).toMatchObject({ code: 'access.denied' });
});
