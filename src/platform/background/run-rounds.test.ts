import { describe, expect, it, vi } from 'vitest';
import { runRounds } from './run-rounds.js';

describe('rounds of work', () => {
  it('follow at once while there is more, then rest', async () => {
    const left = [true, true, false];
    const done = vi.fn(async () => left.shift() ?? false);
    const running = runRounds({ round: done, everyMs: 3_600_000, onError: () => undefined });
    await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(3));
    await running.stop();
    expect(done).toHaveBeenCalledTimes(3);
  });

  it('go on after one that failed, which is told', async () => {
    const told: unknown[] = [];
    let rounds = 0;
    const running = runRounds({
      round: async () => {
        rounds += 1;
        if (rounds === 1) throw new Error('away');
        return false;
      },
      everyMs: 3_600_000,
      againMs: 1,
      onError: (error) => told.push(error),
    });
    await vi.waitFor(() => expect(rounds).toBe(2));
    await running.stop();
    expect(told).toEqual([new Error('away')]);
  });

  it('stop after the one under way, and begin no other', async () => {
    let finish: (more: boolean) => void = () => undefined;
    const round = vi.fn(() => new Promise<boolean>((resolve) => (finish = resolve)));
    const running = runRounds({ round, everyMs: 1, onError: () => undefined });
    await vi.waitFor(() => expect(round).toHaveBeenCalledTimes(1));
    let stopped = false;
    const stopping = running.stop().then(() => (stopped = true));
    await Promise.resolve();
    expect(stopped).toBe(false);
    finish(true);
    await stopping;
    expect(round).toHaveBeenCalledTimes(1);
  });
});
