/** Scores that may be given, from 很不满意 to 很满意. */
export const SCORES = [1, 2, 3, 4, 5] as const;

export interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

export interface ScoreSummary {
  readonly count: number;
  /** To one decimal, half up; `null` where nobody has given any. */
  readonly mean: number | null;
  /** How many gave each score, 1 to 5. */
  readonly scores: readonly ScoreCount[];
}

/** Count, mean and distribution of the scores (满意度); a score that nobody gave stands with 0. */
export function summarizeScores(given: readonly ScoreCount[]): ScoreSummary {
  const scores = SCORES.map((score) => ({
    score,
    count: given.filter((it) => it.score === score).reduce((sum, it) => sum + it.count, 0),
  }));
  const count = scores.reduce((sum, it) => sum + it.count, 0);
  const points = scores.reduce((sum, it) => sum + it.score * it.count, 0);
  return { count, mean: count === 0 ? null : Math.round((points * 10) / count) / 10, scores };
}
