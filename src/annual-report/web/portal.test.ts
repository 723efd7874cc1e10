import { Value } from '@sinclair/typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import type { Act } from '../../kernel/visibility.js';
import { allCellKeys, REPORT_FORMATS } from '../../law/report-format/index.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { createHttp, type HttpServer } from '../../platform/http/index.js';
import { problemPage } from '../../platform/http/portal/index.js';
import { openVault } from '../../platform/vault/index.js';
import { saveSectionText, saveTypedCell, takeReportStep, type ReportStep } from '../index.js';
import { ReportData } from '../app/publish-files/report-data.js';
import { annualReportPortal } from './portal.js';

const site = { name: '示例区人民政府', demonstration: true };
const now = new Date('2026-01-20T01:00:00Z');
const operator: Act = { viewer: { kind: 'system', name: 'test' }, now };
const ASPECTS =
  '主动公开方面，依法公开各类信息。依申请公开方面，依法办理。政府信息管理方面，完善制度。政府信息公开平台建设方面，维护专栏。监督保障方面，开展培训。';
const TEXTS = {
  1: ASPECTS,
  2: '情况见下表。',
  3: '情况见下表。',
  4: '情况见下表。',
  5: '主要问题是公开的及时性有待提高，<script>alert(1)</script>将加强培训。',
  6: '本年度未收取信息处理费。',
} as const;
let database: TestDatabase;
let http: HttpServer;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

beforeAll(async () => {
  database = await startTestDatabase();
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const organ = { code: 'CZJ', name: '示例区财政局', level: 'department', kind: 'bureau', parentId: null } as const;
  const { id: organId } = must(
    await registerOrgan(services, operator, { ...organ, validFrom: localDate('2019-01-01') }),
  );
  must(await registerOrgan(services, operator, { ...organ, code: 'MZJ', validFrom: localDate('2019-01-01') }));
  const target = { organId, year: 2025 };
  for (const cell of allCellKeys(REPORT_FORMATS['2021']).filter((key) => key.startsWith('t2.'))) {
    const value = cell === 't2.charges.amount' ? 12.5 : 0;
    must(await saveTypedCell(services, operator, { ...target, cell, value, name: '示例', reason: '台账' }));
  }
  for (const section of [1, 2, 3, 4, 5, 6] as const) {
    must(await saveSectionText(services, operator, { ...target, section, text: TEXTS[section] }));
  }
  const take = async (act: Act, step: ReportStep) => must(await takeReportStep(services, act, { ...target, step }));
  await take(operator, { type: 'sign' });
  await take(operator, { type: 'publish' });
  await take(operator, { type: 'correct' });
  must(await saveSectionText(services, operator, { ...target, section: 2, text: '更正后的情况见下表。' }));
  const later = { ...operator, now: new Date('2026-01-28T01:00:00Z') };
  await take(later, { type: 'sign', correctionNote: '更正第二部分文字' });
  await take(later, { type: 'publish' });

  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(3),
    clock: () => new Date('2026-02-01T01:00:00Z'),
    problemPage: problemPage(site),
  });
  annualReportPortal(http, { services, site });
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

describe('the column of reports', () => {
  it('lists each report once, filters by year and organ, and says when nothing matches', async () => {
    const all = await http.inject('/reports');
    expect(all.body.match(/href="\/reports\/CZJ\/2025"/g)).toHaveLength(1);
    expect(all.body).toContain('<link rel="alternate" type="application/atom+xml" href="/reports/feed.atom"');
    expect(all.body).toContain('2026年1月28日');
    expect(all.headers['cache-control']).toBe('public, no-cache');
    expect((await http.inject('/reports?year=2025&organ=CZJ')).body).toContain('/reports/CZJ/2025');
    const none = await http.inject('/reports?year=2024');
    expect(none.body).toContain('没有符合条件的年度报告');
    expect(none.body).not.toContain('/reports/CZJ/2025"');
    const hostile = await http.inject(`/reports?organ=${encodeURIComponent('"><script>')}`);
    expect(hostile.body).not.toContain('<script>');
  });
});

describe('a published report', () => {
  it('stands in six sections with its tables, every cell bound to heads that exist', async () => {
    const page = await http.inject('/reports/czj/2025');
    expect(page.statusCode).toBe(200);
    for (const title of ['一、总体情况', '四、政府信息公开行政复议、行政诉讼情况', '六、其他需要报告的事项']) {
      expect(page.body).toContain(title);
    }
    const cells = [
      ...page.body.matchAll(/<td[^>]*headers="([^"]+)"[^>]*data-cell="([^"]+)"[^>]*>(?:<a[^>]*>)?([^<]*)</g),
    ];
    expect(cells.map(([, , key]) => key).sort()).toEqual([...allCellKeys(REPORT_FORMATS['2021'])].sort());
    const ids = new Set([...page.body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, headers] of cells) for (const id of String(headers).split(' ')) expect(ids, id).toContain(id);
    expect(cells.find(([, , key]) => key === 't2.charges.amount')?.[3]).toBe('12.5');
    expect(cells.find(([, , key]) => key === 't3.received.total')?.[3]).toBe('0');
    expect(page.body).not.toContain('<script>');
    expect(page.body).toContain('&lt;script&gt;');
    const again = await http.inject({
      url: '/reports/czj/2025',
      headers: { 'if-none-match': String(page.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    const english = await http.inject({ url: '/reports/czj/2025', cookies: { 'gongkai-language': 'en' } });
    expect(english.body).toContain('Verification');
  });

  it('shows its newest version, says why it was corrected, and keeps the first one readable', async () => {
    const newest = (await http.inject('/reports/CZJ/2025')).body;
    expect(newest).toContain('更正后的情况见下表。');
    expect(newest).toContain('更正第二部分文字');
    const first = (await http.inject('/reports/CZJ/2025?version=1')).body;
    expect(first).not.toContain('更正后的情况见下表。');
    expect(first).toContain('您查看的是第 1 版，已由第 2 版更正。');
  });

  it('comes as files and as data, made once, with a tag that spares sending it again', async () => {
    const docx = await http.inject('/reports/CZJ/2025/report.docx');
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(docx.headers['content-disposition']).toContain("filename*=UTF-8''%E7%A4%BA");
    const headers = { 'if-none-match': String(docx.headers.etag) };
    expect((await http.inject({ url: '/reports/CZJ/2025/report.docx', headers })).statusCode).toBe(304);
    const other = await http.inject({ url: '/reports/CZJ/2025/report.docx?version=1', headers });
    expect(other.statusCode).toBe(200);
    const data = (await http.inject('/reports/CZJ/2025/report.json')).json();
    expect(data).toMatchObject({ organ: { code: 'CZJ' }, year: 2025, format: '2021', version: 2 });
    expect(data.cells['t2.charges.amount']).toBe(12.5);
    expect(Object.keys(data.cells)).toHaveLength(allCellKeys(REPORT_FORMATS['2021']).length);
    const { $schema, correctionNote, ledger } = data;
    expect([$schema, correctionNote]).toEqual(['/schemas/annual-report-1.json', '更正第二部分文字']);
    expect((await http.inject($schema)).json()).toEqual(JSON.parse(JSON.stringify(ReportData)));
    expect(Value.Check(ReportData, data)).toBe(true);
    for (const [name, start] of Object.entries({
      'report.pdf': '%PDF',
      'report.ofd': 'PK',
      'report.xlsx': 'PK',
      'report.json': '{"',
    })) {
      const [once, twice] = [
        await http.inject(`/reports/CZJ/2025/${name}?version=2`),
        await http.inject(`/reports/CZJ/2025/${name}`),
      ];
      expect(once.body.startsWith(start), name).toBe(true);
      expect(once.rawPayload.equals(twice.rawPayload), name).toBe(true);
      expect([once.headers.etag, once.headers['content-length']]).toEqual([
        twice.headers.etag,
        String(once.rawPayload.length),
      ]);
      expect([once.headers['cache-control'], twice.headers['cache-control']]).toEqual([
        'public, max-age=31536000, immutable',
        'public, no-cache',
      ]);
    }
    const lines = (await http.inject('/reports/CZJ/2025/ledger.ndjson')).body.trimEnd().split('\n');
    const [first] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      type: 'report',
      organ: { code: 'CZJ' },
      version: 2,
      cells: data.cells,
      ...(ledger && { head: ledger.head, hash: ledger.hash }),
    });
    expect(lines).toHaveLength(ledger.lines + 1);
    const page = (await http.inject('/reports/CZJ/2025')).body;
    for (const hash of [ledger.head, ledger.hash, data.contentHash]) expect(page).toContain(hash);
  });

  it('opens each figure onto the lines it counts', async () => {
    const page = await http.inject('/reports/CZJ/2025/cells/t2.charges.amount');
    expect(page.body).toContain('工作人员填报：台账');
    expect(page.body).toContain('公布的数字：12.5');
    expect((await http.inject('/reports/CZJ/2025')).body).toContain('href="/reports/CZJ/2025/cells/t2.charges.amount"');
    expect((await http.inject('/reports/CZJ/2025/cells/t9.none')).statusCode).toBe(404);
  });

  it('stands among those of its organ, with trends in a table and in a drawing', async () => {
    const page = await http.inject('/reports/CZJ');
    expect(page.body).toContain('href="/reports/CZJ/2025"');
    expect(page.body).toMatch(/<caption>申请收办情况（数据表）/);
    const drawing = await http.inject('/reports/CZJ/trends/applications.svg');
    expect(drawing.headers['content-type']).toBe('image/svg+xml');
    expect(drawing.body).toContain('本年新收');
    // Well formed: tags with quoted attributes, and text between them.
    expect(
      drawing.body.replace(/<!\[CDATA\[.*?\]\]>/gs, '').replace(/<\/?\w+(\s[\w:-]+="[^"<>]*")*\s*\/?>/g, ''),
    ).not.toMatch(/[<>]/);
    expect((await http.inject('/reports/MZJ')).statusCode).toBe(404);
  });

  it.each(['/reports/feed.atom', '/reports/CZJ/feed.atom'])('is announced, and its correction, in %s', async (url) => {
    const feed = await http.inject(url);
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    const entries = feed.body.match(/<entry>.*<\/entry>/g) ?? [];
    expect(entries).toHaveLength(2);
    expect(entries[0]).toContain('第 2 版，更正说明：更正第二部分文字');
    expect(new Set(feed.body.match(/<id>[^<]+/g)).size).toBe(3);
  });

  it.each([
    ['/reports/NONE/2025', 404],
    ['/reports/CZJ/2024', 404],
    ['/reports/MZJ/2025', 404],
    ['/reports/CZJ/2025?version=9', 404],
    ['/reports/CZJ/2025?version=x', 400],
    ['/reports/CZJ/next', 400],
    ['/reports/CZJ/2024/report.docx', 404],
    ['/reports/CZJ/2024/report.json', 404],
  ])('answers %s with %i and a page in words', async (url, status) => {
    const response = await http.inject({ url, headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(status);
    expect(response.body).toContain('请求编号');
  });
});
