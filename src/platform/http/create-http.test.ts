import { Type } from '@sinclair/typebox';
import { afterEach, describe, expect, it } from 'vitest';
import { ok, refuse } from '../../kernel/result.js';
import {
  addOpenApi,
  createHttp,
  keepPrivate,
  RefusalBody,
  requireSameOrigin,
  sendPublic,
  type HttpServer,
} from './index.js';

const now = new Date('2026-03-02T16:30:00Z');
let http: HttpServer | undefined;

async function start(publicUrl: string | null = null): Promise<HttpServer> {
  http = await createHttp({
    logger: false,
    publicUrl: publicUrl === null ? null : new URL(publicUrl),
    tokenKey: new Uint8Array(32).fill(1),
    clock: () => now,
    problemPage: (view) => `<h1>${view.status}</h1><p>${view.message}</p><p>${view.requestId}</p>`,
  });
  return http;
}
afterEach(async () => {
  await http?.close();
});

describe('security headers', () => {
  it('come with every response, with a nonce of its own and no unsafe-inline', async () => {
    const app = await start();
    app.get('/', async (_request, reply) => reply.type('text/html').send(reply.cspNonce));
    const [first, second] = [await app.inject('/'), await app.inject('/missing')];
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${first.body}'`);
    expect(policy).not.toContain('unsafe');
    expect(second.headers['content-security-policy']).not.toBe(policy);
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
    expect(policy).toContain("frame-ancestors 'none'");
    expect(first.headers['strict-transport-security']).toBeUndefined();
  });

  it('ask for https from then on where the public address is https', async () => {
    const app = await start('https://gk.example.gov.cn');
    expect((await app.inject('/missing')).headers['strict-transport-security']).toContain('max-age');
  });
});

describe('the error mapper', () => {
  it('answers a refusal by who asks: a page to a browser, code and message to a program', async () => {
    const app = await start();
    app.get('/x', async (_request, reply) => reply.refuse(refuse('not.found', { what: '<机关>' })));
    app.get('/api/v1/x', async (_request, reply) => reply.refuse(refuse('not.found', { what: '机关' })));
    const page = await app.inject({ url: '/x', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.headers['cache-control']).toBe('no-store');
    const json = await app.inject('/api/v1/x');
    expect(json.statusCode).toBe(404);
    expect(json.json()).toMatchObject({ code: 'not.found', message: '没有找到机关。', params: { what: '机关' } });
    expect(json.json().requestId).toBe(json.headers['x-request-id']);
  });

  it('says nothing of a bug but its request id', async () => {
    const app = await start();
    app.get('/bug', async () => {
      throw new Error('secret detail');
    });
    const page = await app.inject('/bug');
    expect(page.statusCode).toBe(500);
    expect(page.body).not.toContain('secret detail');
    expect(page.body).toContain(String(page.headers['x-request-id']));
  });

  it('maps a body of the wrong shape, one too large and a type it cannot read', async () => {
    const app = await start();
    app.post('/api/v1/x', { schema: { body: Type.Object({ year: Type.Integer() }) } }, async () => ({}));
    const post = (payload: string, type: string) =>
      app.inject({ method: 'POST', url: '/api/v1/x', payload, headers: { 'content-type': type } });
    expect((await post('{"year":"x"}', 'application/json')).json().code).toBe('request.invalid');
    expect((await post('{', 'application/json')).json().code).toBe('request.invalid');
    expect((await post(`{"a":"${'x'.repeat(300_000)}"}`, 'application/json')).json().code).toBe('request.too-large');
    expect((await post('<a/>', 'application/xml')).json().code).toBe('request.unsupported');
    const bad = await app.inject('/%zz');
    expect([bad.statusCode, bad.body.startsWith('<h1>400</h1>')]).toEqual([400, true]);
    expect(bad.headers['content-security-policy']).toContain('nonce-');
  });

  it('maps the rate limit, with how long to wait', async () => {
    const app = await start();
    app.get('/api/v1/x', { config: { rateLimit: { max: 1, timeWindow: 60_000 } } }, async () => ({}));
    await app.inject('/api/v1/x');
    const second = await app.inject('/api/v1/x');
    expect([second.statusCode, second.json().code]).toEqual([429, 'request.too-many']);
    expect(Number(second.json().params.seconds)).toBeGreaterThan(0);
  });
});

describe('forms', () => {
  async function formApp(publicUrl: string | null = null): Promise<HttpServer> {
    const app = await start(publicUrl);
    app.get('/form', async (_request, reply) => reply.issueFormToken('apply'));
    app.post(
      '/form',
      { schema: { body: Type.Object({ token: Type.Optional(Type.String()) }) } },
      async (request, reply) => {
        const token = request.readFormToken('apply', request.body.token);
        return token.ok ? ok(token.value.nonce) : reply.refuse(token);
      },
    );
    return app;
  }

  it('take the token of the same browser and refuse it without the cookie', async () => {
    const app = await formApp();
    const form = await app.inject('/form');
    const cookie = form.cookies[0];
    expect(cookie).toMatchObject({ name: 'gongkai-form', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.secure).toBeUndefined();
    const post = (cookies: Record<string, string>, token: string) =>
      app.inject({ method: 'POST', url: '/form', payload: { token }, cookies });
    expect((await post({ 'gongkai-form': String(cookie?.value) }, form.body)).statusCode).toBe(200);
    expect((await post({}, form.body)).statusCode).toBe(403);
    expect((await post({ 'gongkai-form': 'x' }, form.body)).statusCode).toBe(403);
    expect((await app.inject({ method: 'POST', url: '/form', payload: {} })).statusCode).toBe(403);
  });

  it('keep the cookie they have, and mark it Secure where the public address is https', async () => {
    const app = await formApp('https://gk.example.gov.cn');
    const first = await app.inject('/form');
    expect(first.cookies[0]).toMatchObject({ name: '__Host-gongkai-form', secure: true });
    const cookies = { '__Host-gongkai-form': String(first.cookies[0]?.value) };
    expect((await app.inject({ url: '/form', cookies })).cookies).toEqual([]);
  });
});

describe('caching', () => {
  it('answers 304 to a browser that holds the page, and keeps private pages nowhere', async () => {
    const app = await start();
    app.get('/public', async (request, reply) => sendPublic(request, reply.type('text/html'), '<p>年报</p>'));
    app.get('/private', { onRequest: keepPrivate }, async () => 'x');
    const first = await app.inject('/public');
    const etag = String(first.headers.etag);
    expect((await app.inject({ url: '/public', headers: { 'if-none-match': `"old", W/${etag}` } })).statusCode).toBe(
      304,
    );
    expect((await app.inject({ url: '/public', headers: { 'if-none-match': '"old"' } })).statusCode).toBe(200);
    expect((await app.inject('/private')).headers['cache-control']).toBe('no-store');
  });
});

describe('the origin check', () => {
  it.each([
    [null, { origin: 'http://localhost:80', host: 'localhost:80' }, 200],
    [null, { origin: 'http://evil.example', host: 'localhost:80' }, 403],
    [null, { 'sec-fetch-site': 'cross-site' }, 403],
    [null, { 'sec-fetch-site': 'same-origin' }, 200],
    [null, {}, 200],
    ['https://gk.example.gov.cn', { origin: 'https://gk.example.gov.cn' }, 200],
    ['https://gk.example.gov.cn', { origin: 'http://gk.example.gov.cn' }, 403],
    ['https://gk.example.gov.cn', { origin: 'null' }, 403],
  ])('public address %s, headers %j: %i', async (publicUrl, headers, status) => {
    const app = await start(publicUrl);
    app.post('/x', { onRequest: requireSameOrigin(publicUrl ? new URL(publicUrl) : null) }, async () => ({}));
    expect((await app.inject({ method: 'POST', url: '/x', headers })).statusCode).toBe(status);
  });
});

describe('the API description', () => {
  it('is OpenAPI 3.1 of the routes in its scope alone', async () => {
    const app = await start();
    app.get('/outside', async () => 'x');
    await app.register(
      async (api) => {
        await addOpenApi(api, '1.2.3');
        api.get(
          '/organs',
          { schema: { response: { 200: Type.Array(Type.String()), 404: RefusalBody } } },
          async () => [],
        );
      },
      { prefix: '/api/v1' },
    );
    const document = (await app.inject('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/api/v1/organs']);
  });
});

it('gives requests the legal date in Asia/Shanghai', async () => {
  const app = await start();
  app.get('/', async (request) => request.asOf());
  expect((await app.inject('/')).body).toBe('2026-03-03');
});
