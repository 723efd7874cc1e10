// The one test command: format and lint, types, then every test. What only reads the sources runs two at a time; no stage
// begins after one has failed. Ends with a line `N passed, N failed` that counts the tests (a stage or a file that broke
// before any test counts as one failed).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', name);
const results = join(mkdtempSync(join(tmpdir(), 'gongkai-test-')), 'results.json');

/** Checks that only read the sources, the longest first. */
const checks = [
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['prettier', [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']],
  ['eslint', [bin('eslint/bin/eslint.js'), '.']],
  [
    'imports',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      'console/src',
      'browser/src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
  ],
  ['console types', [bin('typescript/bin/tsc'), '-p', 'console/tsconfig.json', '--noEmit']],
  ['browser types', [bin('typescript/bin/tsc'), '-p', 'browser/tsconfig.json', '--noEmit']],
];
const stages = [
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

/** Runs one stage; what it says is shown when it has ended, where others run beside it. */
function run([name, args], beside) {
  return new Promise((resolve) => {
    const begun = performance.now();
    if (!beside) process.stdout.write(`── ${name}\n`);
    const child = spawn(process.execPath, args, { cwd: root, stdio: beside ? 'pipe' : 'inherit' });
    const said = [];
    if (beside) for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (status) => {
      if (beside) process.stdout.write(`── ${name}\n${Buffer.concat(said)}`);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      process.stdout.write(status === 0 ? `   ${seconds} s\n` : `── ${name} failed\n`);
      resolve(status ?? 1);
    });
  });
}

/** Runs the checks, two at a time; gives the status of the first that failed. */
async function runChecks() {
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    while (waiting.length > 0 && failed === 0) {
      const ended = await run(waiting.shift(), true);
      failed = failed || ended;
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

let status = await runChecks();
for (const stage of stages) status ||= await run(stage, false);
close(status);
