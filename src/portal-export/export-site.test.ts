import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Ask } from './ask.js';
import { checkCopy } from './check-copy.js';
import { exportSite, type ExportOptions } from './export-site.js';
import { addressInCopy, fileOf, keyOf, readAddress } from './site-address.js';

const URL_OF_COPY = new URL('https://www.shili.example/xxgk/');
const place = { base: '/xxgk', url: URL_OF_COPY };
type Site = Record<string, Partial<Answer> & { readonly html?: string }>;

/** A site of a few answers, as the server gives them under the base path. */
function siteOf(answers: Site): Ask {
  return async (path) => {
    const { html, ...answer } = answers[path] ?? { status: 404 };
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, no-cache',
      ...answer.headers,
    };
    return { status: 200, body: Buffer.from(html ?? ''), ...answer, headers };
  };
}

const page = (body: string) =>
  `<!doctype html><html><head><title>示例</title></head><body><main id="main">${body}</main></body></html>`;
const link = (path: string) => `<a href="/xxgk${path}">示例</a>`;
const file = (type: string, body: string): Partial<Answer> => ({
  headers: { 'content-type': type, 'cache-control': 'public, max-age=1' },
  body: Buffer.from(body),
});

const SITE: Site = {
  '/': { html: page(`${link('/info')}${link('/track')}${link('/apply/MZA')}<form action="/xxgk/search"></form>`) },
  '/info': {
    html: page(`${link('/info/r/AAAA#facts')}${link('/info?after=x%3D1&year=2026')}${link('/info?year=2026&genre=a')}`),
  },
  '/info?after=x%3D1&year=2026': { html: page(link('/info/r/BBBB')) },
  '/info/r/AAAA': {
    html: page(`${link('/d/AAAA/1/%E9%99%84%E4%BB%B6.pdf')}${link('/private')}<a href="https://other.example/">外</a>`),
  },
  '/s/AAAA': { status: 301, headers: { location: '/xxgk/info/r/AAAA' } },
  '/d/AAAA/1/%E9%99%84%E4%BB%B6.pdf': file('application/pdf', 'PDF'),
  '/private': { html: page('个人'), headers: { 'cache-control': 'no-store' } },
  '/track': { html: page('不应读取') },
};

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gongkai-copy-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const make = (site: Site, options: Partial<ExportOptions> = {}) =>
  exportSite({
    ask: siteOf(site),
    dir,
    place,
    liveUrl: new URL('https://live.example/gk'),
    organ: null,
    progress: () => undefined,
    ...options,
  });
const read = (name: string) => readFile(join(dir, name), 'utf8');

describe('the static copy', () => {
  it('holds what the site marks as public, each link leading to its copy or to the live site', async () => {
    expect(await make(SITE)).toMatchObject({ ok: true, value: { pages: 5, files: 1, removed: 0 } });
    expect(await read('d/AAAA/1/附件.pdf')).toBe('PDF');
    expect(await readdir(dir)).not.toContain('private');
    const home = await read('index.html');
    expect(home).toContain('href="/xxgk/info"');
    expect(home).toContain('href="https://live.example/gk/track"');
    expect(home).toContain('href="https://live.example/gk/apply/MZA"');
    expect(home).toContain('action="https://live.example/gk/search"');
    const list = await read('info/index.html');
    const further = addressInCopy('/info?after=x%3D1&year=2026');
    expect(list).toContain(`href="/xxgk${further}"`);
    expect(list).toContain('href="/xxgk/info/r/AAAA#facts"');
    expect(list).toContain('href="https://live.example/gk/info?year=2026&amp;genre=a"');
    expect(await read(`${further.slice(1)}index.html`)).toContain('href="https://live.example/gk/info/r/BBBB"');
    expect(await read('info/r/AAAA/index.html')).toContain('href="https://other.example/"');
    expect(await read('s/AAAA/index.html')).toContain('url=/xxgk/info/r/AAAA');
    expect(await checkCopy(dir)).toMatchObject({ ok: true, value: { broken: [], altered: [] } });
  });

  it('explains where no live site is named', async () => {
    await make(SITE, { liveUrl: null });
    expect(await read('index.html')).toContain('action="/xxgk/static-copy/"');
    expect(await read('static-copy/index.html')).toContain('静态副本');
    expect(await checkCopy(dir)).toMatchObject({ ok: true, value: { broken: [], altered: [] } });
  });

  it('writes again only what changed, and takes away what is no longer public and nothing else', async () => {
    await make(SITE);
    await writeFile(join(dir, 'own.txt'), '站点自有文件');
    const before = await stat(join(dir, 'info/r/AAAA/index.html'));
    const gone = { ...SITE, '/info?after=x%3D1&year=2026': { status: 410 }, '/private': { html: page('公开了') } };
    // Of the pages the one that is public now is new; those that lead to it or to the one that is gone are changed.
    expect(await make(gone)).toMatchObject({ ok: true, value: { added: 1, changed: 2, removed: 1 } });
    expect(await readdir(join(dir, 'info'))).not.toContain('_q');
    expect(await read('own.txt')).toBe('站点自有文件');
    expect((await stat(join(dir, 'info/r/AAAA/index.html'))).ino).not.toBe(before.ino);
    const { ino } = await stat(join(dir, 'index.html'));
    expect(await make(gone)).toMatchObject({ ok: true, value: { added: 0, changed: 0, removed: 0 } });
    expect((await stat(join(dir, 'index.html'))).ino).toBe(ino);
  });

  it('takes nothing away where the site did not answer', async () => {
    await make(SITE);
    const ill = { ...SITE, '/info': { status: 503 } };
    expect(await make(ill)).toMatchObject({ ok: false, code: 'export.failed', params: { count: 1, address: '/info' } });
    expect(await read('info/r/AAAA/index.html')).toContain('示例');
    expect(await make(SITE)).toMatchObject({ ok: true, value: { added: 0, removed: 0 } });
  });

  it('leaves a folder alone that is no copy', async () => {
    await writeFile(join(dir, 'a.txt'), 'a');
    expect(await make(SITE)).toMatchObject({ ok: false, code: 'export.not-a-copy' });
    expect(await checkCopy(dir)).toMatchObject({ ok: false, code: 'export.not-a-copy' });
    expect(await readdir(dir)).toEqual(['a.txt']);
  });

  it('is checked: a file that is gone and a file that was changed are named', async () => {
    await make(SITE);
    await rm(join(dir, 'info/r/AAAA'), { recursive: true });
    await mkdir(join(dir, 'info/r/AAAA'));
    await writeFile(join(dir, 'index.html'), page(link('/nowhere')));
    const checked = await checkCopy(dir);
    expect(checked.ok && checked.value.altered).toEqual(['index.html', 'info/r/AAAA/index.html']);
    expect(checked.ok && checked.value.broken.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/xxgk/nowhere', '/xxgk/info/r/AAAA#facts']),
    );
  });

  it('of one organ leaves the others to the live site', async () => {
    const organs: Site = {
      '/': SITE['/'] ?? {},
      '/organs/MZA': { html: page(`${link('/organs/MZA/info')}${link('/organs/MZAB')}${link('/info')}`) },
      '/organs/MZA/info': { html: page(link('/info/r/AAAA')) },
      '/organs/MZAB': { html: page('别的机关') },
      '/info/r/AAAA': { html: page(link('/info/r/CCCC')) },
      '/info/r/CCCC': { html: page('别的机关的信息') },
    };
    expect(await make(organs, { organ: 'MZA' })).toMatchObject({ ok: true, value: { pages: 3 } });
    expect(await read('info/r/AAAA/index.html')).toContain('https://live.example/gk/info/r/CCCC');
    expect(await read('index.html')).toContain('url=/xxgk/organs/MZA');
    expect(await make(organs, { organ: 'NONE' })).toMatchObject({ ok: false, code: 'organ.unknown' });
  });
});

describe('addresses', () => {
  it.each([
    ['/xxgk/info?view=inline', '/info'],
    ['/xxgk/info?year=2026', '/info?year=2026'],
    ['https://www.shili.example/xxgk/info', '/info'],
    ['report.pdf', '/reports/report.pdf'],
    ['/xxgk/info?order=oldest', null],
    ['/xxgk/info?year=1&year=2', null],
    ['/xxgk/console/anything', null],
    ['/xxgk/apply/MZA', null],
    ['/xxgkinfo', null],
    ['/elsewhere', null],
    ['//other.example/xxgk/', null],
    ['https://www.shili.example.evil/xxgk/', null],
    ['mailto:a@b.example', null],
    ['#main', null],
  ])('%s is known as %s', (address, key) => {
    const found = readAddress(address, '/reports/x', place);
    expect(found && keyOf(found)).toBe(key);
  });

  it.each(['/d/..%2f..%2fetc', '/%2e%2e/x', '/.git/config', '/a%00b', '/a%5cb', '/%zz', `/${'a'.repeat(300)}`])(
    '%s is no file',
    (path) => {
      expect(fileOf(path, 'file')).toBeNull();
    },
  );
});
