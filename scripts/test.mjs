// The one test command: format and lint, types, then every test. Stops at the first stage that fails; ends with a line
// `N passed, N failed` that counts the tests (a stage or a file that broke before any test counts as one failed).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', name);
const results = join(mkdtempSync(join(tmpdir(), 'gongkai-test-')), 'results.json');

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
  ['build', [join(root, 'scripts', 'build-if-stale.mjs')]],
  [
    'tests',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...process.argv.slice(2),
    ],
  ],
];

/** What the test runner wrote; a file that could not be loaded has no test of its own and counts as one failed. */
function countTests() {
  if (!existsSync(results)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function close(status) {
  const { passed, failed, skipped } = countTests();
  const failures = status === 0 ? failed : Math.max(failed, 1);
  rmSync(dirname(results), { recursive: true, force: true });
  process.stdout.write(`\n${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exit(status !== 0 ? status : failures > 0 || passed === 0 ? 1 : 0);
}

for (const [name, args] of stages) {
  const begun = performance.now();
  process.stdout.write(`── ${name}\n`);
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) {
    process.stdout.write(`── ${name} failed\n`);
    close(result.status ?? 1);
  }
  process.stdout.write(`   ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}
close(0);
