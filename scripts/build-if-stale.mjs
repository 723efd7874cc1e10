// Builds dist/ where a source is newer than it, so that tests and bench run what is in the tree.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = ['entry/cli.js', 'console/index.html', 'browser/manifest.json'].map((file) => join(root, 'dist', file));
const sources = ['src', 'console', 'browser'].map((folder) => join(root, folder));

function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

const oldestBuilt = Math.min(...built.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
if (Math.max(...sources.map(newest)) > oldestBuilt) {
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  process.exitCode = result.status ?? 1;
}
