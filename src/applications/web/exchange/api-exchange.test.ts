import { Value } from '@sinclair/typebox/value';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../../accounts/web/testing.js';
import { localDate } from '../../../kernel/local-date.js';
import { registerOrgan } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import { submitApplication } from '../../app/submit-application.js';
import { CaseDocument } from '../../domain/exchange/case-schema.js';
import { IMPORT_COLUMNS, SHEET_NAME, TITLE_ROW } from '../../domain/import/columns.js';
import { addExchangeApi } from './api-exchange.js';
import { addImportsApi } from './api-imports.js';
import type { CaseImportAnswer, ImportAnswer } from '../api-exchange-schemas.js';

const now = new Date('2026-03-20T02:00:00Z');
const operator = { viewer: { kind: 'system', name: 'test' }, now } as const;
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let head: StaffClient;
let admin: StaffClient;
let stranger: StaffClient;
let id: string;

async function organ(code: string): Promise<string> {
  const facts = { name: `某区${code}局`, level: 'department', kind: 'bureau', parentId: null } as const;
  const registered = await registerOrgan(services, operator, { ...facts, code, validFrom: localDate('2020-01-01') });
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => {
      addExchangeApi(scope, services);
      addImportsApi(scope, services);
    },
  );
  bureau = await organ('JYJ');
  [clerk, head, admin] = [
    await api.enter(bureau, 'clerk'),
    await api.enter(bureau, 'head'),
    await api.enter(bureau, 'admin'),
  ];
  stranger = await api.enter(await organ('WJJ'), 'head');
  const received = await submitApplication(services, operator, {
    organId: bureau,
    channel: 'inPerson',
    receivedOn: localDate('2026-03-02'),
    applicant: { column: 'natural', name: '张某某', proofKind: 'other', proofNumber: '未记载', phone: '未记载' },
    description: '食堂检查结果',
    wantedForm: { way: 'paper', route: 'pickup' },
  });
  if (!received.ok) throw new Error(received.code);
  id = received.value.applicationId;
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

async function upload(client: StaffClient, path: string, wrong: boolean) {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(SHEET_NAME);
  sheet.getRow(TITLE_ROW).values = IMPORT_COLUMNS.map(({ title }) => title);
  const cells: Record<string, string> = {
    receivedOn: '2025-03-03',
    channel: '传真',
    column: '商业企业',
    name: '某公司',
    proofKind: '其他',
    proofNumber: '未记载',
    phone: '未记载',
    description: '食堂检查结果',
    way: wrong ? '口头' : '纸质',
    route: '邮寄',
  };
  sheet.getRow(4).values = IMPORT_COLUMNS.map(({ key }) => cells[key] ?? '');
  const form = new FormData();
  form.append('file', new File([await book.xlsx.writeBuffer()], '旧案.xlsx'));
  return client.send('POST', path, form);
}

describe('whole cases', () => {
  it('publishes the schema for everyone', async () => {
    const answer = await api.http.inject({ url: '/api/v1/schemas/case-1.json' });
    expect(answer.headers['content-type']).toContain('application/schema+json');
    expect(answer.json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  it('gives a case as JSON, as a ZIP, and by range, to who may see the applicant', async () => {
    const one = await clerk.get(`/applications/${id}/export`);
    expect(one.headers['content-disposition']).toContain('JYJ-2026-000001.json');
    expect(Value.Check(CaseDocument, one.json())).toBe(true);
    const zip = await clerk.get(`/applications/${id}/export?format=zip`);
    expect(zip.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const lines = (await head.get('/applications/export?from=2026-03-01&to=2026-03-31')).payload.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([one.json()]);
    expect((await admin.get(`/applications/${id}/export`)).statusCode).toBe(403);
    expect((await stranger.get(`/applications/${id}/export`)).statusCode).toBe(404);
    expect((await stranger.get('/applications/export?from=2026-03-01&to=2026-03-31')).payload).toBe('');
  });

  it('takes a case in once, and names what is wrong by JSON pointer', async () => {
    const document = (await clerk.get(`/applications/${id}/export`)).json<CaseDocument>();
    const send = (body: object, client = stranger) => client.send('POST', '/applications/import', body);
    const first = await send(document);
    expect([first.statusCode, (await send(document)).statusCode]).toEqual([201, 200]);
    expect(first.json<CaseImportAnswer>()).toMatchObject({ receiptNumber: 'WJJ-2026-000001', repeated: false });
    expect((await send({ ...document, joint: 0 })).json()).toMatchObject({ code: 'exchange.schema' });
    expect((await send(document, clerk)).statusCode).toBe(403);
  });
});

describe('old cases from a workbook', () => {
  it('checks, marks and imports', async () => {
    const wrong = await upload(admin, '/applications/imports/check', true);
    expect(wrong.json<ImportAnswer>()).toMatchObject({ importId: null, errorCount: 1, errors: [{ cell: '申请!M4' }] });
    const marked = await upload(admin, '/applications/imports/check.xlsx', true);
    expect(marked.headers['content-type']).toContain('spreadsheetml');
    expect((await upload(admin, '/applications/imports', true)).json<ImportAnswer>().importId).toBeNull();
    expect((await upload(admin, '/applications/imports', false)).json<ImportAnswer>()).toMatchObject({
      rows: 1,
      errorCount: 0,
    });
    expect((await upload(clerk, '/applications/imports', false)).statusCode).toBe(403);
  });

  it('gives the template to fill in', async () => {
    const answer = await admin.get('/applications/imports/template');
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});
