import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ERRORS } from '../../../kernel/errors.js';
import { createHttp, type HttpServer } from '../index.js';
import {
  PORTAL_STYLESHEET,
  problemPage,
  renderPage,
  sendPublicPage,
  shellRoutes,
  type Navigation,
  type PortalSite,
} from './index.js';
import { en } from './messages/en.js';
import { zh } from './messages/zh.js';

const site: PortalSite = { name: '示例区人民政府 <b>&"', demonstration: true };
const words = (zh: string) => ({ zh, en: 'x' });
const navigation: Navigation = {
  sections: [
    {
      key: 'apply.column',
      href: '/apply',
      label: words('申请'),
      entries: [
        { key: 'apply', href: '/apply', label: words('提交') },
        { key: 'track', href: '/track', label: words('查询'), columnType: '依申请公开' },
      ],
    },
  ],
};
const now = new Date('2026-03-02T01:00:00Z');
let http: HttpServer | undefined;

async function start(): Promise<HttpServer> {
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(1),
    clock: () => now,
    problemPage: problemPage(site),
  });
  await shellRoutes(http);
  http.get('/page', async (request, reply) =>
    sendPublicPage(request, reply, site, {
      title: '页',
      crumbs: [{ label: '页' }],
      body: <h1>{'<script>x</script>'}</h1>,
    }),
  );
  return http;
}
afterEach(async () => {
  await http?.close();
});

describe('the shell', () => {
  it('escapes text, has its landmarks, a skip link, and no script or inline style', () => {
    const html = renderPage(
      { site, language: 'zh', path: '/page' },
      { title: '页', crumbs: [], body: <h1>{'<i>'}</h1> },
    );
    expect(html).toContain('<h1>&lt;i&gt;</h1>');
    expect(html).toContain('示例区人民政府 &lt;b&gt;&amp;&quot;');
    for (const part of ['<header', '<nav', '<main id="main"', '<footer', 'href="#main"', 'lang="zh-CN"']) {
      expect(html).toContain(part);
    }
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<style|\sstyle=|\son[a-z]+=/);
  });

  it('marks the page one is on, and says that a demonstration is one', () => {
    const page = { title: '查', current: 'track', crumbs: [], body: null } as const;
    const html = renderPage({ site: { ...site, navigation }, language: 'zh' }, page);
    expect(html).toContain('<a href="/apply" aria-current="true">申请</a>');
    expect(html).toContain('<a href="/track" aria-current="page">查询</a>');
    expect(html).toContain(zh.demo);
    expect(renderPage({ site: { ...site, demonstration: false }, language: 'zh' }, page)).not.toContain(zh.demo);
  });

  it('serves its stylesheet for ever under the hash of its content', async () => {
    const app = await start();
    const response = await app.inject(PORTAL_STYLESHEET.href);
    expect(response.headers['content-type']).toContain('text/css');
    expect(response.headers['cache-control']).toContain('immutable');
    expect(response.body).toContain('--ink:');
    expect(gzipSync(response.body).length).toBeLessThan(10_000);
  });

  it('speaks English to who chose it, and comes back only to its own pages', async () => {
    const app = await start();
    const chosen = await app.inject('/language/en?back=%2Fpage');
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/page']);
    const cookies = { 'gongkai-language': String(chosen.cookies[0]?.value) };
    expect((await app.inject({ url: '/page', cookies })).body).toContain(en['nav.menu']);
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a b']) {
      const response = await app.inject(`/language/en?back=${encodeURIComponent(back)}`);
      expect(response.headers.location, back).toBe('/');
    }
    expect((await app.inject('/language/fr')).statusCode).toBe(400);
  });

  it('keeps how a reader wants pages shown, in one cookie of its own words', async () => {
    const app = await start();
    const elder = await app.inject('/view/mode/elder?back=%2Fpage');
    expect([elder.statusCode, elder.headers.location, elder.cookies[0]?.value]).toEqual([303, '/page', 'elder']);
    const cookies = { 'gongkai-view': 'elder' };
    const both = await app.inject({ url: '/view/contrast/high', cookies });
    expect(both.cookies[0]).toMatchObject({
      name: 'gongkai-view',
      value: 'elder.high',
      httpOnly: true,
      sameSite: 'Lax',
    });
    const page = (await app.inject({ url: '/page', cookies: { 'gongkai-view': 'elder.high' } })).body;
    expect(page).toContain('<html lang="zh-CN" data-mode="elder" data-contrast="high">');
    expect((await app.inject({ url: '/view/all/usual', cookies })).cookies[0]?.value).toBe('');
    expect((await app.inject('/view/mode/large')).statusCode).toBe(404);
    expect((await app.inject('/view/mode/elder?back=%2F%2Fevil.example')).headers.location).toBe('/');
  });

  it('marks the site, the column and the content as government sites must', () => {
    const notes = { idCode: '2301000001', domain: 'www.shili.example' };
    const article = { title: '通知', publishedAt: '2026-03-02', source: '示例局' };
    const page = { title: '通知', current: 'track', crumbs: [{ label: '</script>' }], body: null, article, data: {} };
    const html = renderPage({ site: { ...site, name: '示例区', navigation, notes }, language: 'zh' }, page);
    for (const [name, content] of [
      ['SiteName', '示例区'],
      ['SiteDomain', 'www.shili.example'],
      ['SiteIDCode', '2301000001'],
      ['ColumnName', '查询'],
      ['ColumnType', '依申请公开'],
      ['ArticleTitle', '通知'],
      ['PubDate', '2026-03-02'],
      ['ContentSource', '示例局'],
    ]) {
      expect(html).toContain(`<meta name="${name}" content="${content}"/>`);
    }
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@graph': [{}, { '@type': 'BreadcrumbList' }] });
  });

  it('answers what is not there with a page in Chinese and the request number', async () => {
    const app = await start();
    const missing = await app.inject({ url: '/nowhere', headers: { accept: 'text/html' } });
    expect(missing.statusCode).toBe(404);
    expect(missing.body).toContain(zh['problem.missing.title']);
    expect(missing.body).toContain(String(missing.headers['x-request-id']));
  });

  it('answers what is not there in English to who chose it, and an address the router cannot take to everyone', async () => {
    const app = await start();
    const cookie = 'gongkai-language=en';
    const missing = await app.inject({ url: '/nowhere', headers: { accept: 'text/html', cookie } });
    expect(missing.body).toContain(en['problem.missing.title']);
    expect(missing.body).toContain(ERRORS['page.missing'].en);
    expect(missing.body).not.toContain(ERRORS['page.missing'].zh);
    const broken = await app.inject({ url: '/%E0%A4%A', headers: { accept: 'text/html', cookie } });
    expect([broken.statusCode, broken.body.includes(zh['problem.title'])]).toEqual([400, true]);
  });

  it('keeps the two catalogues apart: no English message left in Chinese', () => {
    for (const [key, text] of Object.entries(en)) {
      if (key === 'brand.seal' || key === 'reading.size.sign') continue;
      expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
