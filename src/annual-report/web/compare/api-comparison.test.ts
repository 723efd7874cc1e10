import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi } from '../../../accounts/web/testing.js';
import { localDate } from '../../../kernel/local-date.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { registerOrgan } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import type { ReportDocument } from '../../domain/report-document.js';
import { addReportsApi } from '../api-reports.js';

const now = new Date('2026-01-20T01:00:00Z');
let database: TestDatabase;
let api: StaffApi;
let bureau: string;

const SENTENCE = '组织开展了政府信息公开业务培训三场。';
const lastYear: ReportDocument = {
  organName: '示例区教育局',
  year: 2024,
  format: '2021',
  preamble: ['本报告依据条例编制。'],
  sections: [{ id: 5, paragraphs: [SENTENCE] }],
  cells: Object.fromEntries(allCellKeys(REPORT_FORMATS['2021']).map((key) => [key, 0])),
};

beforeAll(async () => {
  database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addReportsApi(scope, services),
  );
  const facts = { code: 'JYJ', name: '示例区教育局', level: 'department', kind: 'bureau', parentId: null } as const;
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const registered = await registerOrgan(services, act, { ...facts, validFrom: localDate('2019-01-01') });
  if (!registered.ok) throw new Error(registered.code);
  bureau = registered.value.id;
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

async function publishLastYear(): Promise<void> {
  const common = {
    organ_id: bureau,
    year: 2024,
    signing_no: 1,
    organ_name: lastYear.organName,
    correction_note: null,
    content: JSON.stringify({ document: lastYear }),
    content_hash: 'sha256:example',
  };
  const at = new Date('2025-01-20T01:00:00Z');
  await withOrgan(database.db, { actor: 'system:test', organId: bureau }, async (trx) => {
    const signed = {
      ...common,
      signed_on: localDate('2025-01-20'),
      signed_at: at,
      signed_by: '张三',
      acknowledged: '[]',
    };
    await trx.insertInto('annual_report_signing').values(signed).execute();
    const published = {
      published_on: localDate('2025-01-20'),
      published_at: at,
      published_by: '张三',
      docx_hash: null,
    };
    await trx
      .insertInto('annual_report_version')
      .values({ ...common, ...published, version: 1 })
      .execute();
  });
}

describe('GET /annual-reports/:year/comparison', () => {
  it('sets the draft beside the published report of the year before; 404 where there is none', async () => {
    const clerk = await api.enter(bureau, 'clerk');
    expect((await clerk.get('/annual-reports/2025/comparison')).statusCode).toBe(404);
    await clerk.send('PUT', '/annual-reports/2024/sections/5', { text: SENTENCE });
    await publishLastYear();
    await clerk.send('PUT', '/annual-reports/2025/sections/5', { text: `${SENTENCE}新设了政务公开体验区。` });
    const page = await clerk.get('/annual-reports/2025/comparison');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-disposition']).toContain('attachment');
    expect(page.body).toContain('<ins>新设了政务公开体验区。</ins>');
    const admin = await api.enter(bureau, 'admin');
    expect((await admin.get('/annual-reports/2025/comparison')).statusCode).toBe(403);
    const pdf = await clerk.get('/annual-reports/2025/comparison?form=pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
