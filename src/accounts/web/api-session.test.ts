import type { InjectOptions, Response } from 'light-my-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, type TestDatabase } from '../../platform/database/testing.js';
import { createHttp, type HttpServer } from '../../platform/http/index.js';
import { createAccount } from '../app/create-account.js';
import type { Role } from '../domain/role.js';
import { addSessionApi } from './api-session.js';
import { addSessionGuard, requirePermission } from './session-guard.js';

const PASSWORD = 'h3-Kq9.wLm2x-77';
const start = new Date('2026-03-02T01:00:00Z');
let database: TestDatabase;
let http: HttpServer;
let organId: string;
let now = start;

async function serve(publicUrl: string | null): Promise<HttpServer> {
  const server = await createHttp({
    logger: false,
    publicUrl: publicUrl === null ? null : new URL(publicUrl),
    tokenKey: new Uint8Array(32),
    clock: () => now,
    problemPage: () => '',
  });
  const settings = { db: database.db, publicUrl: publicUrl === null ? null : new URL(publicUrl) };
  await server.register(
    async (api) => {
      addSessionGuard(api, settings);
      addSessionApi(api, settings);
      api.post('/publish', { preHandler: requirePermission('report.publish') }, async () => ({ done: true }));
    },
    { prefix: '/api/v1' },
  );
  return server;
}

beforeAll(async () => {
  database = await startTestDatabase();
  const act = { viewer: { kind: 'system', name: 'test' }, now: start } as const;
  const organ = await registerOrgan({ db: database.db }, act, {
    code: 'JYJ',
    name: '某区教育局',
    level: 'department',
    kind: 'bureau',
    parentId: null,
    validFrom: localDate('2020-01-01'),
  });
  if (!organ.ok) throw new Error(organ.code);
  organId = organ.value.id;
  http = await serve(null);
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

/** Whose session the server takes a request for; `null` for nobody's, which is an answer and not a refusal. */
async function whoIs(headers: Record<string, string> = {}): Promise<string | null> {
  const response = await http.inject({ url: '/api/v1/session', headers });
  expect(response.statusCode).toBe(200);
  return response.json<{ account: { name: string } | null }>().account?.name ?? null;
}

async function open(name: string, role: Role = 'clerk'): Promise<void> {
  const created = await createAccount(
    database.db,
    { organId, name, displayName: '张三', role, password: PASSWORD },
    now,
  );
  if (!created.ok) throw new Error(created.code);
}

const ORIGIN = { origin: 'http://localhost', host: 'localhost' };

function signIn(name: string, password: string, options: InjectOptions = {}, server = http): Promise<Response> {
  return server.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: ORIGIN,
    payload: { name, password },
    ...options,
  });
}

function cookieOf(response: Response): { name: string; value: string } & Record<string, unknown> {
  const cookie = response.cookies[0];
  if (!cookie) throw new Error(`no cookie: ${response.body}`);
  return cookie as never;
}

/** Signs in and gives what later requests carry. */
async function enter(name: string): Promise<{ cookie: string; csrf: string }> {
  const response = await signIn(name, PASSWORD);
  const { name: cookieName, value } = cookieOf(response);
  return { cookie: `${cookieName}=${value}`, csrf: response.json<{ csrfToken: string }>().csrfToken };
}

describe('/api/v1/session', () => {
  it('signs in with a cookie that scripts cannot read, and tells who is there', async () => {
    await open('first');
    const response = await signIn('first', PASSWORD);
    expect(response.statusCode).toBe(200);
    expect(cookieOf(response)).toMatchObject({ name: 'gongkai-session', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookieOf(response).secure).toBeUndefined();
    expect(response.headers['cache-control']).toBe('no-store');
    const { cookie } = await enter('first');
    const me = await http.inject({ url: '/api/v1/session', headers: { cookie } });
    expect(me.json()).toMatchObject({
      account: { name: 'first', displayName: '张三', role: 'clerk' },
      organ: { id: organId, name: '某区教育局' },
      today: '2026-03-02',
      endsAt: '2026-03-02T02:00:00.000Z',
    });
    expect(me.body).not.toContain('argon2');
  });

  it('names the cookie __Host- and marks it Secure where the site is on https', async () => {
    await open('secure');
    const server = await serve('https://gk.example.gov.cn');
    const response = await signIn('secure', PASSWORD, { headers: { origin: 'https://gk.example.gov.cn' } }, server);
    expect(cookieOf(response)).toMatchObject({ name: '__Host-gongkai-session', secure: true, path: '/' });
    expect(cookieOf(response).domain).toBeUndefined();
    await server.close();
  });

  it('refuses a wrong password in Chinese, without a cookie', async () => {
    await open('wrong');
    const response = await signIn('wrong', 'not the password');
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'sign-in.failed', message: '账号或密码不正确。' });
    expect(response.cookies).toEqual([]);
  });

  it('locks after five failures and says for how long', async () => {
    await open('locked');
    for (let i = 0; i < 5; i++) expect((await signIn('locked', `wrong ${i}`)).statusCode).toBe(401);
    const response = await signIn('locked', PASSWORD);
    expect(response.statusCode).toBe(429);
    expect(response.json()).toMatchObject({ code: 'sign-in.locked', params: { minutes: 15 } });
  });

  it('refuses to be signed in from another site', async () => {
    await open('lured');
    const response = await signIn('lured', PASSWORD, { headers: { ...ORIGIN, origin: 'https://evil.example' } });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'request.origin' });
    expect(response.cookies).toEqual([]);
  });

  it.each([
    ['no password', { name: 'first' }],
    ['a number for a name', { name: { $gt: '' }, password: PASSWORD }],
    ['an unknown field', { name: 'first', password: PASSWORD, role: 'head' }],
    ['an endless password', { name: 'first', password: 'x'.repeat(2000) }],
  ])('refuses %s as a malformed request', async (_, payload) => {
    const response = await http.inject({ method: 'POST', url: '/api/v1/session', headers: ORIGIN, payload });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'request.invalid' });
  });

  it('knows nobody without a cookie, with a made-up one, or after the hour', async () => {
    await open('ended');
    const { cookie } = await enter('ended');
    expect(await whoIs({ cookie })).toBe('ended');
    expect(await whoIs()).toBeNull();
    const made = { cookie: `gongkai-session=${'A'.repeat(43)}` };
    expect(await whoIs(made)).toBeNull();
    now = new Date(start.getTime() + 3_600_000);
    expect(await whoIs({ cookie })).toBeNull();
    now = start;
  });

  it('signs out: the cookie goes, and its token is worth nothing any more', async () => {
    await open('leaving');
    const { cookie, csrf } = await enter('leaving');
    const headers = { ...ORIGIN, cookie, 'x-csrf-token': csrf };
    const response = await http.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect(response.statusCode).toBe(204);
    expect(cookieOf(response).value).toBe('');
    expect(await whoIs({ cookie })).toBeNull();
  });

  it('changes the password, under a new token', async () => {
    await open('changing');
    const { cookie, csrf } = await enter('changing');
    const headers = { ...ORIGIN, cookie, 'x-csrf-token': csrf };
    const change = (next: string) =>
      http.inject({
        method: 'PUT',
        url: '/api/v1/session/password',
        headers,
        payload: { current: PASSWORD, next },
      });
    const short = await change('short');
    expect(short.statusCode).toBe(422);
    expect(short.json()).toMatchObject({ code: 'password.length', params: { min: 12, max: 128 } });
    const changed = await change('Rain falls on 4 fields');
    expect(changed.statusCode).toBe(200);
    expect(changed.json<{ csrfToken: string }>().csrfToken).not.toBe(csrf);
    expect(await whoIs({ cookie })).toBeNull();
    const fresh = { cookie: `gongkai-session=${cookieOf(changed).value}` };
    expect(await whoIs(fresh)).toBe('changing');
  });
});

describe('the guard', () => {
  const publish = (headers: Record<string, string>) => http.inject({ method: 'POST', url: '/api/v1/publish', headers });

  it('lets a request that changes something through only with the token of its own session', async () => {
    await open('head-one', 'head');
    await open('head-two', 'head');
    const [one, two] = [await enter('head-one'), await enter('head-two')];
    const base = { ...ORIGIN, cookie: one.cookie };
    expect((await publish(base)).json()).toMatchObject({ code: 'csrf.token' });
    expect((await publish({ ...base, 'x-csrf-token': two.csrf })).json()).toMatchObject({ code: 'csrf.token' });
    expect((await publish({ ...base, 'x-csrf-token': '' })).statusCode).toBe(403);
    expect((await publish({ ...base, 'x-csrf-token': one.csrf })).json()).toEqual({ done: true });
  });

  it('refuses it from another site even with the token', async () => {
    await open('head-three', 'head');
    const { cookie, csrf } = await enter('head-three');
    const headers = { cookie, 'x-csrf-token': csrf, host: 'localhost', origin: 'http://localhost:9999' };
    expect((await publish(headers)).json()).toMatchObject({ code: 'request.origin' });
  });

  it('refuses whom the role does not allow, and who is not signed in', async () => {
    await open('clerk-one');
    const { cookie, csrf } = await enter('clerk-one');
    expect((await publish({ ...ORIGIN, cookie, 'x-csrf-token': csrf })).json()).toMatchObject({ code: 'role.denied' });
    expect((await publish(ORIGIN)).json()).toMatchObject({ code: 'session.required' });
  });
});
