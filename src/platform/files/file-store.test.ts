import { createHash, createHmac } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Settings } from '../configuration/index.js';
import { diskFiles, sweepDrafts } from './disk-store.js';
import { hashOf, type FileHash, type FileStore } from './file-store.js';
import { filesOf, readyFiles } from './open-files.js';

const SECRET = 'a secret of the bucket';
const BYTES = Buffer.from('附件的内容\n'.repeat(100));
const ABSENT: FileHash = `sha256:${'0'.repeat(64)}`;
let root: string;
let bucket: Server;
let settings: S3Settings;
const objects = new Map<string, Buffer>();
/** What the bucket answers next instead of doing its work. */
let trouble: number[] = [];

/** A bucket that knows nobody but who signs as AWS prescribes (Signature Version 4), and takes only bytes signed for. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request);
  const refused = trouble.shift();
  const digest = String(request.headers['x-amz-content-sha256']);
  if (refused !== undefined) return void response.writeHead(refused).end('<Error><Code>SlowDown</Code></Error>');
  if (request.headers.authorization !== sign(request, digest)) {
    return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
  }
  const key = request.url ?? '';
  const held = objects.get(key);
  switch (request.method) {
    case 'PUT':
      if (createHash('sha256').update(body).digest('hex') !== digest) return void response.writeHead(400).end();
      objects.set(key, body);
      return void response.writeHead(200).end();
    case 'DELETE':
      objects.delete(key);
      return void response.writeHead(204).end();
    default:
      return void response.writeHead(held ? 200 : 404).end(request.method === 'HEAD' ? undefined : held);
  }
}

function sign(request: IncomingMessage, digest: string): string {
  const time = String(request.headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/cn-test/s3/aws4_request`;
  const names = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  const headers = names.map((name) => `${name}:${String(request.headers[name])}\n`).join('');
  const canonical = [request.method, request.url, '', headers, names.join(';'), digest].join('\n');
  const summary = createHash('sha256').update(canonical).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = scope.split('/').reduce<string | Buffer>((last, part) => mac(last, part), `AWS4${SECRET}`);
  const signature = mac(key, ['AWS4-HMAC-SHA256', time, scope, summary].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=KEY/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongkai-files-test-'));
  bucket = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
  settings = {
    kind: 's3',
    endpoint: new URL(`http://127.0.0.1:${(bucket.address() as AddressInfo).port}`),
    bucket: 'attachments',
    prefix: 'gongkai/',
    region: 'cn-test',
    addressing: 'path',
    accessKeyId: 'KEY',
    secretAccessKey: SECRET,
  };
});
afterAll(async () => {
  bucket.closeAllConnections();
  await new Promise((resolve) => bucket.close(resolve));
  await rm(root, { recursive: true, force: true });
});

const stores: [string, () => FileStore][] = [
  ['on disk', () => diskFiles(root)],
  ['in a bucket', () => filesOf(settings)],
];

describe.each(stores)('a store of files %s', (_name, open) => {
  it('gives back what it was given, by the digest of the bytes', async () => {
    const files = open();
    const stored = await files.put(BYTES);
    expect(stored).toEqual({ hash: hashOf(BYTES), size: BYTES.length });
    const stream = await files.get(stored.hash);
    expect(stream && (await buffer(stream))).toEqual(BYTES);
    expect(await files.has(stored.hash)).toBe(true);
  });

  it('takes a stream, and the same bytes once more', async () => {
    const files = open();
    const streamed = await files.put(Readable.from([BYTES.subarray(0, 10), BYTES.subarray(10)]));
    expect(streamed).toEqual(await files.put(BYTES));
  });

  it('forgets what is removed, and does not mind what is not there', async () => {
    const files = open();
    const { hash } = await files.put(Buffer.from('to be removed'));
    await files.remove(hash);
    expect(await files.has(hash)).toBe(false);
    expect(await files.get(hash)).toBeNull();
    expect(await files.get(ABSENT)).toBeNull();
    await expect(files.remove(ABSENT)).resolves.toBeUndefined();
  });

  it('opens no name that is not an address', async () => {
    const files = open();
    await expect(files.get('sha256:../../etc/passwd' as FileHash)).rejects.toThrow(RangeError);
  });
});

describe('a store on disk', () => {
  it('keeps nothing of an upload that breaks off', async () => {
    const own = join(root, 'broken');
    const failing = Readable.from(
      (async function* () {
        yield Buffer.from('the first half');
        throw new Error('connection lost');
      })(),
    );
    await expect(diskFiles(own).put(failing)).rejects.toThrow('connection lost');
    expect(await readdir(own, { recursive: true })).toEqual(['drafts']);
  });

  it('fails the reading of bytes that were changed where they lie', async () => {
    const files = diskFiles(root);
    const { hash } = await files.put(Buffer.from('as it was'));
    const digits = hash.slice(7);
    const path = join(root, digits.slice(0, 2), digits.slice(2, 4), digits);
    expect(await readFile(path, 'utf8')).toBe('as it was');
    await writeFile(path, 'as it is!');
    const stream = await files.get(hash);
    await expect(stream && buffer(stream)).rejects.toThrow(/have the digest/);
  });

  it('sweeps drafts of a crash at the start, and none that another server is writing', async () => {
    const own = join(root, 'swept');
    const now = new Date('2026-03-02T08:00:00Z');
    await mkdir(join(own, 'drafts'), { recursive: true });
    for (const [name, written] of [
      ['old', '2026-03-02T06:59:00Z'],
      ['young', '2026-03-02T07:01:00Z'],
    ] as const) {
      await writeFile(join(own, 'drafts', name), 'half');
      await utimes(join(own, 'drafts', name), new Date(written), new Date(written));
    }
    expect(await sweepDrafts(own, now)).toBe(1);
    expect(await readdir(join(own, 'drafts'))).toEqual(['young']);
  });
});

describe('a store in a bucket', () => {
  it('lays objects below its prefix, and asks again where the service is busy', async () => {
    trouble = [503, 429];
    const { hash } = await filesOf(settings).put(Buffer.from('insisted'));
    const digits = hash.slice(7);
    expect(objects.get(`/attachments/gongkai/${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits}`)?.toString()).toBe(
      'insisted',
    );
  });
});

describe('readyFiles', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  it('leaves nothing behind in a store that works', async () => {
    const before = objects.size;
    expect(await readyFiles(filesOf(settings), settings, now)).toMatchObject({ ok: true });
    expect(objects.size).toBe(before);
  });

  it('names a bucket that refuses the key, and one that does not answer', async () => {
    const wrong = { ...settings, secretAccessKey: 'another' };
    expect(await readyFiles(filesOf(wrong), wrong, now)).toMatchObject({
      code: 'files.unusable',
      params: { place: expect.stringContaining('s3://attachments'), reason: expect.stringContaining('403') },
    });
    const nobody = { ...settings, endpoint: new URL('http://127.0.0.1:1') };
    expect(await readyFiles(filesOf(nobody), nobody, now)).toMatchObject({ code: 'files.unusable' });
  });

  it('names a folder that cannot be one', async () => {
    const path = join(root, 'a-file');
    await writeFile(path, '');
    const disk = { kind: 'disk', dir: join(path, 'files') } as const;
    expect(await readyFiles(filesOf(disk), disk, now)).toMatchObject({
      code: 'files.unusable',
      params: { place: disk.dir },
    });
  });
});
