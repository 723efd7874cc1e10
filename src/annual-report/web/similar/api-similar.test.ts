import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStaffApi, type StaffApi } from '../../../accounts/web/testing.js';
import { newId } from '../../../kernel/ids.js';
import { localDate } from '../../../kernel/local-date.js';
import { registerOrgan, type OrganKind } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import { compareNext } from '../../index.js';
import type { ReportDocument } from '../../domain/report-document.js';
import { addSimilarApi } from './api-similar.js';
import type { SimilarState } from '../api-similar-schemas.js';

const YEAR = 2025;
const now = new Date('2026-02-20T02:00:00Z');
const sentences = (subject: string) =>
  [1, 2, 3, 4, 5, 6].map((step) => `${subject}的第${'一二三四五六'[step - 1]}项工作按照${subject}方案逐件推进落实到位`);
const WATER = sentences('河道清淤和供水管网改造').join('。');
const FARM = sentences('农田建设与春耕种子供应').join('。');
const SCHOOL = sentences('校园食堂与教师招聘信息').join('。');

let database: TestDatabase;
let api: StaffApi;
let services: Services;
const ids = new Map<string, string>();
const idOf = (code: string) => ids.get(code) ?? '';

async function organ(code: string, kind: OrganKind, parent: string | null): Promise<void> {
  const facts = { code, name: `示例${code}`, kind, parentId: parent === null ? null : idOf(parent) };
  const level = kind === 'government' ? 'government' : 'department';
  const act = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const made = await registerOrgan(services, act, { ...facts, level, validFrom: localDate('2019-01-01') });
  if (!made.ok) throw new Error(made.code);
  ids.set(code, made.value.id);
}

/** A report as it stands after a step: signed with one text in section 一, published where it is of the year before. */
async function report(code: string, year: number, text: string, stage: 'signed' | 'submitted' | 'published') {
  const organ_id = idOf(code);
  const document: ReportDocument = {
    organName: `示例${code}`,
    year,
    format: '2021',
    preamble: [],
    sections: [{ id: 1, paragraphs: [text] }],
    cells: {},
  };
  const content = JSON.stringify({ document, sources: {} });
  const published = stage === 'published' ? 1 : 0;
  const signing = { signed_on: localDate('2026-01-20'), signed_at: now, signed_by: 'system:test' };
  const facts = { organ_name: `示例${code}`, correction_note: null, content, content_hash: `sha256:${'0'.repeat(64)}` };
  await withOrgan(database.db, { actor: 'system:test', organId: organ_id }, async (trx) => {
    await trx
      .insertInto('annual_report')
      .values({ organ_id, year, stream_id: newId(), version: 1, published_version: published, stage, signing_no: 1 })
      .execute();
    await trx
      .insertInto('annual_report_signing')
      .values({ organ_id, year, signing_no: 1, ...signing, ...facts, acknowledged: '[]' })
      .execute();
    if (published === 0) return;
    const issued = { published_on: localDate('2025-01-20'), published_at: now, published_by: 'system:test' };
    await trx
      .insertInto('annual_report_version')
      .values({ organ_id, year, version: 1, signing_no: 1, ...issued, ...facts, docx_hash: null })
      .execute();
  });
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addSimilarApi(scope, services),
  );
  await organ('QZF', 'government', null);
  await organ('ZWB', 'competentDepartment', 'QZF');
  for (const code of ['SWJ', 'NYJ', 'JYJ', 'WJJ']) await organ(code, 'bureau', 'QZF');
  await organ('BZF', 'government', null);
  await organ('BZB', 'competentDepartment', 'BZF');
  await report('SWJ', YEAR, WATER, 'submitted');
  await report('NYJ', YEAR, `${WATER}。${FARM.slice(0, 40)}`, 'submitted');
  await report('JYJ', YEAR, SCHOOL, 'published');
  await report('JYJ', YEAR - 1, SCHOOL, 'published');
  // What is signed and not handed in is not the department's to read.
  await report('WJJ', YEAR, WATER, 'signed');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

it('compares what members handed in, when the department asks; its finds are kept and open side by side', async () => {
  const supervisor = await api.enter(idOf('ZWB'), 'supervisor');
  const address = `/members/similar/${YEAR}`;
  expect((await supervisor.get(address)).json()).toEqual({ year: YEAR, askedAt: null, found: null });
  const asked = (await supervisor.send('POST', address, {})).json<SimilarState>();
  expect([asked.askedAt, asked.found]).toEqual([now.toISOString(), null]);
  expect(await compareNext(services, now)).toBe(true);
  expect(await compareNext(services, now)).toBe(false);

  const { askedAt, found } = (await supervisor.get(address)).json<SimilarState>();
  expect(askedAt).toBeNull();
  expect(found).toMatchObject({ reports: 3, withPrevious: 1 });
  const named = found?.pairs.map(({ one, other }) => [one.name, other?.name ?? '上年'].toSorted().join(' '));
  expect(named?.toSorted()).toEqual(['上年 示例JYJ', '示例NYJ 示例SWJ']);
  expect(found?.pairs[0]?.sections[0]).toMatchObject({ title: '一、总体情况', otherTitle: null });
  expect(found?.pairs.every(({ rate }) => rate > 0.9)).toBe(true);

  const side = (query: string) => supervisor.get(`${address}/comparison?${query}`);
  const page = await side(`one=${idOf('SWJ')}&other=${idOf('NYJ')}`);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).toContain('河道清淤');
  expect((await side(`one=${idOf('JYJ')}`)).body).toContain('2024年度报告');
  expect((await side(`one=${idOf('SWJ')}&other=${idOf('WJJ')}`)).json()).toMatchObject({ code: 'report.unknown' });

  const beside = await api.enter(idOf('BZB'), 'supervisor');
  expect((await beside.get(address)).json<SimilarState>().found).toBeNull();
  expect((await beside.get(`${address}/comparison?one=${idOf('SWJ')}`)).statusCode).toBe(403);
  const head = await api.enter(idOf('SWJ'), 'head');
  expect((await head.send('POST', address, {})).json()).toMatchObject({ code: 'role.denied' });
});
