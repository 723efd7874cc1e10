import { describe, expect, it } from 'vitest';
import { summarizeScores } from './score-summary.js';

describe('summarizeScores', () => {
  it('has no mean where nobody gave a score', () => {
    expect(summarizeScores([])).toMatchObject({ count: 0, mean: null });
  });

  it.each([
    [[[5, 1]], 1, 5],
    // (5 × 2 + 4) / 3 = 4.67
    [[[5, 2], [4, 1]], 3, 4.7], // prettier-ignore
    // (5 + 4 × 3) / 4 = 4.25, half up
    [[[5, 1], [4, 3]], 4, 4.3], // prettier-ignore
    [[[1, 1], [5, 1]], 2, 3], // prettier-ignore
  ])('of %j: %i scores, mean %d', (given, count, mean) => {
    const scores = given.map(([score = 0, times = 0]) => ({ score, count: times }));
    expect(summarizeScores(scores)).toMatchObject({ count, mean });
  });

  it('lists every score, given or not', () => {
    expect(summarizeScores([{ score: 4, count: 2 }]).scores.map(({ count }) => count)).toEqual([0, 0, 0, 2, 0]);
  });
});
