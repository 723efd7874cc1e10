import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan, type OrganKind } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import type {
  MemberReports,
  ReportPage as ReportDraft,
  ReportYearLines as ReportYears,
} from './api-report-way-schemas.js';
import { addReportsApi } from './api-reports.js';

let now = new Date('2026-01-20T01:00:00Z');
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let office: string;
let clerk: StaffClient;
let head: StaffClient;

async function organ(code: string, kind: OrganKind, parentId: string | null): Promise<string> {
  const level = kind === 'government' ? 'government' : 'department';
  const facts = { code, name: `示例区${code}`, level, kind, parentId, validFrom: localDate('2019-01-01') } as const;
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const registered = await registerOrgan(services, act, facts);
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addReportsApi(scope, services),
  );
  const government = await organ('QZF', 'government', null);
  office = await organ('ZWB', 'competentDepartment', government);
  bureau = await organ('JYJ', 'bureau', government);
  await organ('WJJ', 'bureau', government);
  clerk = await api.enter(bureau, 'clerk');
  head = await api.enter(bureau, 'head');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

const draftOf = async (year: number, client = clerk) =>
  (await client.get(`/annual-reports/${year}`)).json<ReportDraft>();

const write = (section: number, text: string, before?: string, client = clerk) =>
  client.send('PUT', `/annual-reports/2025/sections/${section}`, { text, ...(before !== undefined && { before }) });

const type = (cell: string, value: number | null, client = clerk) =>
  client.send('PUT', `/annual-reports/2025/cells/${cell}`, { value, typedBy: '李四', reason: '法制科台账' });

describe('/annual-reports', () => {
  it('lists the years, the current one first, with the day each is due', async () => {
    const { items } = (await clerk.get('/annual-reports')).json<ReportYears>();
    expect(items.map((item) => item.year)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019]);
    expect(items[1]).toMatchObject({ dueOn: '2026-01-31', versions: [] });
  });

  it('opens a draft with counted figures, unset ones, and what the check finds of it', async () => {
    const draft = await draftOf(2024);
    expect(draft.cells['t3.received.total']).toEqual({ value: 0, source: 'ledger' });
    expect(draft.cells['t4.reconsideration.upheld']).toEqual({ value: 0, source: 'disputes' });
    expect(draft.cells['t2.rules.issued']).toEqual({ value: null, source: 'unset' });
    expect(draft.findings.find((finding) => finding.cell === 't2.rules.issued')).toMatchObject({
      code: 'table.cell',
      severity: 'error',
    });
    expect(draft.findings.every((finding) => finding.message !== '' && finding.basis !== '')).toBe(true);
  });

  it('takes a typed figure with who answers for it and why, and drops its finding', async () => {
    const response = await type('t2.rules.issued', 3);
    const draft = response.json<ReportDraft>();
    expect(draft.cells['t2.rules.issued']).toMatchObject({
      value: 3,
      source: 'typed',
      typedBy: '李四',
      reason: '法制科台账',
    });
    expect(draft.findings.some((finding) => finding.cell === 't2.rules.issued')).toBe(false);
    expect((await type('t2.rules.issued', null)).json<ReportDraft>().cells['t2.rules.issued']?.source).toBe('unset');
  });

  it.each([
    ['t3.received.total', 5, 'report.cell'],
    ['t2.rules.issued', 1.5, 'report.cell'],
    ['t2.rules.issued', -1, 'report.cell'],
    ['t2.nothing.issued', 1, 'report.cell'],
  ])('refuses to take %s = %d', async (cell, value, code) => {
    const response = await type(cell, value);
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ code });
  });

  it('refuses a figure without a reason, and a malformed request', async () => {
    const bare = { value: 1, typedBy: '李四', reason: ' ' };
    expect((await clerk.send('PUT', '/annual-reports/2025/cells/t2.rules.issued', bare)).statusCode).toBe(422);
    const wrong = { value: 'many', typedBy: '李四', reason: '台账' };
    expect((await clerk.send('PUT', '/annual-reports/2025/cells/t2.rules.issued', wrong)).statusCode).toBe(400);
    expect((await clerk.get('/annual-reports/2018')).json()).toMatchObject({ code: 'report.year' });
    expect((await clerk.get('/annual-reports/lately')).statusCode).toBe(400);
  });

  it('does not let one desk overwrite what another has just written', async () => {
    expect((await write(2, '甲的文字', '')).statusCode).toBe(200);
    const late = await write(2, '乙的文字', '', head);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: 'report.stale' });
    expect((await draftOf(2025)).sections['2']).toBe('甲的文字');
    expect((await write(2, '', '甲的文字', head)).statusCode).toBe(200);
  });
});

describe('/members/annual-reports', () => {
  it.each([
    // The departments' last day is 31 January, the government's 31 March; 16:00 UTC is midnight in Shanghai.
    ['2026-01-31T15:59:00Z', false, false],
    ['2026-01-31T16:00:00Z', true, false],
    ['2026-03-31T16:00:00Z', true, true],
  ])('shows the competent department at %s who is overdue', async (at, bureaus, government) => {
    const before = now;
    now = new Date(at);
    const watcher = await api.enter(office, 'supervisor');
    const { items } = (await watcher.get('/members/annual-reports?year=2025')).json<MemberReports>();
    const overdue = Object.fromEntries(items.map((item) => [item.organName, item.punctuality === 'overdue']));
    expect(overdue).toEqual({ 示例区JYJ: bureaus, 示例区WJJ: bureaus, 示例区ZWB: bureaus, 示例区QZF: government });
    now = before;
  });

  it('is for the competent department alone', async () => {
    expect((await head.get('/members/annual-reports?year=2025')).json()).toMatchObject({ code: 'role.denied' });
    const supervisor = await api.enter(office, 'supervisor');
    expect((await supervisor.get('/annual-reports/2025')).json()).toMatchObject({ code: 'role.denied' });
  });
});
