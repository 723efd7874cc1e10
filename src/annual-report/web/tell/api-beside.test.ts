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
import type { ReportBeside } from '../api-report-beside-schemas.js';
import type { ReportPage } from '../api-report-way-schemas.js';
import type { ReportDocument } from '../../domain/report-document.js';
import { addReportsApi } from '../api-reports.js';

const now = new Date('2026-01-20T01:00:00Z');
let database: TestDatabase;
let api: StaffApi;
let bureau: string;

const PROMISE = '下一步，将组织两次业务培训';
const WRITTEN = '收到政府信息公开申请{{t3.received.total}}件。';
const lastYear: ReportDocument = {
  organName: '示例区教育局',
  year: 2024,
  format: '2021',
  preamble: ['本报告依据条例编制。'],
  sections: [
    { id: 3, paragraphs: ['收到政府信息公开申请4件。'] },
    { id: 5, paragraphs: ['公开内容不够全面。', `${PROMISE}。`] },
  ],
  cells: { ...Object.fromEntries(allCellKeys(REPORT_FORMATS['2021']).map((key) => [key, 0])), 't3.received.total': 4 },
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

describe('/annual-reports/:year/beside', () => {
  it('gives last year’s text with its references, the fees, and the promises, each to be answered', async () => {
    const clerk = await api.enter(bureau, 'clerk');
    const besideOf = async () => (await clerk.get('/annual-reports/2025/beside')).json<ReportBeside>();
    const none = { notices: 0, noticed: 0, payments: 0, yuan: 0 };
    expect(await besideOf()).toEqual({ fees: none, previous: null, promises: [] });
    await clerk.send('PUT', '/annual-reports/2024/sections/3', { text: WRITTEN });
    await publishLastYear();
    const beside = await besideOf();
    expect(beside.previous?.sections['3']).toEqual([{ text: '收到政府信息公开申请4件。', written: WRITTEN }]);
    expect(beside.promises).toMatchObject([{ text: PROMISE, answer: null }]);

    const answer = (key: string, body: object) => clerk.send('PUT', `/annual-reports/2025/promises/${key}`, body);
    const key = beside.promises[0]?.key ?? '';
    expect((await answer(key, { state: 'notDone' })).json()).toMatchObject({ code: 'input.invalid' });
    expect((await answer('0'.repeat(64), { state: 'done' })).json()).toMatchObject({ code: 'report.promise-unknown' });
    const answered = await answer(key, { state: 'done', words: '三月、九月各一次' });
    expect(answered.json<ReportBeside>().promises[0]?.answer).toEqual({ state: 'done', words: '三月、九月各一次' });
    const auditor = await api.enter(bureau, 'auditor');
    expect((await auditor.get('/annual-reports/2025/beside')).statusCode).toBe(200);
    const denied = await auditor.send('PUT', `/annual-reports/2025/promises/${key}`, { state: 'going' });
    expect(denied.statusCode).toBe(403);
  });

  it('keeps the references of a text, checks it with their values, and does not let it be signed without', async () => {
    const head = await api.enter(bureau, 'head');
    const text = '收到政府信息公开申请{{t3.received.total}}件，较上年{{diff:t3.received.total}}件，{{t3.none.total}}。';
    const page = (await head.send('PUT', '/annual-reports/2025/sections/3', { text })).json<ReportPage>();
    expect(page.sections['3']).toBe(text);
    expect(page.findings.filter(({ section }) => section === 3)).toMatchObject([
      { code: 'text.placeholder', message: '文中引用的数字“{{t3.none.total}}”没有取到。' },
    ]);
    const signed = await head.send('POST', '/annual-reports/2025/steps', {
      version: page.version,
      step: { type: 'sign' },
    });
    expect(signed.json()).toMatchObject({
      code: 'report.reference',
      params: { references: '{{t3.none.total}}（没有这个数字）' },
    });
  });
});
