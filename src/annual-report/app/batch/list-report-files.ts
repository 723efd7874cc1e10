import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Left behind by office programs and systems; never a report. */
const NO_REPORT = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;
const ORDER = new Intl.Collator('zh', { numeric: true });

/**
 * Files to check: those named, and all in the folders named and below, by name. Hidden files are left out, and whatever
 * lies in `except` (where the results go). A folder behind a symbolic link is not entered.
 */
export async function listReportFiles(paths: readonly string[], except: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) await listFolder(path, resolve(except), found);
    else found.push(path);
  }
  return [...new Set(found)];
}

/** False for what is not there, too: the check says so of the file. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

async function listFolder(folder: string, except: string, found: string[]): Promise<void> {
  if (resolve(folder) === except) return;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => ORDER.compare(a.name, b.name))) {
    if (NO_REPORT.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await listFolder(path, except, found);
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) found.push(path);
  }
}
