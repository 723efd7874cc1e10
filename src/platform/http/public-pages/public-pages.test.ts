import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { createHttp, sendPublic, type HttpServer } from '../index.js';
import { codingFor } from './kept-page.js';
import { keptPage } from './kept-page.js';
import { keptPages } from './kept-pages.js';
import { watchRevision } from './public-revision.js';

let http: HttpServer;
let made = 0;
let text = 'first';
let revision = '1';
let now = new Date('2026-03-02T03:00:00Z');

async function start(): Promise<string> {
  [made, text, revision, now] = [0, 'first', '1', new Date('2026-03-02T03:00:00Z')];
  http = await createHttp({
    logger: false,
    publicUrl: null,
    tokenKey: new Uint8Array(32).fill(1),
    clock: () => now,
    problemPage: ({ status }) => `<h1>${status}</h1>`,
    publicPages: {
      read: async () => revision,
      presentationOf: (cookies) => (cookies?.includes('gongkai-language=en') ? 'en' : 'zh'),
    },
  });
  const page = { config: { publicPage: true } } as const;
  const counted = { config: { publicPage: true, rateLimit: { max: 3, timeWindow: 60_000 } } } as const;
  const body = (url: string, cookie = '') => {
    made += 1;
    return `<p>${text} ${url} ${/gongkai-session=(\w+)/.exec(cookie)?.[1] ?? 'nobody'} ${'公开'.repeat(500)}</p>`;
  };
  http.get('/page', page, async (request, reply) => {
    reply.type('text/html; charset=utf-8').header('vary', 'Cookie');
    return sendPublic(request, reply, body(request.url, request.headers.cookie));
  });
  http.get('/counted', counted, async (request, reply) => sendPublic(request, reply, body(request.url)));
  http.get('/usual', async (request, reply) => sendPublic(request, reply, body(request.url)));
  http.get('/private', page, async (request, reply) =>
    reply.header('cache-control', 'no-store').send(body(request.url)),
  );
  http.get('/nonce', page, async (request, reply) => sendPublic(request, reply, body(request.url) + reply.cspNonce));
  http.get('/cookie', page, async (request, reply) =>
    sendPublic(request, reply.setCookie('a', 'b'), body(request.url)),
  );
  http.get('/away', page, async (_request, reply) =>
    reply.header('cache-control', 'public, no-cache').redirect('/page', 303),
  );
  http.get('/gone', page, async (request, reply) => {
    made += 1;
    return reply.code(404).header('cache-control', 'public, no-cache').send(request.url);
  });
  http.post('/change', async (_request, reply) => {
    [text, revision] = ['second', '2'];
    return reply.send('done');
  });
  await http.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
}
afterEach(() => http.close());

const ask = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

it('answers the second of two anonymous requests from what it kept, with the same headers, nonce and id of its own', async () => {
  const site = await start();
  const [first, second] = [await ask(`${site}/page`), await ask(`${site}/page`)];
  expect([first.status, second.status, made]).toEqual([200, 200, 1]);
  expect(second.body).toBe(first.body);
  const usual = ({ headers }: typeof first) => {
    const named: [string, string][] = [];
    headers.forEach((value, name) => named.push([name, value]));
    return named.filter(([name]) => !['date', 'content-security-policy', 'x-request-id'].includes(name));
  };
  expect(usual(second)).toEqual(usual(first));
  expect(second.headers.get('vary')).toBe('Cookie, Accept-Encoding');
  const policies = [first, second].map(({ headers }) => headers.get('content-security-policy') ?? '');
  expect(policies[0]).not.toBe(policies[1]);
  const [a, b] = policies.map((policy) => policy.replaceAll(/nonce-[\w+/=]{24}/g, 'nonce'));
  expect(a).toBe(b);
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
});

it.each([
  'gongkai-session=abc',
  '__Host-gongkai-session=abc',
  'x=y; gongkai-case=a.b.c',
  'gongkai-form=abc',
  // Readable in two ways: what is shown would be kept under the name of something else.
  'gongkai-language=%65n',
  'gongkai-language=zh; gongkai-language=en',
])('neither gives what it kept to who sends %s, nor keeps the answer', async (cookie) => {
  const site = await start();
  const own = await ask(`${site}/page`, { cookie });
  expect((await ask(`${site}/page`)).body).toContain('nobody');
  expect(made).toBe(2);
  expect((await ask(`${site}/page`, { cookie })).body).toBe(own.body);
  expect(made).toBe(3);
});

it('keeps pages apart by address, query and how they are shown; cookies of others do not matter', async () => {
  const site = await start();
  for (const url of ['/page', '/page?a=1', '/page?a=2'])
    expect((await ask(site + url)).body).toContain(`${url} nobody`);
  await ask(`${site}/page`, { cookie: 'gongkai-language=en' });
  expect(made).toBe(4);
  await ask(`${site}/page`, { cookie: '_visitor=1; gongkai-language=en' });
  await ask(`${site}/page`, { cookie: '_visitor=1' });
  expect(made).toBe(4);
  await ask(`${site}/page`, { authorization: 'Bearer x' });
  expect(made).toBe(5);
});

it.each(['/usual', '/private', '/nonce', '/cookie', '/gone'])('keeps nothing of %s', async (url) => {
  const site = await start();
  await ask(site + url);
  await ask(site + url);
  expect(made).toBe(2);
});

it('keeps nothing of a HEAD', async () => {
  const site = await start();
  const head = await fetch(`${site}/page`, { method: 'HEAD' });
  expect([head.status, await head.text(), made]).toEqual([200, '', 1]);
  expect((await ask(`${site}/page`)).body).toContain('nobody');
});

it('does not keep a redirect', async () => {
  const site = await start();
  expect((await ask(`${site}/away`)).status).toBe(303);
  expect((await ask(`${site}/away`)).headers.get('location')).toBe('/page');
});

it('shows at once what this process changed, and after a second what another one did', async () => {
  const site = await start();
  expect((await ask(`${site}/page`)).body).toContain('first');
  await fetch(`${site}/change`, { method: 'POST' });
  expect((await ask(`${site}/page`)).body).toContain('second');
  [text, revision] = ['third', '3'];
  await expect.poll(async () => (await ask(`${site}/page`)).body, { timeout: 5_000 }).toContain('third');
  now = new Date('2026-03-02T16:00:00Z');
  text = 'fourth';
  expect((await ask(`${site}/page`)).body).toContain('fourth');
});

it('tells who holds the page so, whichever coding it came in', async () => {
  const site = await start();
  const plain = await ask(`${site}/page`);
  const tag = plain.headers.get('etag') ?? '';
  for (const coding of ['gzip', 'br', 'gzip, deflate, br']) {
    const answer = await http.inject({ url: '/page', headers: { 'accept-encoding': coding } });
    const used = coding.endsWith('br') ? 'br' : 'gzip';
    expect(answer.headers).toMatchObject({ 'content-encoding': used, vary: 'Cookie, Accept-Encoding' });
    const body = used === 'br' ? brotliDecompressSync(answer.rawPayload) : gunzipSync(answer.rawPayload);
    expect(body.toString()).toBe(plain.body);
    expect(answer.headers.etag).toBe(`${tag.slice(0, -1)}-${used}"`);
    // Now that it is made, as requests arrive.
    const early = await fetch(`${site}/page`, { headers: { 'accept-encoding': coding } });
    expect([await early.text(), early.headers.get('content-encoding')]).toEqual([plain.body, used]);
    for (const held of [answer.headers.etag ?? '', `W/${tag}`, `"x", ${tag}`]) {
      const not = await ask(`${site}/page`, { 'if-none-match': held });
      expect([not.status, not.body]).toEqual([304, '']);
    }
  }
  expect(made).toBe(1);
  revision = '2';
  await fetch(`${site}/change`, { method: 'POST' });
  // Who holds what does not hold any more gets the whole page.
  expect((await ask(`${site}/page`, { 'if-none-match': tag })).status).toBe(200);
});

it('keeps what a first conditional request makes', async () => {
  const site = await start();
  const tag = (await ask(`${site}/page`, { cookie: 'gongkai-session=x' })).headers.get('etag') ?? '';
  expect((await ask(`${site}/page`, { 'if-none-match': tag })).status).toBe(200);
  const own = (await ask(`${site}/page`)).headers.get('etag') ?? '';
  expect((await ask(`${site}/page`, { 'if-none-match': own })).status).toBe(304);
  expect(made).toBe(2);
});

it('counts requests where the route counts them, kept or not', async () => {
  const site = await start();
  const answers = [];
  for (let turn = 0; turn < 4; turn += 1) answers.push(await ask(`${site}/counted`));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['2', '1', '0', '0']);
  expect(made).toBe(1);
});

it('does not keep what was made before a change that came in between', async () => {
  let [answer, asked] = ['1', 0];
  const watch = watchRevision({ read: async () => ((asked += 1), answer), day: () => '2026-03-02' });
  const before = await watch.ask();
  expect([watch.known(), await watch.ask(), asked]).toEqual([before, before, 1]);
  answer = '2';
  watch.doubt();
  expect(watch.known()).toBeNull();
  const [one, other] = await Promise.all([watch.ask(), watch.ask()]);
  expect([one, other, asked]).toEqual([before + 1, before + 1, 2]);
  expect(watch.count()).not.toBe(before);
});

it('asks again where it was put in doubt while the answer was on its way', async () => {
  const answers: ((text: string) => void)[] = [];
  const watch = watchRevision({ read: () => new Promise((resolve) => answers.push(resolve)), day: () => '2026-03-02' });
  const asked = watch.ask();
  watch.doubt();
  answers[0]?.('old');
  await expect.poll(() => answers.length).toBe(2);
  expect(watch.known()).toBeNull();
  answers[1]?.('new');
  expect(await asked).toBe(watch.known());
});

it('bounds what is kept by bytes, the longest unasked goes first', () => {
  const pages = keptPages(10_000);
  const page = () => keptPage({ route: '/', counted: false, headers: {} }, 'x'.repeat(2_000));
  pages.keep('a', 1, page());
  pages.keep('b', 1, page());
  pages.get('a', 1);
  pages.keep('c', 1, page());
  expect(['a', 'b', 'c'].map((key) => pages.get(key, 1) !== undefined)).toEqual([true, false, true]);
  expect(pages.get('a', 2)).toBeUndefined();
});

it.each([
  [undefined, 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0,gzip; q=0.0', 'identity'],
  ['identity', 'identity'],
] as const)('takes of %s the coding %s', (header, coding) => expect(codingFor(header)).toBe(coding));
