import { beginTestRun, endTestRun } from '../../src/platform/database/testing-server.js';

/** Vitest's global setup: the run's database is started by the first test file that asks for one, and ended here. */
export async function setup(): Promise<() => Promise<void>> {
  await beginTestRun();
  return endTestRun;
}
