import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Vault } from '../vault/index.js';
import { hashOf, type FileHash, type FileStore } from './file-store.js';

const VERSION = 1;
const IV = 12;
const TAG = 16;
const HEADER = 1 + IV + TAG;

/** Where sealed files are kept: the store, and the vault that keeps their keys. */
export interface SealedPlace {
  readonly files: FileStore;
  readonly vault: Vault;
}

/** A sealed file as its row holds it. */
export interface SealedFile {
  /** Address of the sealed bytes: tells nothing of the content, and is another each time. */
  readonly hash: FileHash;
  /** Size of the content in bytes. */
  readonly size: number;
  /** SHA-256 of the content: for the organ's own row, never for an event or another organ. */
  readonly contentHash: FileHash;
  /** Which key of the vault sealed the file's own key. */
  readonly keyId: string;
  /** The file's own key, sealed: without it, whatever copies remain of the file cannot be read. Erase it to erase the file. */
  readonly sealedKey: Buffer;
}

/** What is needed to open a sealed file again. */
export type SealedFileRef = Pick<SealedFile, 'hash' | 'keyId' | 'sealedKey'>;

/**
 * Encrypts content with a key of its own (AES-256-GCM) and stores it. The vault seals that key for `place` (such as
 * `organId/streamId/fileId`), so that it cannot be moved to another row, and so that a new key of the vault means new
 * sealed keys only, not new files.
 */
export async function putSealed(
  { files, vault }: SealedPlace,
  place: string,
  content: Uint8Array,
): Promise<SealedFile> {
  const key = randomBytes(32);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  const { hash } = await files.put(Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]));
  const { keyId, ciphertext } = vault.seal(key.toString('base64url'), keyPlace(place));
  return { hash, size: content.length, contentHash: hashOf(content), keyId, sealedKey: ciphertext };
}

/**
 * The content of a sealed file. Refuses `file.gone` where the store has it no more, `vault.wrong-key`; throws where
 * stored bytes were tampered with.
 */
export async function openSealed(
  { files, vault }: SealedPlace,
  place: string,
  { hash, keyId, sealedKey }: SealedFileRef,
): Promise<Result<Buffer>> {
  const key = vault.open(sealedKey, keyId, keyPlace(place));
  if (!key.ok) return key;
  const stream = await files.get(hash);
  if (!stream) return refuse('file.gone');
  const sealed = await buffer(stream);
  if (sealed[0] !== VERSION) throw new Error('sealed by a version of the file store that is not known');
  const own = Buffer.from(String(key.value), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', own, sealed.subarray(1, 1 + IV));
  decipher.setAuthTag(sealed.subarray(1 + IV, HEADER));
  return ok(Buffer.concat([decipher.update(sealed.subarray(HEADER)), decipher.final()]));
}

function keyPlace(place: string): string {
  return `file/${place}`;
}
