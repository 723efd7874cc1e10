import { describe, expect, it } from 'vitest';
import { parseSecretKey, readConfiguration } from './read-configuration.js';

const KEY = '07'.repeat(32);

describe('readConfiguration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration({ PORT: ' ' })).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 8080, databaseUrl: null, publicUrl: null, secretKey: null, logLevel: 'info' },
    });
  });

  it('makes the data directory absolute', () => {
    const read = readConfiguration({ GONGKAI_DATA: 'elsewhere' });
    expect(read.ok && read.value.dataDir).toBe(`${process.cwd()}/elsewhere`);
  });

  it.each<[string, Record<string, string>]>([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '65536' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://a/b', GONGKAI_SECRET_KEY: KEY }],
    ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'postgres://a/b' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'gongkai.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://gongkai.example/a%20b' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://gongkai.example/?a' }],
    ['GONGKAI_BASE_PATH', { GONGKAI_BASE_PATH: 'xxgk' }],
    ['GONGKAI_BASE_PATH', { GONGKAI_BASE_PATH: '//evil.example' }],
    ['GONGKAI_BASE_PATH', { GONGKAI_BASE_PATH: '/a', PUBLIC_URL: 'https://gongkai.example/b' }],
    ['GONGKAI_THEME', { GONGKAI_THEME: 'no/such/folder' }],
    ['GONGKAI_SITE', { GONGKAI_SITE: 'no/such/file' }],
    ['GONGKAI_SITE', { GONGKAI_SITE: 'package.json' }],
    ['GONGKAI_SECRET_KEY', { GONGKAI_SECRET_KEY: 'short' }],
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'security@gongkai.example' }],
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'mailto:a@b.example\nExpires: never' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['GONGKAI_FONTS', { GONGKAI_FONTS: 'package.json' }],
    ['GONGKAI_FONTS', { GONGKAI_FONTS: 'no/such/folder' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example', PUBLIC_URL: 'https://a.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', PUBLIC_URL: 'https://a.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example>', PUBLIC_URL: 'https://a.example' }],
    ['MAIL_FROM', { MAIL_FROM: 'a@b.example' }],
    ['PUBLIC_URL', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' }],
  ])('names %s where it is wrong', (name, env) => {
    expect(readConfiguration(env)).toMatchObject({ ok: false, code: 'config.invalid', params: { name } });
  });

  it.each([
    [{ PUBLIC_URL: 'https://gongkai.example' }, 'https://gongkai.example/', ''],
    [{ PUBLIC_URL: 'https://gongkai.example/xxgk/' }, 'https://gongkai.example/xxgk/', '/xxgk'],
    [{ PUBLIC_URL: 'https://gongkai.example', GONGKAI_BASE_PATH: '/a/b' }, 'https://gongkai.example/a/b/', '/a/b'],
    [{ GONGKAI_BASE_PATH: '/xxgk/' }, undefined, '/xxgk'],
  ])('reads where the site stands from either setting (%#)', (env, href, basePath) => {
    const read = readConfiguration(env);
    expect(read.ok && [read.value.publicUrl?.href, read.value.basePath]).toEqual([href, basePath]);
  });

  it('reads where mail is sent', () => {
    const mail = {
      SMTP_URL: 'smtps://u:p@mail.example',
      MAIL_FROM: '公开办 <a@b.example>',
      PUBLIC_URL: 'https://a.example',
    };
    expect(readConfiguration(mail)).toMatchObject({ value: { mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM } } });
    expect(readConfiguration({})).toMatchObject({ value: { mail: null } });
  });

  it('wants a key beside an external database', () => {
    const DATABASE_URL = 'postgres://a:b@host/db';
    expect(readConfiguration({ DATABASE_URL })).toMatchObject({ code: 'config.secret-missing' });
    expect(readConfiguration({ DATABASE_URL, GONGKAI_SECRET_KEY: KEY }).ok).toBe(true);
  });

  it('reads keys in hex and base64', () => {
    const key = Buffer.alloc(32, 7);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(parseSecretKey(key.toString(encoding))).toEqual(key);
    }
    expect(parseSecretKey('x'.repeat(64))).toBeNull();
  });
});
