import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Address of stored bytes: `sha256:` and 64 hexadecimal digits of their digest. */
export type FileHash = `sha256:${string}`;

/** What was stored: its address and its size in bytes. */
export interface StoredFile {
  readonly hash: FileHash;
  readonly size: number;
}

/**
 * A store of files, addressed by the SHA-256 of the bytes it holds. It keeps bytes as they are given: what is personal
 * goes through `putSealed`. A file is there whole or not at all. Methods throw where the store cannot be reached.
 */
export interface FileStore {
  /** Stores the bytes; the same bytes again give the same address and are kept once. */
  put(content: Uint8Array | Readable): Promise<StoredFile>;
  /** The bytes as a stream, `null` where there are none. The stream fails where they do not agree with the address. */
  get(hash: FileHash): Promise<Readable | null>;
  has(hash: FileHash): Promise<boolean>;
  /** Removes the bytes; what is not there is no error. Bytes put twice by different owners are removed for both. */
  remove(hash: FileHash): Promise<void>;
}

/** The address of some bytes. */
export function hashOf(bytes: Uint8Array): FileHash {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

const SHAPE = /^sha256:[0-9a-f]{64}$/;

export function isFileHash(text: string): text is FileHash {
  return SHAPE.test(text);
}

/** The hexadecimal digits of an address. Throws for anything else, so that no name of a file comes from outside. */
export function digitsOf(hash: FileHash): string {
  if (!isFileHash(hash)) throw new RangeError('not the address of a stored file');
  return hash.slice('sha256:'.length);
}

/** The store holds other bytes than the address says, or does not answer as a store does. */
export class FileStoreError extends Error {
  override readonly name = 'FileStoreError';
}
