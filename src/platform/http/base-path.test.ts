import { afterEach, describe, expect, it } from 'vitest';
import { addressOn } from '../address-on.js';
import { guardedCookieName, readBasePath, withoutBase } from './base-path.js';
import { createHttp, type HttpServer } from './create-http.js';

let http: HttpServer | undefined;
afterEach(() => http?.close());

describe('the base path', () => {
  it.each([
    ['/xxgk', '/xxgk'],
    ['/a/b/', '/a/b'],
    ['/', ''],
    ['xxgk', null],
    ['//evil.example', null],
    ['/a b', null],
    ['/../x', null],
    ['/x/console', null],
    ['/x"', null],
  ])('reads %s as %s', (text, base) => {
    expect(readBasePath(text)).toBe(base);
  });

  it.each([
    ['/xxgk', '/'],
    ['/xxgk?a=1', '/?a=1'],
    ['/xxgk/reports', '/reports'],
    ['/xxgk2/reports', '/xxgk2/reports'],
    ['/healthz', '/healthz'],
  ])('is taken off %s', (url, rest) => {
    expect(withoutBase('/xxgk', url)).toBe(rest);
  });

  it('stands in whole addresses, and in the promise of cookies', () => {
    expect(addressOn(new URL('https://a.example/xxgk/'), '/track')).toBe('https://a.example/xxgk/track');
    expect(addressOn(new URL('https://a.example/'), '/track')).toBe('https://a.example/track');
    expect(guardedCookieName('c', { https: true })).toBe('__Host-c');
    expect(guardedCookieName('c', { https: true, base: '/xxgk' })).toBe('__Secure-c');
    expect(guardedCookieName('c', { https: false, base: '/xxgk' })).toBe('c');
  });

  it('is put before redirects of this site and the paths of cookies, and nothing else', async () => {
    const app = await createHttp({
      logger: false,
      publicUrl: new URL('https://a.example/xxgk/'),
      basePath: '/xxgk',
      tokenKey: new Uint8Array(32),
      clock: () => new Date('2026-03-02T01:00:00Z'),
      problemPage: () => '',
    });
    http = app;
    app.get('/go', async (request, reply) => {
      reply.setCookie('case', '1', { path: '/track' });
      reply.issueFormToken('x');
      return reply.redirect((request.query as { to: string }).to, 303);
    });
    const own = await app.inject('/xxgk/go?to=%2Ftrack%3Fa');
    expect(own.headers.location).toBe('/xxgk/track?a');
    expect(own.cookies.map(({ name, path }) => [name, path])).toEqual([
      ['case', '/xxgk/track'],
      ['__Secure-gongkai-form', '/xxgk'],
    ]);
    expect((await app.inject('/go?to=https%3A%2F%2Fb.example%2F')).headers.location).toBe('https://b.example/');
  });
});
