import type { Client } from 'pg';
import { deriveReport } from '../src/annual-report/index.js';
import type { Db } from '../src/platform/database/schema.js';
import type { LoadedCases } from './open-cases.js';
import { median } from './median.js';

const YEAR = 2025;
const NOW = new Date('2026-06-01T00:00:00Z');
const VIEWER = { kind: 'system', name: 'bench' } as const;

/** One organ's year derived from its cases, beside one bare GROUP BY over the same rows. */
export interface DeriveResult {
  readonly cases: number;
  /** Cases received or still open in the year: what both count. */
  readonly touched: number;
  readonly deriveMilliseconds: readonly number[];
  readonly groupByMilliseconds: readonly number[];
  /** Of the medians. */
  readonly ratio: number;
}

/** The counts of the year by applicant and outcome, and nothing more: no row-level security, no transaction of its own. */
const GROUP_BY = `
  SELECT applicant_column, first_outcome, received_year, closed_year, count(*)
  FROM application
  WHERE organ_id = $1 AND kind = 'information' AND received_year <= $2 AND closed_year >= $2
  GROUP BY 1, 2, 3, 4`;

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, value: T]> {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
}

async function groupBy(bare: Client, organId: string): Promise<number> {
  const { rows } = await bare.query<{ count: string }>(GROUP_BY, [organId, YEAR]);
  return rows.reduce((sum, row) => sum + Number(row.count), 0);
}

async function derive(db: Db, organId: string): Promise<number> {
  const derived = await deriveReport({ db }, VIEWER, { organ: organId, year: YEAR, now: NOW });
  if (!derived.ok) throw new Error(derived.code);
  const figure = (row: string) => derived.value.cells[`t3.${row}.total`]?.value ?? 0;
  return figure('handled') + figure('carriedOut');
}

/** Derives the year and runs the bare query by turns, `runs` times each after one unmeasured turn. */
export async function benchDerive({ cases, organId, db, bare }: LoadedCases, runs: number): Promise<DeriveResult> {
  const deriveMilliseconds: number[] = [];
  const groupByMilliseconds: number[] = [];
  let touched = 0;
  for (let run = -1; run < runs; run += 1) {
    const [bareTime, counted] = await timed(() => groupBy(bare, organId));
    const [time, derived] = await timed(() => derive(db, organId));
    if (derived !== counted) throw new Error('the derived year misses cases');
    touched = counted;
    if (run < 0) continue;
    groupByMilliseconds.push(bareTime);
    deriveMilliseconds.push(time);
  }
  return {
    cases,
    touched,
    deriveMilliseconds,
    groupByMilliseconds,
    ratio: median(deriveMilliseconds) / median(groupByMilliseconds),
  };
}
