// The one test command: format and lint, types, then every test. Stops at the first stage that fails.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', name);
const stages = [
  ['prettier', [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']],
  ['eslint', [bin('eslint/bin/eslint.js'), '.']],
  [
    'imports',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      'console/src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
  ],
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['console types', [bin('typescript/bin/tsc'), '-p', 'console/tsconfig.json', '--noEmit']],
  ['tests', [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]],
];
for (const [name, args] of stages) {
  process.stdout.write(`── ${name}\n`);
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
