import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '../configuration/index.js';
import { checkHash } from './check-hash.js';
import { digitsOf, FileStoreError, hashOf, type FileHash, type FileStore } from './file-store.js';

const TIMEOUT_MS = 60_000;
const RETRIES = 3;

/**
 * Files in a bucket of an S3-compatible service. Their address is also the digest that is signed with the request
 * (`x-amz-content-sha256`), so that the service refuses bytes that changed on the way. Uploads are held in memory, whose
 * bound is that of the upload.
 */
export function s3Files(settings: S3Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
    region: settings.region,
    service: 's3',
    retries: RETRIES,
  });

  /** One signed request; gives the answer where its status is among `expected`, and throws otherwise. */
  async function ask(method: string, hash: FileHash, expected: readonly number[], body?: Uint8Array<ArrayBuffer>) {
    const answer = await client.fetch(addressOf(settings, hash), {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body, headers: { 'x-amz-content-sha256': digitsOf(hash) } }),
    });
    if (expected.includes(answer.status)) return answer;
    const reason = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? '';
    throw new FileStoreError(`the file store answered ${method} with ${answer.status} ${reason}`.trimEnd());
  }

  return {
    async put(content) {
      const bytes = content instanceof Uint8Array ? content : await buffer(content);
      const hash = hashOf(bytes);
      await discard(await ask('PUT', hash, [200], bytes as Uint8Array<ArrayBuffer>));
      return { hash, size: bytes.length };
    },
    async get(hash) {
      const answer = await ask('GET', hash, [200, 404]);
      if (answer.status === 200 && answer.body) {
        return checkHash(Readable.fromWeb(answer.body as ReadableStream), hash);
      }
      await discard(answer);
      return null;
    },
    async has(hash) {
      const answer = await ask('HEAD', hash, [200, 404]);
      await discard(answer);
      return answer.status === 200;
    },
    async remove(hash) {
      await discard(await ask('DELETE', hash, [200, 204, 404]));
    },
  };
}

/** Object keys as on disk: `ab/cd/abcd…`, after the prefix. The bucket stands in the path or before the host. */
function addressOf({ endpoint, bucket, prefix, addressing }: S3Settings, hash: FileHash): string {
  const digits = digitsOf(hash);
  const key = `${prefix}${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits}`;
  return addressing === 'path'
    ? `${endpoint.origin}/${bucket}/${key}`
    : `${endpoint.protocol}//${bucket}.${endpoint.host}/${key}`;
}

/** Reads an answer nobody wants to its end, so that its connection can be used again. */
async function discard(answer: Response): Promise<void> {
  await answer.arrayBuffer();
}
