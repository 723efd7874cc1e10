import { Client } from 'pg';
import { deriveReport } from '../src/annual-report/index.js';
import { openDatabase } from '../src/platform/database/connect.js';
import { openEmbedded } from '../src/platform/database/embedded/open-embedded.js';
import { prepareDatabase } from '../src/platform/database/prepare-database.js';
import { loadCases } from './load-cases.js';
import { median } from './median.js';

const YEAR = 2025;
const NOW = new Date('2026-06-01T00:00:00Z');
const VIEWER = { kind: 'system', name: 'bench' } as const;

/** One organ's year derived from its cases, beside one bare GROUP BY over the same rows. */
export interface DeriveResult {
  readonly cases: number;
  /** Cases received or still open in the year: the rows both read. */
  readonly touched: number;
  readonly deriveMilliseconds: readonly number[];
  readonly groupByMilliseconds: readonly number[];
  /** Of the medians. */
  readonly ratio: number;
  /** As `PostgreSQL 17.5`. */
  readonly postgres: string;
}

/** The counts of the year by applicant and outcome, and nothing more: no row-level security, no transaction of its own. */
const GROUP_BY = `
  SELECT applicant_column, outcome, received_year, closed_year, count(*)
  FROM application
  WHERE organ_id = $1 AND received_year <= $2 AND closed_year >= $2
  GROUP BY 1, 2, 3, 4`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Loads `cases` cases of one organ into a database of its own under `dataDir`, then derives its year and runs the bare
 * query by turns, `runs` times each after one unmeasured turn.
 */
export async function benchDerive(dataDir: string, cases: number, runs: number): Promise<DeriveResult> {
  const opened = await openEmbedded({
    dataDir,
    purpose: 'command',
    prepare: ({ owner, app }) => prepareDatabase(owner, app.user),
  });
  if (!opened.ok) throw new Error(`${opened.code} ${JSON.stringify(opened.params)}`);
  const { superuser, owner, app, stop } = opened.value;
  const administrator = { ...superuser, database: owner.database };
  const db = openDatabase(app);
  const bare = new Client(administrator);
  try {
    const organId = await loadCases(administrator, cases);
    await bare.connect();
    const deriveMilliseconds: number[] = [];
    const groupByMilliseconds: number[] = [];
    let touched = 0;
    for (let run = -1; run < runs; run += 1) {
      const groupBy = await timed(async () => {
        const { rows } = await bare.query<{ count: string }>(GROUP_BY, [organId, YEAR]);
        touched = rows.reduce((sum, row) => sum + Number(row.count), 0);
      });
      const derive = await timed(async () => {
        const derived = await deriveReport({ db }, VIEWER, { organ: organId, year: YEAR, now: NOW });
        if (!derived.ok) throw new Error(derived.code);
        const figure = (row: string) => derived.value.cells[`t3.${row}.total`]?.value ?? 0;
        if (figure('handled') + figure('carriedOut') !== touched) throw new Error('the derived year misses cases');
      });
      if (run < 0) continue;
      groupByMilliseconds.push(groupBy);
      deriveMilliseconds.push(derive);
    }
    const { rows } = await bare.query<{ server_version: string }>('SHOW server_version');
    return {
      cases,
      touched,
      deriveMilliseconds,
      groupByMilliseconds,
      ratio: median(deriveMilliseconds) / median(groupByMilliseconds),
      postgres: `PostgreSQL ${rows[0]?.server_version ?? ''}`,
    };
  } finally {
    await bare.end();
    await db.destroy();
    await stop();
  }
}
