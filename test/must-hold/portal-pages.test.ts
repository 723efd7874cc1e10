import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../../src/entry/server.js';
import { localDate } from '../../src/kernel/local-date.js';
import { registerOrgan } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import type { HttpServer } from '../../src/platform/http/index.js';
import { openVault } from '../../src/platform/vault/index.js';
import { addressOf, DOORS } from './doors.js';
import { placeOfNothing } from './planted-case.js';

const NOW = new Date('2026-03-02T02:00:00Z');
const BASE = '/xxgk';
/** What a browser asks for or sends to; the switches come back to an address within their own. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data-worker', 'data-program'];
let database: TestDatabase;
let http: HttpServer;

beforeAll(async () => {
  database = await startTestDatabase();
  const services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const facts = { code: 'MZA', name: '示例市民政局', level: 'department', kind: 'bureau', parentId: null } as const;
  const operator = { viewer: { kind: 'system', name: 'test' }, now: NOW } as const;
  await registerOrgan(services, operator, { ...facts, validFrom: localDate('2020-01-01') });
  const publicUrl = new URL(`https://www.shili.example${BASE}/`);
  const configuration = { publicUrl, basePath: BASE, trustProxy: undefined };
  http = await buildServer({ services, configuration, logger: false, clock: () => NOW });
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

/** What is typed in, and numbers drawn by chance, which may begin with a slash. */
const NO_ADDRESS = new Set(['value', 'nonce']);

/** The addresses of a page, and whatever of its attributes begins as one of this site does. */
function addressesIn(html: string): { readonly addresses: string[]; readonly escaped: string[] } {
  const addresses: string[] = [];
  const escaped: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const [key, value] of Object.entries(attributes)) {
        if (ADDRESSES.includes(key)) addresses.push(value);
        if (/^\/(?!\/)/.test(value) && !NO_ADDRESS.has(key) && !value.startsWith(`${BASE}/`))
          escaped.push(`<${name} ${key}="${value}">`);
      }
    },
  });
  parser.end(html);
  return { addresses, escaped };
}

describe('the public pages under a base path', () => {
  it('lead nowhere outside it, and everywhere they lead answers', async () => {
    const waiting = ['/xxgk/', '/xxgk/nowhere', '/xxgk/console'];
    const seen = new Set(waiting);
    for (const url of waiting) {
      const answer = await http.inject({ url, headers: { accept: 'text/html', cookie: 'gongkai-view=elder' } });
      if (url !== '/xxgk/nowhere' && url !== '/xxgk/console') expect(answer.statusCode, url).toBeLessThan(400);
      const { location } = answer.headers;
      if (location !== undefined) expect(location, url).toMatch(/^\/xxgk\//);
      if (!String(answer.headers['content-type']).includes('html')) continue;
      const { addresses, escaped } = addressesIn(answer.body);
      expect(escaped, url).toEqual([]);
      for (const address of addresses) {
        const path = address.split('#')[0] ?? '';
        // Of each kind of switch one is enough: they differ in where they come back to.
        const kind = path.replace(/\?back=.*/, '');
        if (!path.startsWith(`${BASE}/`) || seen.has(kind)) continue;
        seen.add(kind);
        if (kind !== `${BASE}/track/leave` && !kind.startsWith(`${BASE}/console/`)) waiting.push(path);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it('keep their cookies under it', async () => {
    const { cookies } = await http.inject('/xxgk/apply/MZA');
    expect(cookies).toMatchObject([{ name: '__Secure-gongkai-form', path: BASE, secure: true, httpOnly: true }]);
    const chosen = await http.inject('/xxgk/language/hant?back=%2Freports');
    expect([chosen.headers.location, chosen.cookies[0]?.path]).toEqual(['/xxgk/reports', BASE]);
    expect((await http.inject('/xxgk/reports/feed.atom')).body).toContain(
      'href="https://www.shili.example/xxgk/reports"',
    );
  });
});

const PORTAL = DOORS.filter(({ route, leads }) => leads === 'open' && !route.includes('/api/'));

describe('the headers of the public pages', () => {
  it.for(PORTAL)('$route: strict policy, nothing private kept', async (door) => {
    const answer = await http.inject({ ...addressOf(door, placeOfNothing('x')), headers: { accept: 'text/html' } });
    const { headers } = answer;
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
      'strict-transport-security': expect.stringContaining('max-age'),
    });
    const kept = String(headers['cache-control']);
    // Whatever carries a token or a cookie is for one browser; a page for everyone differs by the cookies of the reader.
    const isPrivate =
      headers['set-cookie'] !== undefined || /name="token"/.test(answer.body) || answer.statusCode >= 300;
    if (isPrivate) expect(kept).toBe('no-store');
    else if (String(headers['content-type']).includes('html')) expect(headers.vary).toMatch(/cookie/i);
    if (String(headers['content-type']).includes('html')) {
      expect(answer.body).not.toMatch(
        /<script(?! type="(?:application\/ld\+json|module)")|<style|\sstyle=|\son[a-z]+=/,
      );
    }
  });
});
