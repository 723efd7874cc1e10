import { startGongkai } from '../test/server/start-gongkai.js';

/** Starts on existing data, each from the start of the process to the first answered request. */
export interface StartResult {
  /** The very first start: cluster made, migrations, demonstration loaded. */
  readonly firstMilliseconds: number;
  readonly milliseconds: readonly number[];
}

export async function benchStart(dataDir: string, repeats: number): Promise<StartResult> {
  const first = await startGongkai(dataDir, 300_000);
  await first.stop();
  const milliseconds: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    const running = await startGongkai(dataDir);
    milliseconds.push(running.startMilliseconds);
    await running.stop();
  }
  return { firstMilliseconds: first.startMilliseconds, milliseconds };
}
