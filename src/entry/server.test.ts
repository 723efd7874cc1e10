import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Act } from '../kernel/visibility.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { HttpServer } from '../platform/http/index.js';
import { PORTAL_STYLESHEET } from '../platform/http/portal/index.js';
import { openVault } from '../platform/vault/index.js';
import { buildServer } from './server.js';

const now = new Date('2026-02-01T01:00:00Z');
const act: Act = { viewer: { kind: 'system', name: 'test' }, now };
let database: TestDatabase;
let http: HttpServer;

beforeAll(async () => {
  database = await startTestDatabase();
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const since = { validFrom: localDate('2019-01-01') };
  const district = await registerOrgan(services, act, {
    ...since,
    code: 'QZF',
    name: '示例区人民政府',
    level: 'government',
    kind: 'government',
    parentId: null,
  });
  if (!district.ok) throw new Error(district.code);
  const bureau = { level: 'department', kind: 'bureau', parentId: district.value.id, ...since } as const;
  await registerOrgan(services, act, { ...bureau, code: 'CZJ', name: '示例区财政局 <b>' });
  const configuration = { publicUrl: null, trustProxy: undefined };
  http = await buildServer({ services, configuration, logger: false, clock: () => now });
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

const get = (url: string) => http.inject({ url, headers: { accept: 'text/html' } });

describe('the whole server', () => {
  it.each(['/', '/organs', '/organs/czj', '/reports', '/apply', '/apply/CZJ', '/track', '/check'])(
    'answers %s with a page in the shell, under its policy, without scripts of its own in it',
    async (url) => {
      const page = await get(url);
      expect(page.statusCode).toBe(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.body).toContain('<main id="main"');
      expect(page.body).toContain('示例区人民政府</strong>');
      expect(page.body).toContain('本站为演示系统');
      // Programs come from files of the site; data is none.
      const inline = page.body.replace(/<script type="(module" src="\/assets\/programs\/|application\/ld\+json")/g, '');
      expect(inline).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
      expect(page.body).not.toContain('<b>"');
    },
  );

  it('sends a first page, with all it needs, in less than 60 kB', async () => {
    const [page, css, icon] = [await get('/'), await get(PORTAL_STYLESHEET.href), await get('/favicon.svg')];
    expect(page.rawPayload.length + css.rawPayload.length + icon.rawPayload.length).toBeLessThan(60_000);
  });

  it('leads from home to organs, and from an organ to its form and its government', async () => {
    expect((await get('/')).body).toContain('href="/organs/CZJ"');
    const organ = (await get('/organs/CZJ')).body;
    expect(organ).toContain('示例区财政局 &lt;b&gt;');
    expect(organ).toContain('href="/apply/CZJ"');
    expect(organ).toContain('href="/organs/QZF"');
    expect((await get('/organs/NONE')).statusCode).toBe(404);
  });

  it('tells whoever watches it that it and its database are well', async () => {
    const health = await http.inject('/healthz');
    expect([health.statusCode, health.json()]).toEqual([200, { status: 'ok' }]);
    expect(health.headers['cache-control']).toBe('no-store');
  });

  it('keeps robots from forms and private places', async () => {
    const robots = (await http.inject('/robots.txt')).body;
    for (const path of ['/apply/', '/track', '/console', '/api/']) expect(robots).toContain(`Disallow: ${path}`);
  });

  it('answers the API in JSON, and describes it without the portal', async () => {
    const missing = await http.inject('/api/v1/nothing');
    expect([missing.statusCode, missing.json().code]).toEqual([404, 'page.missing']);
    const paths = Object.keys((await http.inject('/api/v1/openapi.json')).json().paths);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.every((path) => path.startsWith('/api/v1/'))).toBe(true);
  });

  it('shows no stack when the database is away', async () => {
    const broken = await startTestDatabase();
    const services = { db: broken.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
    const configuration = { publicUrl: null, trustProxy: undefined };
    const server = await buildServer({ services, configuration, logger: false, clock: () => now });
    await broken.stop();
    const page = await server.inject({ url: '/organs', headers: { accept: 'text/html' } });
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain('系统出现故障');
    expect(page.body).not.toMatch(/\bat .+\.[jt]s:/);
    await server.close();
  });
});
