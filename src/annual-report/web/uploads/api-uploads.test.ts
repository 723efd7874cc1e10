import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../../accounts/web/testing.js';
import { submitApplication } from '../../../applications/index.js';
import { localDate } from '../../../kernel/local-date.js';
import { allCellKeys, REPORT_FORMATS } from '../../../law/report-format/index.js';
import { registerOrgan, type OrganKind } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { closeReaders } from '../../../platform/documents/index.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { readStream, verifyChain } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import { t3Figures } from '../../domain/derive/t3-figures.js';
import { sumCells } from '../../domain/open-ledger/recompute-cells.js';
import { openDraft, remindReports, reportToDocx, type ReportDocument } from '../../index.js';
import type { ReportBeside } from '../api-report-beside-schemas.js';
import type { MemberReportPage, MemberReports, ReportPage } from '../api-report-way-schemas.js';
import { addReportsApi } from '../api-reports.js';
import type { Rollup } from '../api-rollup-schemas.js';
import { addRollupApi } from '../rollup/api-rollup.js';
import type { ReportUploadPage, ReportUploads } from '../api-report-upload-schemas.js';

const system = { kind: 'system', name: 'test' } as const;
const YEAR = 2025;
const FORMAT = REPORT_FORMATS['2021'];
const now = new Date('2026-01-20T01:00:00Z');
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let supervisor: StaffClient;
let office: string;
let government: string;

async function organ(code: string, kind: OrganKind, parentId: string | null): Promise<string> {
  const level = kind === 'government' ? 'government' : 'department';
  const facts = { code, name: `示例区${code}`, level, kind, parentId, validFrom: localDate('2019-01-01') } as const;
  const registered = await registerOrgan(services, { viewer: system, now }, facts);
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
      addReportsApi(scope, services);
      addRollupApi(scope, services);
    },
  );
  government = await organ('QZF', 'government', null);
  office = await organ('ZWB', 'competentDepartment', government);
  bureau = await organ('JYJ', 'bureau', government);
  clerk = await api.enter(bureau, 'clerk');
  supervisor = await api.enter(office, 'supervisor');
});
afterAll(async () => {
  closeReaders();
  await api.http.close();
  await database.stop();
});

/** Two applications in, one granted, one still open: the table balances by construction. */
const t3 = t3Figures(FORMAT, [
  { inflow: 'received', outflow: 'granted', column: 'natural', count: 1 },
  { inflow: 'received', outflow: 'carriedOut', column: 'enterprise', count: 1 },
]);

function report(year: number, cells: Readonly<Record<string, number>> = {}): ReportDocument {
  const zeros = Object.fromEntries(allCellKeys(FORMAT).map((cell) => [cell, 0]));
  return {
    organName: '示例区JYJ',
    year,
    format: '2021',
    preamble: [`本报告由示例区JYJ编制，统计期限自${year}年1月1日起至${year}年12月31日止。`],
    sections: [
      { id: 1, paragraphs: ['在别处写好的总体情况。', '收到申请2件。'] },
      { id: 5, paragraphs: ['下一步将完善目录。'] },
      { id: 6, paragraphs: ['本年度未收取信息处理费。'] },
    ],
    cells: { ...zeros, ...t3, 't2.licensing.decisions': 7, ...cells },
  };
}

/** Sends a file in a form by hand: the client of the tests sends JSON. */
async function upload(client: StaffClient, url: string, bytes: Uint8Array, name: string, fields: object = {}) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, String(value));
  body.append('file', new Blob([new Uint8Array(bytes)]), name);
  const encoded = new Response(body);
  const type = String(encoded.headers.get('content-type'));
  return client.send('POST', url, Buffer.from(await encoded.arrayBuffer()), { 'content-type': type });
}

const place = (year = YEAR) => `/annual-reports/${year}/uploads`;
const memberPlace = () => `/members/${bureau}/annual-reports/${YEAR}/uploads`;
const listed = async () => (await clerk.get(place())).json<ReportUploads>().items;
const opened = async (id: string) => (await clerk.get(`${place()}/${id}`)).json<ReportUploadPage>();
const page = async () => (await clerk.get(`/annual-reports/${YEAR}`)).json<ReportPage>();

describe('a report written elsewhere', () => {
  let id: string;
  let bytes: Uint8Array;

  it('is read, checked and kept, to be opened and downloaded again', async () => {
    bytes = await reportToDocx(report(YEAR, { 't3.received.total': 3 }));
    const sent = await upload(clerk, place(), bytes, 'C:\\年报\\2025年报.docx');
    expect(sent.statusCode, sent.body).toBe(200);
    const [kept] = sent.json<ReportUploads>().items;
    expect(kept).toMatchObject({ fileName: '2025年报.docx', kind: 'docx', uploadedBy: '测试员', own: true });
    id = kept?.id ?? '';
    const shown = await opened(id);
    expect(shown.says).toEqual({ organ: '示例区JYJ', year: YEAR });
    expect(shown.errors).toBeGreaterThan(0);
    expect(shown.html).toContain('sum.row');
    expect(shown.html).toContain('id="checked-place-1"');
    const file = await clerk.get(`${place()}/${id}/file`);
    expect([file.rawPayload.equals(Buffer.from(bytes)), file.headers['content-disposition']]).toEqual([
      true,
      expect.stringContaining('attachment'),
    ]);
  });

  it('is refused where it is no report, no readable file, or of a year to come', async () => {
    const text = Buffer.from('今天天气很好。');
    expect((await upload(clerk, place(), text, 'a.txt')).json()).toMatchObject({ code: 'report.not-a-report' });
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect((await upload(clerk, place(), picture, 'a.png')).json()).toMatchObject({ code: 'file.unsupported' });
    expect((await upload(clerk, place(2031), bytes, 'a.docx')).json()).toMatchObject({ code: 'report.year' });
    expect(await listed()).toHaveLength(1);
  });

  it('is the office’s own: its competent department sees nothing of it', async () => {
    expect((await supervisor.get(memberPlace())).json<ReportUploads>().items).toEqual([]);
    expect((await supervisor.get(`${memberPlace()}/${id}`)).json()).toMatchObject({ code: 'report.upload-unknown' });
    const removal = await supervisor.send('POST', `${memberPlace()}/${id}/removal`, { reason: '错误' });
    expect(removal.json()).toMatchObject({ code: 'report.upload-unknown' });
  });

  it('is taken over as chosen, whole or not at all, and what it replaces is told before', async () => {
    await clerk.send('PUT', `/annual-reports/${YEAR}/sections/1`, { text: '草稿文字' });
    const plan = (await opened(id)).takeOver;
    expect(plan?.sections[1]).toEqual({
      section: 1,
      present: '草稿文字',
      uploaded: '在别处写好的总体情况。\n收到申请2件。',
    });
    const t2 = plan?.tables.find(({ table }) => table === 't2');
    expect(t2?.cells.find(({ cell }) => cell === 't2.licensing.decisions')).toEqual({
      cell: 't2.licensing.decisions',
      present: null,
      source: 'unset',
      uploaded: 7,
      outcome: 'fill',
    });
    expect(plan?.tables.map(({ notTaken }) => notTaken)).toEqual([null, null, null]);
    const chosen = { version: plan?.version, sections: [1], tables: ['t2', 't3', 't4'], name: '李四', reason: '' };
    const take = (more: object) => clerk.send('POST', `${place()}/${id}/take-over`, { ...chosen, ...more });
    expect((await take({})).json()).toMatchObject({ code: 'input.invalid' });
    expect((await take({ reason: '登记簿在外单位', sections: [1, 2] })).json()).toMatchObject({
      code: 'input.invalid',
    });
    expect((await take({ reason: '登记簿在外单位', version: 99 })).json()).toMatchObject({ code: 'report.stale' });
    expect([(await page()).sections['1'], (await page()).cells['t2.licensing.decisions']?.value]).toEqual([
      '草稿文字',
      null,
    ]);
    const taken = (await take({ reason: '登记簿在外单位' })).json<ReportPage>();
    expect(taken.sections['1']).toBe('在别处写好的总体情况。\n收到申请2件。');
    expect(taken.cells['t2.licensing.decisions']).toMatchObject({
      value: 7,
      source: 'typed',
      typedBy: '李四',
      reason: '取自上传的报告《2025年报.docx》',
    });
    // As the file has it, wrong sum and all: the gate names it.
    expect(taken.cells['t3.received.total']).toMatchObject({
      value: 3,
      source: 'typed',
      reason: '取自上传的报告《2025年报.docx》：登记簿在外单位',
    });
    expect(taken.findings).toContainEqual(expect.objectContaining({ code: 'sum.row', cell: 't3.received.total' }));
  });

  it('leaves figures that the open ledger adds up to, each with where it comes from', async () => {
    const draft = await openDraft(services, system, { organId: bureau, year: YEAR, now });
    if (!draft.ok) throw new Error(draft.code);
    const sums = sumCells(FORMAT);
    for (const { thing, count } of draft.value.counted ?? []) expect(sums.add(thing, count)).toBe(true);
    for (const cell of allCellKeys(FORMAT))
      expect([cell, sums.of(cell)]).toEqual([cell, draft.value.cells[cell]?.value]);
  });

  it('gives way to the ledger as soon as there is a case, and can be given up', async () => {
    const added = await submitApplication(
      services,
      { viewer: system, now },
      {
        organId: bureau,
        channel: 'signedMail',
        receivedOn: localDate('2025-05-06'),
        applicant: {
          column: 'natural',
          name: '示例申请人甲',
          proofKind: 'residentCard',
          proofNumber: '11010519491231002X',
          address: '示例路 1 号',
        },
        description: '示例事项',
        wantedForm: { way: 'paper', route: 'mail' },
      },
    );
    expect(added.ok).toBe(true);
    const after = await page();
    expect(after.cells['t3.received.total']).toEqual({ value: 1, source: 'ledger', unused: 3 });
    const plan = (await opened(id)).takeOver;
    const [, three] = plan?.tables ?? [];
    expect(three?.notTaken).toBe('recorded');
    expect(three?.cells.find(({ cell }) => cell === 't3.received.total')).toMatchObject({
      present: 1,
      uploaded: 3,
      outcome: 'kept',
    });
    const again = { version: plan?.version, sections: [], tables: ['t3'], name: '李四', reason: '再取' };
    expect((await clerk.send('POST', `${place()}/${id}/take-over`, again)).json()).toMatchObject({
      code: 'report.table-not-taken',
    });
    const given = await clerk.send('DELETE', `/annual-reports/${YEAR}/taken-tables/t3`, { version: after.version });
    expect(given.json<ReportPage>().cells['t3.received.total']).toEqual({ value: 1, source: 'ledger' });
  });

  it('is removed with a reason, which stays; file and figures are gone', async () => {
    expect((await clerk.send('POST', `${place()}/${id}/removal`, { reason: ' ' })).json()).toMatchObject({
      code: 'input.invalid',
    });
    await clerk.send('POST', `${place()}/${id}/removal`, { reason: '传错文件' });
    expect((await listed())[0]?.removed).toEqual({ on: '2026-01-20', reason: '传错文件' });
    expect((await clerk.get(`${place()}/${id}`)).json()).toMatchObject({ code: 'report.upload-removed' });
    expect((await clerk.get(`${place()}/${id}/file`)).json()).toMatchObject({ code: 'report.upload-removed' });
    await withOrgan(database.db, { actor: 'x', organId: bureau }, async (trx) => {
      const rows = await trx.selectFrom('annual_report_upload').selectAll().execute();
      const [row] = rows;
      expect([row?.reading, row?.sealed_key, row?.content_hash]).toEqual([null, null, null]);
      expect(await services.files.has(row?.stored_hash as never)).toBe(false);
      const events = await readStream(trx, bureau, id);
      expect(events.map(({ type }) => type)).toEqual(['report.uploaded', 'report.upload-removed']);
      expect(JSON.stringify(events)).not.toMatch(/传错文件|年报/);
      expect((await verifyChain(trx, bureau)).whole).toBe(true);
    });
  });
});

describe('a report of the year before that was put in as a file', () => {
  it('stands for last year’s: continuity, references, text beside, promises, comparison', async () => {
    const comparison = `/annual-reports/${YEAR}/comparison?form=html`;
    expect((await clerk.get(comparison)).json()).toMatchObject({ code: 'report.no-previous' });
    const before = await reportToDocx(report(YEAR - 1));
    expect((await upload(clerk, place(YEAR - 1), before, '2024.docx')).statusCode).toBe(200);
    const beside = (await clerk.get(`/annual-reports/${YEAR}/beside`)).json<ReportBeside>();
    expect(beside.previous).toMatchObject({ year: YEAR - 1, publishedOn: null, fileName: '2024.docx' });
    expect(beside.previous?.cells['t3.carriedOut.enterprise']).toBe(1);
    expect(beside.previous?.sections['6']?.[0]?.text).toBe('本年度未收取信息处理费。');
    expect(beside.promises.map(({ text }) => text)).toEqual(['下一步将完善目录']);
    // Last year carried one out, and nobody carried it in.
    expect((await page()).findings).toContainEqual(
      expect.objectContaining({ code: 'continuity.carried', cell: 't3.carriedIn.enterprise' }),
    );
    await clerk.send('PUT', `/annual-reports/${YEAR}/sections/3`, { text: '上年收到{{prev:t3.received.total}}件。' });
    const found = (await page()).findings.filter(({ section }) => section === 3);
    expect(found.map(({ excerpt }) => excerpt).join()).not.toContain('{{');
    const draft = await openDraft(services, system, { organId: bureau, year: YEAR, now });
    expect(draft.ok && draft.value.beside?.previous?.['t3.received.total']).toBe(2);
    const compared = await clerk.get(comparison);
    expect([compared.statusCode, compared.body.includes('2024.docx')]).toEqual([200, true]);
  });
});

describe('a report that a member sent as a file', () => {
  let id: string;
  let whole: string;
  const members = async () =>
    (await supervisor.get(`/members/annual-reports?year=${YEAR}`)).json<MemberReports>().items;
  const member = async (organId: string) => (await members()).find((each) => each.organId === organId);
  const rollup = async () =>
    (await supervisor.get(`/annual-reports/${YEAR}/rollup?organ=${government}`)).json<Rollup>();

  it('counts as received on its day, and is reminded of no more', async () => {
    whole = await organ('WHJ', 'bureau', government);
    supervisor = await api.enter(office, 'supervisor');
    const due = new Date('2026-02-01T01:00:00Z');
    const url = `/members/${whole}/annual-reports/${YEAR}/uploads`;
    const bytes = await reportToDocx(report(YEAR));
    const early = await upload(supervisor, url, bytes, '文化局年报.docx', { receivedOn: '2026-03-01' });
    expect(early.json()).toMatchObject({ code: 'input.invalid' });
    const sent = await upload(supervisor, url, bytes, '文化局年报.docx', { receivedOn: '2026-01-15' });
    id = sent.json<ReportUploads>().items[0]?.id ?? '';
    expect(await member(whole)).toMatchObject({
      stage: 'none',
      handedInOn: '2026-01-15',
      punctuality: 'inTime',
      upload: { fileName: '文化局年报.docx', rolledUp: false },
    });
    const way = (await supervisor.get(`/members/${whole}/annual-reports/${YEAR}`)).json<MemberReportPage>().way;
    expect(way).toMatchObject({ handedInOn: '2026-01-15', punctuality: 'inTime' });
    expect((await supervisor.get(`${url}/${id}`)).json<ReportUploadPage>().takeOver).toBeNull();
    const before = await remindReports(services, due);
    const reminded = await withOrgan(database.db, { actor: 'x', organId: whole }, (trx) =>
      trx.selectFrom('annual_report_reminder').selectAll().execute(),
    );
    expect([before > 0, reminded]).toEqual([true, []]);
  });

  it('is shown to its organ, which cannot remove it; others do not see it', async () => {
    const own = await api.enter(whole, 'clerk');
    const [seen] = (await own.get(`/annual-reports/${YEAR}/uploads`)).json<ReportUploads>().items;
    expect(seen).toMatchObject({ id, department: '示例区ZWB', uploadedBy: null, own: false, receivedOn: '2026-01-15' });
    const removal = await own.send('POST', `/annual-reports/${YEAR}/uploads/${id}/removal`, { reason: '不要' });
    expect(removal.json()).toMatchObject({ code: 'access.denied' });
    expect((await clerk.get(`/annual-reports/${YEAR}/uploads/${id}`)).json()).toMatchObject({
      code: 'report.upload-unknown',
    });
  });

  it('is added up by its file once chosen, its source named, and by the records again when set aside', async () => {
    const url = `/members/${whole}/annual-reports/${YEAR}/uploads/${id}/in-sum`;
    const before = await rollup();
    expect(before.problems).toContainEqual(expect.objectContaining({ kind: 'fileAside' }));
    expect((await supervisor.send('PUT', url)).statusCode).toBe(200);
    const after = await rollup();
    expect(after.lines.find((line) => line.organId === whole)).toMatchObject({
      file: { fileName: '文化局年报.docx', receivedOn: '2026-01-15', onRecord: [] },
      handedInOn: '2026-01-15',
    });
    const received = (sum: Rollup) => sum.cells['t3.received.total'] ?? 0;
    expect(received(after) - received(before)).toBe(2);
    expect(after.problems).toContainEqual(expect.objectContaining({ kind: 'byFile' }));
    const head = await api.enter(government, 'head');
    const draft = (await head.get(`/annual-reports/${YEAR}`)).json<ReportPage>();
    expect(draft.cells['t3.received.total']?.value).toBe(received(after));
    expect((await supervisor.send('DELETE', url)).statusCode).toBe(200);
    expect(received(await rollup())).toBe(received(before));
  });

  it('is not added up with cells that say nothing', async () => {
    const cells = Object.fromEntries(
      Object.entries(report(YEAR).cells).filter(([cell]) => cell !== 't3.granted.natural'),
    );
    const bytes = await reportToDocx({ ...report(YEAR), cells: cells as Record<string, number> });
    const url = `/members/${whole}/annual-reports/${YEAR}/uploads`;
    const sent = await upload(supervisor, url, bytes, '缺数.docx');
    const part = sent.json<ReportUploads>().items[0]?.id;
    expect((await supervisor.send('PUT', `${url}/${part}/in-sum`)).json()).toMatchObject({
      code: 'report.upload-figures',
    });
  });
});
