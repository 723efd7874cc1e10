/**
 * On how many cases a slow property is tried: so many in the test run, which tries the same ones each time; ten times as many where
 * others are drawn (`FC_SEED=random`, or a seed of such a run).
 */
export function runs(usual: number): number {
  return process.env['FC_SEED'] === undefined ? usual : usual * 10;
}
