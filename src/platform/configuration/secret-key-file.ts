import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { parseSecretKey } from './read-configuration.js';

/** The key of an installation with the embedded database: `secret.key` (0600) in its data directory, made where missing. */
export function secretKeyOf(dataDir: string): Result<Buffer> {
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      // Another process was faster: its key counts.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  const key = parseSecretKey(readFileSync(path, 'utf8').trim());
  return key ? ok(key) : refuse('config.invalid', { name: path, reason: '应为 64 位十六进制' });
}
