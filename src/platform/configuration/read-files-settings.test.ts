import { describe, expect, it } from 'vitest';
import { readFilesSettings } from './read-files-settings.js';

const KEYS = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
const read = (env: Record<string, string>) => readFilesSettings((name) => env[name] ?? null, '/srv/data');

describe('readFilesSettings', () => {
  it('keeps files in the data directory unless told another folder', () => {
    expect(read({})).toMatchObject({ value: { kind: 'disk', dir: '/srv/data/files' } });
    expect(read({ GONGKAI_FILES: '/mnt/files' })).toMatchObject({ value: { kind: 'disk', dir: '/mnt/files' } });
  });

  it('reads a bucket', () => {
    const read1 = read({ ...KEYS, FILES_URL: 's3://gongkai/a/b?endpoint=https://s3.example:9000&region=cn-north-1' });
    expect(read1).toMatchObject({
      ok: true,
      value: { kind: 's3', bucket: 'gongkai', prefix: 'a/b/', region: 'cn-north-1', addressing: 'path' },
    });
    expect(read1.ok && read1.value.kind === 's3' && read1.value.endpoint.origin).toBe('https://s3.example:9000');
    const read2 = read({ ...KEYS, FILES_URL: 's3://gongkai?endpoint=https://oss.example&addressing=virtual' });
    expect(read2).toMatchObject({ value: { prefix: '', region: 'us-east-1', addressing: 'virtual' } });
  });

  it.each<[string, Record<string, string>]>([
    ['FILES_URL', { FILES_URL: 's3://gongkai?endpoint=https://s3.example', GONGKAI_FILES: '/mnt', ...KEYS }],
    ['FILES_URL', { FILES_URL: 's3://gongkai', ...KEYS }],
    ['FILES_URL', { FILES_URL: 'https://gongkai.s3.example', ...KEYS }],
    ['FILES_URL', { FILES_URL: 's3://gongkai?endpoint=s3.example', ...KEYS }],
    ['FILES_URL', { FILES_URL: 's3://gongkai/附件?endpoint=https://s3.example', ...KEYS }],
    ['FILES_URL', { FILES_URL: 's3://gongkai?endpoint=https://s3.example&adressing=virtual', ...KEYS }],
    ['FILES_URL', { FILES_URL: 's3://gongkai?endpoint=https://s3.example&addressing=none', ...KEYS }],
    ['AWS_ACCESS_KEY_ID', { FILES_URL: 's3://gongkai?endpoint=https://s3.example' }],
    ['AWS_SECRET_ACCESS_KEY', { FILES_URL: 's3://gongkai?endpoint=https://s3.example', AWS_ACCESS_KEY_ID: 'key' }],
  ])('names %s where it is wrong (%#)', (name, env) => {
    expect(read(env)).toMatchObject({ ok: false, code: 'config.invalid', params: { name } });
  });
});
