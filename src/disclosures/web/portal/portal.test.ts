import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { Act, StaffRole } from '../../../kernel/visibility.js';
import { NO_PROFILE, registerOrgan, saveOrganProfile, type Organ } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { closeReaders } from '../../../platform/documents/index.js';
import { makePdf } from '../../../platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { createHttp, type HttpServer } from '../../../platform/http/index.js';
import { problemPage } from '../../../platform/http/portal/index.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import {
  addPublicationFiles,
  askReview,
  changePublication,
  correctPublication,
  declareItem,
  publishPublication,
  reviewPublication,
  surveyCompleteness,
  withdrawPublication,
  writePublication,
  type PublicationFacts,
  type PublicationWritten,
} from '../../index.js';
import { publicationDownloads } from '../publication/download-routes.js';
import { publicationPortal } from './portal.js';

const now = new Date('2026-03-20T02:00:00Z');
const site = { name: '示例区人民政府', demonstration: true };
let database: TestDatabase;
let services: Services;
let http: HttpServer;
let organ: Organ;
let folder: string;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

const as = (role: StaffRole): Act => ({
  viewer: { kind: 'staff', accountId: `${role}-account`, organId: organ.id, role, supervises: [] },
  now,
});
const target = ({ publicationId }: { readonly publicationId: string }, expectedVersion: number) => ({
  organId: organ.id,
  publicationId,
  expectedVersion,
});

function words(title: string, more: Partial<PublicationFacts> = {}) {
  const facts: PublicationFacts = {
    catalogue: 'plans',
    genre: 'notice',
    language: 'zh',
    issuer: '',
    documentNumber: null,
    topic: null,
    madeOn: localDate('2026-03-16'),
    changedOn: null,
    inForceOn: null,
    earlierPublishedOn: null,
    recordKind: null,
    ...more,
  };
  const bodyHtml = '<p>正文<b>如下</b>。</p><table><tr><td>甲</td></tr></table><script>alert(1)</script>';
  return { title, summary: '', bodyHtml, attachments: [] as string[], facts, interprets: null };
}

async function send(of: { readonly publicationId: string }, version: number): Promise<number> {
  const asked = must(await askReview(services, as('clerk'), target(of, version)));
  const review = { ...target(of, asked.version), outcome: 'public', ground: null, remark: null } as const;
  const reviewed = must(await reviewPublication(services, as('reviewer'), review));
  return must(await publishPublication(services, as('head'), target(of, reviewed.version))).version;
}

async function published(
  title: string,
  more: Partial<PublicationFacts> = {},
): Promise<PublicationWritten & { now: number }> {
  const written = must(await writePublication(services, as('clerk'), { organId: organ.id, ...words(title, more) }));
  return { ...written, now: await send(written, written.version) };
}

const ask = (url: string) => http.inject({ url, headers: { accept: 'text/html' } });

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
  const facts = { code: 'FGJ', name: '示例区发改局', level: 'department', kind: 'bureau', parentId: null } as const;
  const operator: Act = { viewer: { kind: 'system', name: 'test' }, now };
  organ = must(await registerOrgan(services, operator, { ...facts, validFrom: localDate('2019-01-01') }));
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32),
    clock: () => now,
    problemPage: problemPage(site),
  });
  publicationPortal(http, { services, site });
  publicationDownloads(http, { services });
});
afterAll(async () => {
  await http.close();
  closeReaders();
  await rm(folder, { recursive: true });
  await database.stop();
});

describe('the catalogue and its lists', () => {
  it('count what is shown by item, and lead page by page through all of it in either order', async () => {
    for (let at = 1; at <= 21; at += 1) await published(`示例规划之${at}号`);
    const entry = (await ask('/organs/FGJ/info')).body;
    expect(entry).toMatch(/\/organs\/FGJ\/info\/plans"[^>]*>规划计划<span class="count"[^>]*>21</);
    for (const order of ['', 'order=oldest&']) {
      const first = (await ask(`/info/plans?${order}`)).body;
      const after = /rel="next" href="\/info\/plans\?([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const second = (await ask(`/info/plans?${after}`)).body;
      const titles = `${first}${second}`.match(/示例规划之\d+号(?=<\/a>)/g);
      expect([titles?.length, new Set(titles).size]).toEqual([21, 21]);
      expect(second).not.toContain('rel="next"');
    }
    expect((await ask('/info/plans?year=2025')).body).toContain('没有符合条件的信息');
    expect((await ask('/info/plans?genre=opinion&year=nonsense')).body).toContain('没有符合条件的信息');
    expect((await ask('/info/nothing')).statusCode).toBe(404);
    expect((await ask('/organs/NONE/info')).statusCode).toBe(404);
  });

  it('cite the article of an item, and lead to an application to the organ', async () => {
    const { body } = await ask('/organs/FGJ/info/budget');
    expect(body).toContain('《条例》第二十条第（七）项');
    expect(body).toContain('目前没有公开的信息');
    expect(body).toContain('href="/apply/FGJ"');
  });
});

describe('a record', () => {
  it('carries its facts, its marks and its body, and nothing that was not sanitized', async () => {
    const more = { catalogue: 'documents', documentNumber: '示发改〔2026〕3号', recordKind: 'normative' } as const;
    const made = await published('示例办法', { ...more, inForceOn: localDate('2026-05-01') });
    const { body, statusCode } = await ask(`/info/r/${made.shortCode}`);
    expect(statusCode).toBe(200);
    const facts = [...body.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map((match) => match[1]);
    expect(facts).toEqual([
      '索引号',
      '主题分类',
      '发文机关',
      '成文日期',
      '标题',
      '发文字号',
      '发布日期',
      '有效性',
      '施行日期',
    ]);
    expect(body).toContain(made.indexNumber);
    expect(body).toContain('本件自2026年5月1日起施行，目前尚未施行');
    expect(body).toContain('<meta name="ArticleTitle" content="示例办法"/>');
    expect(body).toContain('<meta name="ContentSource" content="示例区发改局"/>');
    expect(body).toContain('"@type":"Legislation"');
    expect(body).toContain('role="region" aria-label="正文表格，可以左右滚动"><table>');
    expect(body).not.toContain('alert(1)');
  });

  it('keeps its versions in reach, with why each was made', async () => {
    const made = await published('示例通告');
    const opened = must(
      await correctPublication(services, as('clerk'), { ...target(made, made.now), changeNote: '更正联系电话' }),
    );
    const change = { ...target(made, opened.version), ...words('示例通告（更正）'), changeNote: '更正联系电话' };
    const changed = must(await changePublication(services, as('clerk'), change));
    await send(made, changed.version);
    const current = (await ask(`/info/r/${made.shortCode}`)).body;
    expect(current).toContain('更正联系电话');
    const old = (await ask(`/info/r/${made.shortCode}?version=1`)).body;
    expect(old).toContain('这是第 1 版');
    expect(old).toContain(`<link rel="canonical" href="/info/r/${made.shortCode}"/>`);
    expect((await ask(`/info/r/${made.shortCode}?version=9`)).statusCode).toBe(404);
  });

  it('shows the words of a file, and a PDF in the browser’s viewer; a file that is none of it nowhere', async () => {
    const written = must(await writePublication(services, as('clerk'), { organId: organ.id, ...words('附件之例') }));
    const path = join(folder, 'a.pdf');
    const content = makePdf([{ texts: [{ text: 'Words of the file', x: 80, y: 700 }] }]);
    await writeFile(path, content);
    const files = [{ path, name: '方案.pdf', bytes: content.length }];
    const upload = { organId: organ.id, publicationId: written.publicationId, purpose: 'attachment', files } as const;
    const [file] = must(await addPublicationFiles(services, as('clerk'), upload));
    const change = { ...target(written, written.version), ...words('附件之例'), changeNote: null };
    const changed = must(
      await changePublication(services, as('clerk'), { ...change, attachments: [file?.fileId ?? ''] }),
    );
    expect((await ask(`/info/r/${written.shortCode}/preview/1`)).statusCode).toBe(404);
    await send(written, changed.version);
    expect((await ask(`/info/r/${written.shortCode}`)).body).toContain(`/info/r/${written.shortCode}/preview/1`);
    expect((await ask(`/info/r/${written.shortCode}/preview/1`)).body).toContain('Words of the file');
    expect((await ask(`/info/r/${written.shortCode}/preview/2`)).statusCode).toBe(404);
    const address = `/d/${written.shortCode}/1/${encodeURIComponent('方案.pdf')}`;
    expect((await ask(address)).headers['content-disposition']).toMatch(/^attachment/);
    expect((await ask(`${address}?view=inline`)).headers).toMatchObject({
      'content-disposition': 'inline',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it('that was withdrawn is gone (410), with the reason in its place', async () => {
    const made = await published('撤回之例');
    const why = { ground: 'mistaken', reason: '数据有误，将另行发布。' } as const;
    must(await withdrawPublication(services, as('head'), { ...target(made, made.now), ...why }));
    const { statusCode, body, headers } = await ask(`/info/r/${made.shortCode}`);
    expect([statusCode, headers['cache-control']]).toEqual([410, 'no-store']);
    expect(body).toContain('数据有误，将另行发布。');
    expect(body).not.toContain('正文');
    expect((await ask('/info/plans')).body).not.toContain('撤回之例');
  });
});

describe('completeness', () => {
  const survey = async () => {
    const [own] = must(await surveyCompleteness(services, as('clerk').viewer, { organIds: [organ.id], now }));
    return own;
  };

  it('follows what is published, what the organ says of itself, and what it declares', async () => {
    const stateOf = async (code: string) => (await survey())?.items.find(({ item }) => item.code === code);
    expect(await stateOf('procurement')).toMatchObject({ state: 'open', count: 0 });
    await published('示例采购目录', { catalogue: 'procurement' });
    expect(await stateOf('procurement')).toMatchObject({ state: 'there', count: 1, newestOn: '2026-03-20' });
    expect(await stateOf('organ')).toMatchObject({ state: 'lacking' });
    const missing = async () => (await survey())?.missing.map(({ code }) => code);
    expect(await missing()).toContain('functions');
    const values = { ...NO_PROFILE, functions: '拟订规划', leaders: '局长 某某', departments: '办公室' };
    const profile = { organId: organ.id, expectedVersion: 0, values };
    expect(await saveOrganProfile(services, as('clerk'), profile)).toMatchObject({ code: 'access.denied' });
    must(await saveOrganProfile(services, as('head'), profile));
    expect(await saveOrganProfile(services, as('head'), profile)).toMatchObject({ code: 'organ.settings-stale' });
    expect(await missing()).not.toContain('functions');

    const declare = (code: string, reason: string | null, role: StaffRole = 'head') =>
      declareItem(services, as(role), { organId: organ.id, code, reason });
    expect(await declare('budget', '没有')).toMatchObject({ code: 'publication.always-owed' });
    expect(await declare('charges', '没有', 'clerk')).toMatchObject({ code: 'access.denied' });
    expect(await declare('charges', '  ')).toMatchObject({ code: 'input.invalid' });
    must(await declare('charges', '本机关不收费'));
    expect(await stateOf('charges')).toMatchObject({ state: 'declared', reason: '本机关不收费' });
    must(await declare('charges', null));
    expect(await stateOf('charges')).toMatchObject({ state: 'open', reason: null });
  });

  it('of an organ is for its own staff and its competent department', async () => {
    const stranger = { ...as('clerk').viewer, organId: '0195a0f0-0000-7000-8000-000000000000' } as Act['viewer'];
    expect(await surveyCompleteness(services, stranger, { organIds: [organ.id], now })).toMatchObject({
      code: 'access.denied',
    });
  });
});
