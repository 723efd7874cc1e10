import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localDate, localDateInShanghai } from '../../kernel/local-date.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { createHttp, type HttpServer } from '../../platform/http/index.js';
import { problemPage } from '../../platform/http/portal/index.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { replyToApplication } from '../app/reply-to-application.js';
import { listApplications } from '../app/list-applications.js';
import { applicationPortal } from './portal.js';

const site = { name: '示例区人民政府', demonstration: true };
const system = { kind: 'system', name: 'test' } as const;
let database: TestDatabase;
let services: Services;
let organId: string;
let http: HttpServer;
/** Monday 2 March 2026, 10 in the morning in Shanghai. */
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const organ = await registerOrgan(
    services,
    { viewer: system, now },
    {
      code: 'JYJ',
      name: '示例区教育局',
      level: 'department',
      kind: 'bureau',
      parentId: null,
      validFrom: localDate('2020-01-01'),
    },
  );
  if (!organ.ok) throw new Error(organ.code);
  organId = organ.value.id;
});
afterAll(() => database.stop());
beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z');
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(3),
    clock: () => now,
    problemPage: problemPage(site),
  });
  applicationPortal(http, { services, site });
});
afterEach(() => http.close());

/** Opens a form as a browser does, then lets a minute pass. */
async function open(url: string): Promise<{ token: string; cookies: Record<string, string> }> {
  const page = await http.inject(url);
  expect(page.headers['cache-control']).toBe('no-store');
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const cookie = page.cookies[0];
  now = new Date(now.getTime() + 60_000);
  return { token, cookies: { [String(cookie?.name)]: String(cookie?.value) } };
}

function post(url: string, fields: Record<string, string>, cookies: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  return http.inject({ method: 'POST', url, headers, cookies, payload: new URLSearchParams(fields).toString() });
}

const filled = {
  applicantColumn: 'natural',
  name: '示例甲',
  idKind: 'residentCard',
  idNumber: '11010519491231002X',
  email: 'jia@example.cn',
  description: '示例区2025年老旧小区改造项目清单',
  way: 'electronic',
  route: 'email',
};

function codesOf(body: string): { receiptNumber: string; queryCode: string } {
  return {
    receiptNumber: /id="receipt-number">([^<]+)</.exec(body)?.[1] ?? '',
    queryCode: /id="query-code">([^<]+)</.exec(body)?.[1] ?? '',
  };
}

async function openCases() {
  const asOf = localDateInShanghai(now);
  const page = await listApplications(services, system, { organId, asOf, state: 'open', limit: 200 });
  if (!page.ok) throw new Error(page.code);
  return page.value.items;
}

async function count(): Promise<number> {
  return (await openCases()).length;
}

describe('applying', () => {
  it('begins with the organs, and opens the form of one', async () => {
    const list = await http.inject('/apply');
    expect(list.body).toContain('href="/apply/JYJ"');
    const form = await http.inject('/apply/jyj');
    for (const field of ['applicantColumn', 'name', 'idNumber', 'proofNumber', 'description', 'way', 'route']) {
      expect(form.body).toContain(`name="${field}"`);
    }
    expect((await http.inject('/apply/NONE')).statusCode).toBe(404);
  });

  it('gives a receipt number and a query code, explains the day of receipt and the limit', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    const receipt = await post('/apply/JYJ', { ...filled, token }, cookies);
    expect(receipt.statusCode).toBe(200);
    expect(receipt.headers['cache-control']).toBe('no-store');
    expect(codesOf(receipt.body).receiptNumber).toMatch(/^JYJ-2026-\d{6}$/);
    expect(receipt.body).toContain('2026年3月2日');
    // 20 working days from 3 March; 清明 (4 to 6 April) leaves out Monday the 6th, not reached: Monday 30 March.
    expect(receipt.body).toContain('2026年3月30日前（含当日）');
  });

  it('makes one application of a double submit, and gives its receipt again', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    const before = await count();
    const [first, second] = await Promise.all([
      post('/apply/JYJ', { ...filled, token }, cookies),
      post('/apply/JYJ', { ...filled, token }, cookies),
    ]);
    expect(codesOf(second.body)).toEqual(codesOf(first.body));
    expect(codesOf(first.body).queryCode).not.toBe('');
    expect(await count()).toBe(before + 1);
    const other = await post('/apply/JYJ', { ...filled, description: '另一件事的全部材料', token }, cookies);
    expect(other.statusCode).toBe(409);
    expect(await count()).toBe(before + 1);
  });

  it('keeps what was filled in, and says beside each field what is wrong with it', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    const page = await post('/apply/JYJ', { ...filled, idNumber: '110105194912310021', name: '甲', token }, cookies);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('请更正以下 2 处内容');
    expect(page.body).toMatch(/<a href="#idNumber">/);
    expect(page.body).toMatch(
      /id="idNumber"[^>]*aria-describedby="idNumber-hint idNumber-wrong"[^>]*aria-invalid="true"/,
    );
    expect(page.body).toContain('value="jia@example.cn"');
    expect(page.body).toContain(filled.description);
    const mended = await post('/apply/JYJ', { ...filled, token }, cookies);
    expect(mended.statusCode).toBe(200);
  });

  it('escapes hostile input', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    const hostile = '"><script>alert(1)</script>';
    const page = await post(
      '/apply/JYJ',
      { ...filled, name: hostile, description: hostile, email: hostile, token },
      cookies,
    );
    expect(page.statusCode).toBe(422);
    expect(page.body).not.toContain('<script>');
    expect(page.body).toContain('&lt;script&gt;');
  });

  it.each([
    ['no token', (fields: Record<string, string>) => ({ ...fields, token: '' }), true, 403],
    ['no cookie', (fields: Record<string, string>) => fields, false, 403],
    ['the hidden field filled in', (fields: Record<string, string>) => ({ ...fields, website: 'x' }), true, 422],
  ])('takes nothing in with %s, and keeps the values', async (_name, change, withCookie, status) => {
    const { token, cookies } = await open('/apply/JYJ');
    const before = await count();
    const page = await post('/apply/JYJ', change({ ...filled, token }), withCookie ? cookies : {});
    expect(page.statusCode).toBe(status);
    expect(page.body).toContain(filled.description);
    expect(await count()).toBe(before);
  });

  it('asks again where a form comes back within two seconds, or after four hours', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    now = new Date(now.getTime() - 59_000);
    expect((await post('/apply/JYJ', { ...filled, token }, cookies)).statusCode).toBe(422);
    now = new Date(now.getTime() + 5 * 3_600_000);
    const late = await post('/apply/JYJ', { ...filled, token }, cookies);
    expect(late.statusCode).toBe(403);
    const fresh = /name="token" value="([^"]+)"/.exec(late.body)?.[1] ?? '';
    now = new Date(now.getTime() + 60_000);
    expect((await post('/apply/JYJ', { ...filled, token: fresh }, cookies)).statusCode).toBe(200);
  });

  it('refuses bodies that are too large or of another kind', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    const large = await post('/apply/JYJ', { ...filled, description: '字'.repeat(100_000), token }, cookies);
    expect(large.statusCode).toBe(413);
    const long = await post('/apply/JYJ', { ...filled, description: 'a'.repeat(20_001), token }, cookies);
    expect(long.statusCode).toBe(400);
  });

  it('limits how often one address may submit', async () => {
    const { token, cookies } = await open('/apply/JYJ');
    let last = 0;
    for (let time = 0; time < 31; time += 1) {
      last = (await post('/apply/JYJ', { token }, cookies)).statusCode;
    }
    expect(last).toBe(429);
  });
});

describe('tracking', () => {
  async function apply() {
    const { token, cookies } = await open('/apply/JYJ');
    return codesOf((await post('/apply/JYJ', { ...filled, token }, cookies)).body);
  }

  async function track(fields: { receiptNumber: string; queryCode: string }) {
    const { token, cookies } = await open('/track');
    const opened = await post('/track', { ...fields, token }, cookies);
    if (opened.statusCode !== 303) return opened;
    expect(opened.headers.location).toBe('/track/case');
    const session = opened.cookies.find(({ name }) => name === 'gongkai-case');
    expect(session).toMatchObject({ path: '/track', httpOnly: true, sameSite: 'Strict' });
    return http.inject({ url: '/track/case', cookies: { 'gongkai-case': String(session?.value) } });
  }

  it('shows the state, the limit and its proof day by day', async () => {
    const codes = await apply();
    now = new Date('2026-03-27T02:00:00Z');
    const page = await track({ receiptNumber: codes.receiptNumber.toLowerCase(), queryCode: codes.queryCode });
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('已收到，待受理');
    expect(page.body).toContain('还有 1 个工作日');
    expect(page.body).toContain('第20个工作日');
    expect(page.body.match(/<time/g)).toHaveLength(29);
    expect(page.body).toContain(filled.description);
    expect(page.body).not.toContain(codes.queryCode);
  });

  it('shows the reply once it is issued', async () => {
    const codes = await apply();
    const item = (await openCases()).find((one) => one.receiptNumber === codes.receiptNumber);
    if (!item) throw new Error('not listed');
    now = new Date('2026-03-10T02:00:00Z');
    const replied = await replyToApplication(
      services,
      { viewer: system, now },
      {
        organId,
        applicationId: item.applicationId,
        outcome: 'granted',
        ground: '36(2)',
        text: '现将清单提供如下：<b>三处</b>。',
        issuedOn: localDate('2026-03-10'),
        expectedVersion: item.version,
      },
    );
    expect(replied).toMatchObject({ ok: true });
    const page = await track(codes);
    expect(page.body).toContain('已答复');
    expect(page.body).toContain('在期限内答复');
    expect(page.body).toContain('予以公开');
    expect(page.body).toContain('第三十六条');
    expect(page.body).toContain('60日内向行政复议机关申请行政复议，或者');
    expect(page.body).toContain('现将清单提供如下：&lt;b&gt;三处&lt;/b&gt;。');
  });

  it('tells not which of the two was wrong, and keeps neither in an address', async () => {
    const codes = await apply();
    const other = await apply();
    for (const pair of [
      { ...codes, queryCode: other.queryCode },
      { ...codes, receiptNumber: 'JYJ-2026-999999' },
      { ...codes, receiptNumber: 'NONE-2026-000001' },
      { receiptNumber: '<script>', queryCode: "' OR 1=1" },
    ]) {
      const page = await track(pair);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('登记编号或者查询码有误');
      expect(page.body).not.toContain('<script>');
    }
    const form = await http.inject('/track');
    expect(form.body).toMatch(/<form [^>]*action="\/track" method="post"/);
  });

  it('asks for what is missing, and takes nothing without its token', async () => {
    const page = await track({ receiptNumber: '', queryCode: ' ' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('请更正以下 2 处内容');
    const codes = await apply();
    expect((await post('/track', { ...codes }, {})).statusCode).toBe(403);
  });
});
