import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeReaders } from '../../../platform/documents/index.js';
import { createHttp, type HttpServer } from '../../../platform/http/index.js';
import { problemPage } from '../../../platform/http/portal/index.js';
import { checkRoutes } from './check-routes.js';

const site = { name: '示例区人民政府', demonstration: false };
const now = new Date('2026-02-02T02:00:00Z');
const REAL = '../shared/reports/daowai-2021.txt';
let http: HttpServer;

/** A folder for temporary files of this test alone. */
const uploads = mkdtempSync(join(tmpdir(), 'gongkai-check-test-'));
beforeAll(() => {
  process.env['TMPDIR'] = uploads;
});

beforeEach(async () => {
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(3),
    clock: () => now,
    problemPage: problemPage(site),
  });
  checkRoutes(http, site);
});
afterEach(() => http.close());
afterAll(async () => {
  closeReaders();
  delete process.env['TMPDIR'];
  rmSync(uploads, { recursive: true });
});

/** A report of our own making, with one wrong word and a heading that is a script. */
const REPORT = `示例区财政局2025年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条列》编制，统计期限自2025年1月1日起至2025年12月31日止。
一、总体情况
<script>alert(1)</script>主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障均有进展。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
改进不足。
六、其他需要报告的事项
本年度未收取信息处理费。
`;

type Part = string | { readonly name: string; readonly bytes: Buffer };

async function post(parts: Record<string, Part>, withToken = true) {
  const form = await http.inject('/check');
  const token = /name="token" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const cookie = form.cookies[0];
  const body = new FormData();
  if (withToken) body.append('token', token);
  for (const [field, part] of Object.entries(parts)) {
    if (typeof part === 'string') body.append(field, part);
    else body.append(field, new Blob([new Uint8Array(part.bytes)]), part.name);
  }
  const encoded = new Response(body);
  return http.inject({
    method: 'POST',
    url: '/check',
    headers: { 'content-type': String(encoded.headers.get('content-type')), accept: 'text/html' },
    cookies: { [String(cookie?.name)]: String(cookie?.value) },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

/** Uploads that lie about; those of other servers on this machine are not ours to count. */
function leftovers(): string[] {
  return readdirSync(uploads);
}

describe('the check page', () => {
  it('asks for a file or a text, and explains itself', async () => {
    const page = await http.inject('/check');
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('encType="multipart/form-data"');
    for (const field of ['file', 'text', 'year', 'level', 'published', 'previous']) {
      expect(page.body).toContain(`name="${field}"`);
    }
  });

  it('marks the findings on a pasted text, escaped, and stores nothing', async () => {
    const page = await post({ text: REPORT, year: '', level: '', published: '' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('条列');
    expect(page.body).toContain('text.typo');
    expect(page.body).toContain('table.missing');
    expect(page.body).not.toContain('<script>');
    expect(page.body).toContain('&lt;script&gt;');
    expect(page.body).not.toMatch(/<style|\sstyle=/);
    const stylesheet = /href="(\/assets\/check\.[^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await http.inject(stylesheet)).body).toContain('.gk-check');
  });

  it('reads an uploaded file, names it, and removes it', async () => {
    const page = await post({ file: { name: 'C:\\报送\\<b>年报.txt', bytes: Buffer.from(REPORT) } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('核对对象：&lt;b&gt;年报.txt');
    expect(leftovers().filter((name) => name.startsWith('gongkai-upload-'))).toEqual([]);
  });

  it.skipIf(!existsSync(REAL))('says of a real report what is wrong with it', async () => {
    const page = await post({ file: { name: 'daowai-2021.txt', bytes: readFileSync(REAL) } });
    for (const code of ['format.template', 'section.numbering', 'text.docnumber', 'text.year', 'text.typo']) {
      expect(page.body, code).toContain(code);
    }
    expect(page.body).not.toContain('sum.');
  });

  it('goes by the options given', async () => {
    const late = await post({ text: REPORT, published: '2026-02-02', level: 'department' });
    expect(late.body).toContain('<code>late</code>');
    const inTime = await post({ text: REPORT, published: '2026-02-02', level: 'government' });
    expect(inTime.body).not.toContain('<code>late</code>');
  });

  it('says what is missing or wrong, and keeps the text', async () => {
    expect((await post({ text: ' ' })).body).toContain('请选择报告文件，或者粘贴报告全文。');
    const page = await post({ text: REPORT, year: '去年', published: '2026-02-30' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('请更正以下 2 处内容');
    expect(page.body).toContain('本年度未收取信息处理费。');
  });

  it.each<[string, Record<string, Part>, string]>([
    ['not a report', { text: '今天天气很好，适合散步。' }, '没有认出政府信息公开工作年度报告'],
    [
      'a picture',
      { file: { name: 'x.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') } },
      '不支持的文件类型',
    ],
    ['a broken archive', { file: { name: 'x.docx', bytes: Buffer.from('PK\u0003\u0004 broken') } }, '报告文件：'],
    [
      'a broken report of last year',
      { text: REPORT, previous: { name: 'x.pdf', bytes: Buffer.from('%PDF-1.7 broken') } },
      '上一年度报告：',
    ],
  ])('refuses %s clearly', async (_name, parts, words) => {
    const page = await post(parts);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(words);
    expect(page.body).toContain('<form');
  });

  it('refuses a file over its limit, a form without its token, and another kind of body', async () => {
    const large = await post({ file: { name: 'x.txt', bytes: Buffer.alloc(50 * 1024 * 1024 + 1, 65) } });
    expect(large.statusCode).toBe(413);
    expect(large.body).toContain('文件过大');
    expect((await post({ text: REPORT }, false)).statusCode).toBe(403);
    const other = await http.inject({ method: 'POST', url: '/check', payload: { text: REPORT } });
    expect(other.statusCode).toBe(415);
    expect(leftovers().filter((name) => name.startsWith('gongkai-upload-'))).toEqual([]);
  });
});
