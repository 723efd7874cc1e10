// Compiles server, console and the programs of public pages into dist/ and links the command, so that `npm ci` leaves everything runnable.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function run(script, args) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

if (!existsSync(join(root, 'node_modules', 'typescript'))) {
  // Installed without development dependencies: dist/ must have come with the package.
  process.exit(existsSync(join(root, 'dist')) ? 0 : 1);
}
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
run('vite/bin/vite.js', ['build', 'console', '--logLevel', 'warn']);
// The bundler is a development dependency, as the compilers are.
const { buildBrowser } = await import('./build-browser.mjs');
await buildBrowser(join(root, 'dist', 'browser'));

// `npx gongkai` in a checkout finds this link at once, without installing the checkout into npm's cache.
const link = join(root, 'node_modules', '.bin', 'gongkai');
mkdirSync(dirname(link), { recursive: true });
rmSync(link, { force: true });
symlinkSync('../../bin/gongkai.js', link);
chmodSync(join(root, 'bin', 'gongkai.js'), 0o755);
