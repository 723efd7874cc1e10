import exceljs from 'exceljs';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../../../entry/server.js';
import { localDate } from '../../../kernel/local-date.js';
import type { Result } from '../../../kernel/result.js';
import type { Act, StaffRole } from '../../../kernel/visibility.js';
import { registerOrgan, type Organ } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import type { HttpServer } from '../../../platform/http/index.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import {
  askReview,
  correctPublication,
  changePublication,
  publishPublication,
  reviewPublication,
  withdrawPublication,
  writePublication,
  type ContentInput,
} from '../../index.js';
import { partsOfShown } from '../../db/publication/sitemap.js';

const FIRST = new Date('2026-03-18T02:00:00Z');
const LATER = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let services: Services;
let http: HttpServer;
let organ: Organ;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const act: Act = { viewer: { kind: 'system', name: 'test' }, now: FIRST };
  const bureau = { level: 'department', kind: 'bureau', parentId: null, validFrom: localDate('2019-01-01') } as const;
  organ = must(await registerOrgan(services, act, { code: 'FGJ', name: '示例区发展和改革局', ...bureau }));
  const configuration = {
    publicUrl: new URL('https://www.shili.example/xxgk/'),
    basePath: '/xxgk',
    trustProxy: undefined,
  };
  http = await buildServer({ services, configuration, logger: false, clock: () => LATER });
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

const as = (role: StaffRole, now: Date): Act => ({
  viewer: { kind: 'staff', accountId: `${role}-account`, organId: organ.id, role, supervises: [] },
  now,
});

const content = (title: string, catalogue = 'plans'): ContentInput => ({
  title,
  summary: '',
  bodyHtml: '<p>现将有关事项通知如下。</p>',
  attachments: [],
  facts: {
    catalogue,
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
  },
});

interface Published {
  readonly publicationId: string;
  readonly shortCode: string;
  readonly version: number;
}
const target = ({ publicationId, version }: Omit<Published, 'shortCode'>) => ({
  organId: organ.id,
  publicationId,
  expectedVersion: version,
});

async function reviewedAndPublished<T extends Omit<Published, 'shortCode'>>(of: T, now: Date): Promise<T> {
  const asked = must(await askReview(services, as('clerk', now), target(of)));
  const review = { outcome: 'public', ground: null, remark: null } as const;
  const reviewing = { ...target({ ...of, ...asked }), ...review };
  const reviewed = must(await reviewPublication(services, as('reviewer', now), reviewing));
  return { ...of, ...must(await publishPublication(services, as('clerk', now), target({ ...of, ...reviewed }))) };
}

async function publish(title: string, { now = FIRST, catalogue = 'plans' } = {}): Promise<Published> {
  const input = { organId: organ.id, interprets: null, ...content(title, catalogue) };
  return reviewedAndPublished(must(await writePublication(services, as('clerk', now), input)), now);
}

async function correct(of: Published, title: string, note: string): Promise<Published> {
  const act = as('clerk', LATER);
  const opened = must(await correctPublication(services, act, { ...target(of), changeNote: note }));
  const changed = { ...target({ ...of, ...opened }), ...content(title), interprets: null, changeNote: note };
  return reviewedAndPublished({ ...of, ...must(await changePublication(services, act, changed)) }, LATER);
}

const withdraw = async (of: Published, ground: 'mistaken' | 'privacy') =>
  must(
    await withdrawPublication(services, as('head', LATER), { ...target(of), ground, reason: '内容有误，已另行发布。' }),
  );

/** Whoever has a form open is answered anew each time; others get what was kept, for a second after a change of another process. */
const ANEW = { cookie: 'gongkai-form=none' };
const get = (path: string, headers: Record<string, string> = ANEW) => http.inject({ url: `/xxgk${path}`, headers });
const feed = async (path: string) =>
  (await get(path)).json<{
    items: { id: string; title: string; content_text: string; date_modified: string; url: string }[];
  }>();

/** Element names of a document that is well-formed XML in what matters here: every tag is closed in its order. */
function elements(xml: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => {
        seen.push(name);
        open.push(name);
      },
      onclosetag: (name) => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return seen;
}

describe('what is published, for programs', () => {
  it('feeds tell of what is published and corrected, by the same id, and not of what was withdrawn', async () => {
    const plan = await publish('规划甲 <b>&"');
    const fee = await publish('收费乙', { catalogue: 'charges' });
    const before = await feed('/feeds/feed.json');
    expect(before.items.map(({ title }) => title).sort()).toEqual(['收费乙', '规划甲 <b>&"']);
    expect(before.items[0]?.url).toMatch(/^https:\/\/www\.shili\.example\/xxgk\/info\/r\/[0-9a-z]{8}$/);
    expect((await feed('/feeds/catalogue/charges/feed.json')).items).toHaveLength(1);
    expect((await feed('/feeds/organs/fgj/plans/feed.json')).items).toHaveLength(1);
    expect((await get('/feeds/organs/XXX/feed.atom')).statusCode).toBe(404);
    expect((await get('/feeds/catalogue/nothing/feed.atom')).statusCode).toBe(404);

    const atom = await get('/feeds/organs/FGJ/feed.atom');
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(elements(atom.body).filter((name) => name === 'entry')).toHaveLength(2);
    expect(atom.body).toContain('<title>规划甲 &lt;b&gt;&amp;&quot;</title>');
    const tag = String(atom.headers.etag);
    expect((await get('/feeds/organs/FGJ/feed.atom', { ...ANEW, 'if-none-match': tag })).statusCode).toBe(304);

    const corrected = await correct(plan, '规划甲（更正）', '附表第二行有误');
    const after = await feed('/feeds/feed.json');
    expect(after.items[0]).toMatchObject({
      id: `urn:uuid:${plan.publicationId}`,
      title: '规划甲（更正）',
      date_modified: LATER.toISOString(),
    });
    expect(after.items[0]?.content_text).toContain('【更正】附表第二行有误');
    expect((await get('/feeds/organs/FGJ/feed.atom', { ...ANEW, 'if-none-match': tag })).statusCode).toBe(200);

    await withdraw(corrected, 'mistaken');
    expect((await feed('/feeds/feed.json')).items.map(({ id }) => id)).toEqual([`urn:uuid:${fee.publicationId}`]);
  });

  it('a search is followed by its words', async () => {
    const made = await publish('电梯加装补贴公告');
    const { items } = await feed('/feeds/search/feed.json?q=%E7%94%B5%E6%A2%AF&catalogue=plans');
    expect(items).toMatchObject([{ id: `urn:uuid:${made.publicationId}`, title: '电梯加装补贴公告' }]);
    const atom = await get('/feeds/search/feed.atom?q=%E7%94%B5%E6%A2%AF');
    expect(elements(atom.body).filter((name) => name === 'entry')).toHaveLength(1);
    await withdraw(made, 'mistaken');
    expect((await feed('/feeds/search/feed.json?q=%E7%94%B5%E6%A2%AF')).items).toEqual([]);
    expect((await get('/feeds/search/feed.atom?q=')).headers.location).toBe('/xxgk/feeds');
  });

  it('short links lead to the page for good: after its title changed, and when it was withdrawn', async () => {
    const made = await publish('通知丙');
    const link = await get(`/s/${made.shortCode.toUpperCase()}`);
    expect([link.statusCode, link.headers.location]).toEqual([301, `/xxgk/info/r/${made.shortCode}`]);
    const corrected = await correct(made, '通知丁', '标题有误');
    expect((await get(`/s/${made.shortCode}`)).headers.location).toBe(`/xxgk/info/r/${made.shortCode}`);
    const record = await get(`/info/r/${made.shortCode}/record.json`);
    expect(record.json()).toMatchObject({ publication: { title: '通知丁', versionNo: 2 }, withdrawn: null });
    await withdraw(corrected, 'privacy');
    expect((await get(`/s/${made.shortCode}`)).statusCode).toBe(301);
    const gone = await get(`/info/r/${made.shortCode}/record.json`);
    expect(gone.statusCode).toBe(410);
    expect(gone.json()).toMatchObject({
      publication: null,
      withdrawn: { title: null, reason: '内容有误，已另行发布。' },
    });
    expect((await get('/s/zzzzzzzz')).statusCode).toBe(404);
  });

  it('tables hold what the lists hold, narrowed alike, and no field begins a formula', async () => {
    await publish('=HYPERLINK("http://a.example")', { catalogue: 'housing' });
    await publish('安置房源公告', { catalogue: 'housing' });
    const csv = await get('/open-data/publications.csv?organ=fgj&catalogue=housing&year=2026&genre=&validity=');
    expect(csv.headers['content-disposition']).toContain('attachment');
    const lines = csv.body.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\uFEFF索引号,名称,公开事项,公开依据/);
    expect(csv.body).toContain(`,"'=HYPERLINK(""http://a.example"")",`);
    expect((await get('/open-data/publications.csv?catalogue=housing&year=2025')).body.split('\r\n')).toHaveLength(2);
    for (const wrong of ['organ=XXX', 'year=26', 'catalogue=nothing', 'validity=old']) {
      expect((await get(`/open-data/publications.csv?${wrong}`)).statusCode, wrong).toBeGreaterThanOrEqual(400);
    }
    const file = await get('/open-data/publications.xlsx?catalogue=housing');
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const titles = book.worksheets[0]?.getColumn(2).values.slice(1);
    expect(titles?.toSorted()).toEqual(['=HYPERLINK("http://a.example")', '名称', '安置房源公告']);
    expect((await get('/open-data/organs.csv')).body).toContain('FGJ,示例区发展和改革局,政府工作部门,,https://');
  });

  it('the data catalogue says the same in both of its forms', async () => {
    const turtle = (await get('/open-data/catalog.ttl')).body;
    const json = (await get('/open-data/catalog.jsonld')).json<{ '@graph': { '@id': string; '@type': string }[] }>();
    const types = json['@graph'].map((node) => node['@type']);
    expect(types.filter((type) => type === 'dcat:Dataset')).toHaveLength(3);
    for (const node of json['@graph']) expect(turtle).toContain(`\n<${node['@id']}> a ${node['@type']} ;`);
    expect(new Set(json['@graph'].map((node) => node['@id'])).size).toBe(types.length);
    const downloads = [...turtle.matchAll(/dcat:downloadURL <https:\/\/www\.shili\.example\/xxgk([^>]+)>/g)];
    expect(downloads.length).toBeGreaterThan(6);
    for (const [, path = ''] of downloads) expect((await get(path)).statusCode, path).toBe(200);
  });

  it('the map of the site leads to every page that is public, and robots.txt to it', async () => {
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://www.shili.example/xxgk/sitemap.xml');
    const shown = await publish('通知戊');
    const withdrawn = await publish('通知己');
    await withdraw(withdrawn, 'mistaken');
    const index = (await get('/sitemap.xml')).body;
    const maps = [...index.matchAll(/<loc>https:\/\/www\.shili\.example\/xxgk([^<]+)<\/loc>/g)].map(
      ([, path = '']) => path,
    );
    const pages = (await Promise.all(maps.map((path) => get(path)))).map(({ body }) => body).join('');
    expect(pages).toContain(
      `<loc>https://www.shili.example/xxgk/info/r/${shown.shortCode}</loc><lastmod>2026-03-18</lastmod>`,
    );
    expect(pages).toContain('/xxgk/organs/FGJ</loc>');
    expect(pages).not.toContain(withdrawn.shortCode);
    expect(pages).not.toContain('/track');
    const parts = await partsOfShown(services.db, 2);
    const total = (pages.match(/\/info\/r\//g) ?? []).length;
    expect(parts).toHaveLength(Math.ceil(total / 2));
  });

  it.each(['/feeds', '/open-data'])('%s is a page in both languages that names its feeds', async (path) => {
    const [zh, en] = [await get(path), await get(path, { cookie: 'gongkai-language=en' })];
    expect([zh.statusCode, en.statusCode]).toEqual([200, 200]);
    expect(zh.body).toContain('<link rel="alternate" type="application/feed+json" href="/xxgk/feeds/feed.json"');
    expect(en.body).toMatch(/<h1>(Feeds|Open data)<\/h1>/);
  });
});
