import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../../kernel/result.js';

/** A bucket of an S3-compatible service. */
export interface S3Settings {
  readonly kind: 's3';
  readonly endpoint: URL;
  readonly bucket: string;
  /** Before each key: empty, or ending in `/`. */
  readonly prefix: string;
  readonly region: string;
  /** Whether the bucket's name stands in the path, or before the host as some services want it. */
  readonly addressing: 'path' | 'virtual';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Where files are kept. */
export type FilesSettings = { readonly kind: 'disk'; readonly dir: string } | S3Settings;

const EXAMPLE = '应形如 s3://存储桶/前缀?endpoint=https://主机&region=区域&addressing=path';
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^([A-Za-z0-9._-]+\/)*$/;

/**
 * Where files are kept: `GONGKAI_FILES` (a folder; `files` in the data directory where unset), or `FILES_URL`, a bucket,
 * with `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. Refuses `config.invalid` by the setting's name.
 */
export function readFilesSettings(text: (name: string) => string | null, dataDir: string): Result<FilesSettings> {
  const folder = text('GONGKAI_FILES');
  const address = text('FILES_URL');
  if (folder !== null && address !== null) return invalid('FILES_URL', '不能与 GONGKAI_FILES 同时设置');
  if (address === null) return ok({ kind: 'disk', dir: resolve(folder ?? resolve(dataDir, 'files')) });
  if (!URL.canParse(address)) return invalid('FILES_URL', EXAMPLE);
  const url = new URL(address);
  const query = url.searchParams;
  const endpoint = readEndpoint(query.get('endpoint'));
  const addressing = query.get('addressing') ?? 'path';
  const prefix = url.pathname
    .replace(/^\/+|\/+$/g, '')
    .concat('/')
    .replace(/^\/$/, '');
  const known = [...query.keys()].every((key) => ['endpoint', 'region', 'addressing'].includes(key));
  if (url.protocol !== 's3:' || !BUCKET.test(url.host) || !PREFIX.test(prefix) || endpoint === null || !known) {
    return invalid('FILES_URL', EXAMPLE);
  }
  if (addressing !== 'path' && addressing !== 'virtual') return invalid('FILES_URL', 'addressing 应为 path 或 virtual');
  const accessKeyId = text('AWS_ACCESS_KEY_ID');
  const secretAccessKey = text('AWS_SECRET_ACCESS_KEY');
  if (accessKeyId === null) return invalid('AWS_ACCESS_KEY_ID', '设置了 FILES_URL 时必须设置');
  if (secretAccessKey === null) return invalid('AWS_SECRET_ACCESS_KEY', '设置了 FILES_URL 时必须设置');
  const region = query.get('region') ?? 'us-east-1';
  return ok({ kind: 's3', endpoint, bucket: url.host, prefix, region, addressing, accessKeyId, secretAccessKey });
}

function readEndpoint(text: string | null): URL | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.username === '';
  return ['http:', 'https:'].includes(url.protocol) && bare ? url : null;
}

function invalid(name: string, reason: string) {
  return refuse('config.invalid', { name, reason });
}
