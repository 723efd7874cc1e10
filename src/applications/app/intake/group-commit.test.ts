import { expect, it } from 'vitest';
import { groupCommit } from './group-commit.js';

/** Does groups only when told to; `groups` are those begun so far. */
function held() {
  const groups: (readonly number[])[] = [];
  const release: (() => void)[] = [];
  const run = async (group: readonly number[]) => {
    groups.push(group);
    await new Promise<void>((resolve) => release.push(resolve));
    return group.map((n) => n * 2);
  };
  return { groups, run, releaseNext: () => release.shift()?.() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('gathers what arrives while a group is under way, at most so many, and answers each with its own', async () => {
  const { groups, run, releaseNext } = held();
  const queue = groupCommit(3, run);
  const first = queue.take(1);
  await turn();
  const others = [2, 3, 4, 5].map((n) => queue.take(n));
  await turn();
  expect(groups).toEqual([[1]]);
  releaseNext();
  expect(await first).toBe(2);
  await turn();
  expect(groups).toEqual([[1], [2, 3, 4]]);
  releaseNext();
  await turn();
  releaseNext();
  expect(await Promise.all(others)).toEqual([4, 6, 8, 10]);
  expect(groups).toEqual([[1], [2, 3, 4], [5]]);
});

it('does each of a failed group alone, so that only the one that fails has the error', async () => {
  const tried: (readonly number[])[] = [];
  const queue = groupCommit(10, (group: readonly number[]) => {
    tried.push(group);
    return group.includes(2) ? Promise.reject(new Error('two')) : Promise.resolve(group);
  });
  const answers = await Promise.allSettled([1, 2, 3].map((n) => queue.take(n)));
  expect(answers).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new Error('two') },
    { status: 'fulfilled', value: 3 },
  ]);
  expect(tried).toEqual([[1, 2, 3], [1], [2], [3]]);
  await expect(queue.take(4)).resolves.toBe(4);
});
