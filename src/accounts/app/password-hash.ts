import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** argon2id (2) with the parameters OWASP names first for 19 MiB of memory: m = 19456 KiB, t = 2, p = 1. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

let decoy: Promise<string> | null = null;

/**
 * Whether the password is right. Where there is no account (`null`) a decoy is verified all the same, so that the time
 * taken tells nobody which names exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(24).toString('base64'));
  const right = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return passwordHash !== null && right;
}
