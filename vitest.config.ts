import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/longest-first.js';

const every = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'console/src/**/*.test.{ts,tsx}'];
/**
 * Files that want a process of their own: those that drive a browser or a server, and those that measure the work or the
 * memory of the process they run in.
 */
const alone = [
  'test/{journeys,bench,browser,fuzz}/**/*.test.ts',
  'src/annual-report/domain/check/parse/hostile-text.test.ts',
  'src/platform/documents/{reader-pool,hostile-input}.test.ts',
];

const shared = {
  setupFiles: ['test/setup/properties.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    globalSetup: ['test/setup/database.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...shared, name: 'alone', include: alone } },
      // Reading the program takes longer than most files: the others share it, file after file in one process.
      {
        test: {
          ...shared,
          name: 'together',
          include: every,
          exclude: ['**/node_modules/**', ...alone],
          isolate: false,
        },
      },
    ],
  },
});
