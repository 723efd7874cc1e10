import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { canonicalJson } from '../ledger/canonical-json.js';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** A value sealed: what is stored, and the salted commitment that may stand in an event. */
export interface Sealed {
  readonly keyId: string;
  readonly ciphertext: Buffer;
  /** `sha256:` over the salt and the value; without the salt (erased with the ciphertext) nothing can be guessed from it. */
  readonly commitment: string;
}

export interface Vault {
  /** Tells which key sealed a value, without telling the key. */
  readonly keyId: string;
  /** Encrypts a JSON value (AES-256-GCM); `place` binds it to its row, so that it cannot be moved to another. */
  seal(value: unknown, place: string): Sealed;
  /** Refuses (`vault.wrong-key`) a value sealed with another key; throws where the stored bytes were tampered with. */
  open(ciphertext: Buffer, keyId: string, place: string): Result<unknown>;
  /** Keyed digest (HMAC-SHA256, hex) for looking secrets up without storing them; each purpose has a key of its own. */
  digest(purpose: string, text: string): string;
  /** A 32-byte key of its own for another purpose (form tokens, database role). */
  deriveKey(purpose: string): Buffer;
}

/** Opens the vault of a 32-byte secret. Every use has its own key, derived by HKDF. */
export function openVault(secret: Buffer): Vault {
  if (secret.length !== 32) throw new RangeError('the secret has 32 bytes');
  const deriveKey = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `gongkai/${purpose}`, 32));
  const key = deriveKey('personal-record');
  const digestKeys = new Map<string, Buffer>();
  const digestKey = (purpose: string) => {
    const found = digestKeys.get(purpose) ?? deriveKey(`digest/${purpose}`);
    digestKeys.set(purpose, found);
    return found;
  };
  const keyId = createHash('sha256').update(deriveKey('key-id')).digest('hex').slice(0, 16);
  return {
    keyId,
    deriveKey,
    digest: (purpose, text) => createHmac('sha256', digestKey(purpose)).update(text).digest('hex'),
    seal(value, place) {
      const salted = canonicalJson({ salt: randomBytes(16).toString('hex'), value });
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(salted, 'utf8'), cipher.final()]);
      return {
        keyId,
        ciphertext: Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]),
        commitment: `sha256:${createHash('sha256').update(salted).digest('hex')}`,
      };
    },
    open(ciphertext, sealedWith, place) {
      if (sealedWith !== keyId) return refuse('vault.wrong-key', { key: sealedWith });
      if (ciphertext[0] !== VERSION) throw new Error('sealed by a version of the vault that is not known');
      const decipher = createDecipheriv('aes-256-gcm', key, ciphertext.subarray(1, 1 + IV)).setAAD(Buffer.from(place));
      decipher.setAuthTag(ciphertext.subarray(1 + IV, 1 + IV + TAG));
      const text = Buffer.concat([decipher.update(ciphertext.subarray(1 + IV + TAG)), decipher.final()]).toString();
      return ok((JSON.parse(text) as { value: unknown }).value);
    },
  };
}
