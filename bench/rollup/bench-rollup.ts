import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deriveEveryReport, deriveReport } from '../../src/annual-report/index.js';
import { submitApplication } from '../../src/applications/index.js';
import { localDate } from '../../src/kernel/local-date.js';
import { median } from '../median.js';
import { loadProvince, PROVINCE, type LoadedProvince } from './load-province.js';

const YEAR = 2025;
/** The year is over for the sums, and still runs for the one new event. */
const AFTER = new Date('2026-06-01T00:00:00Z');
const WITHIN = new Date('2025-12-30T04:00:00Z');
const VIEWER = { kind: 'system', name: 'bench' } as const;

export interface RollupResult {
  readonly organs: number;
  readonly cases: number;
  readonly reports: number;
  readonly rollupMilliseconds: readonly number[];
  readonly aggregateMilliseconds: readonly number[];
  /** One new event taken in, and the open year of its organ as it stands then. */
  readonly eventMilliseconds: readonly number[];
  readonly ratio: number;
}

/** Every organ's counts of the year by applicant and outcome, and nothing more; no row-level security. */
const AGGREGATE = `
  SELECT organ_id, applicant_column, first_outcome, received_year, closed_year, count(*)
  FROM application
  WHERE kind = 'information' AND received_year <= $1 AND closed_year >= $1
  GROUP BY 1, 2, 3, 4, 5`;

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, value: T]> {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
}

async function aggregate({ bare }: LoadedProvince): Promise<number> {
  const { rows } = await bare.query<{ count: string }>(AGGREGATE, [YEAR]);
  return rows.reduce((sum, row) => sum + Number(row.count), 0);
}

async function everyReport({ db }: LoadedProvince): Promise<{ readonly reports: number; readonly counted: number }> {
  const derived = await deriveEveryReport({ db }, VIEWER, { organ: PROVINCE, year: YEAR, now: AFTER });
  if (!derived.ok) throw new Error(derived.code);
  const top = derived.value[0]?.cells ?? {};
  const counted = (top['t3.handled.total'] ?? 0) + (top['t3.carriedOut.total'] ?? 0);
  return { reports: derived.value.length, counted };
}

/** Takes in one application and derives its organ's running year; gives the milliseconds of both together. */
async function oneEvent({ db, vault, files }: LoadedProvince, organ: string): Promise<number> {
  const received = async () => {
    const derived = await deriveReport({ db }, VIEWER, { organ, year: YEAR, now: WITHIN });
    if (!derived.ok) throw new Error(derived.code);
    return { id: derived.value.organId, count: derived.value.cells['t3.received.total']?.value ?? 0 };
  };
  const before = await received();
  const [milliseconds, after] = await timed(async () => {
    const submitted = await submitApplication(
      { db, vault, files },
      { viewer: VIEWER, now: WITHIN },
      {
        organId: before.id,
        channel: 'signedMail',
        receivedOn: localDate('2025-12-29'),
        applicant: {
          column: 'natural',
          name: '示例申请人甲',
          proofKind: 'residentCard',
          proofNumber: '11010519491231002X',
          address: '示例路 1 号',
        },
        description: '示例事项',
        wantedForm: { way: 'paper', route: 'mail' },
      },
    );
    if (!submitted.ok) throw new Error(submitted.code);
    return received();
  });
  if (after.count !== before.count + 1) throw new Error('the running year misses the new event');
  return milliseconds;
}

/** All reports of a province beside one bare aggregate, and one new event at every size, by turns. */
export async function benchRollup(
  folder: string,
  sizes: readonly (readonly [organs: number, cases: number])[],
  runs: number,
): Promise<RollupResult[]> {
  const provinces: LoadedProvince[] = [];
  mkdirSync(folder, { recursive: true });
  // As root the database runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  try {
    for (const [organs, cases] of sizes) {
      provinces.push(await loadProvince(join(folder, `province-${cases}`), organs, cases));
    }
    const measured = provinces.map((province) => ({
      province,
      reports: 0,
      rollup: [] as number[],
      aggregate: [] as number[],
      event: [] as number[],
    }));
    for (let run = -1; run < runs; run += 1) {
      for (const each of measured) {
        const [bareTime, counted] = await timed(() => aggregate(each.province));
        const [time, derived] = await timed(() => everyReport(each.province));
        if (derived.counted !== counted) throw new Error('the sum of the province misses cases');
        each.reports = derived.reports;
        if (run < 0) continue;
        each.aggregate.push(bareTime);
        each.rollup.push(time);
      }
    }
    for (let run = -5; run < runs * 4; run += 1) {
      for (const each of measured) {
        const time = await oneEvent(each.province, `P${each.province.organs - 1 - (run + 5)}`);
        if (run >= 0) each.event.push(time);
      }
    }
    return measured.map(({ province, reports, rollup, aggregate: bare, event }) => ({
      organs: province.organs,
      cases: province.cases,
      reports,
      rollupMilliseconds: rollup,
      aggregateMilliseconds: bare,
      eventMilliseconds: event,
      ratio: median(rollup) / median(bare),
    }));
  } finally {
    for (const province of provinces) await province.close();
  }
}
