import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveReport } from '../annual-report/index.js';
import { newId } from '../kernel/ids.js';
import { addDays, localDate } from '../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../law/calendar/index.js';
import { APPLICANT_COLUMNS, outcomeRows, REPORT_FORMATS } from '../law/report-format/index.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { insertApplication } from './db/applications.js';
import { t3CellsOf } from './domain/t3-cells.js';
import { randomHistory } from './domain/testing/random-history.js';
import type { Application } from './domain/state.js';

const FORMAT = REPORT_FORMATS['2021'];
const YEARS = [2023, 2024, 2025, 2026];
const operator = { kind: 'system', name: 'test' } as const;
const now = new Date('2026-11-25T02:00:00Z');
let database: TestDatabase;
const states: Application[] = [];
let organId: string;

/** Forty-five histories, their numbers drawn by fast-check from one seed: every run holds the same set. */
const HISTORIES = fc.sample(
  fc.tuple(
    fc.integer({ min: 0, max: 1000 }),
    fc.array(fc.noBias(fc.integer({ min: 0, max: 999_999 })), { minLength: 400, maxLength: 400 }),
  ),
  { numRuns: 45, seed: 711 },
);

beforeAll(async () => {
  database = await startTestDatabase();
  const facts = { level: 'department', kind: 'bureau', parentId: null, validFrom: localDate('2020-01-01') } as const;
  const registered = await registerOrgan(
    { db: database.db },
    { viewer: operator, now },
    { code: 'SJS', name: '示例局', ...facts },
  );
  if (!registered.ok) throw new Error(registered.code);
  organId = registered.value.id;
  await withOrgan(database.db, { actor: 'x', organId }, async (trx) => {
    for (const [index, [day, numbers]] of HISTORIES.entries()) {
      let drawn = 0;
      const draw = () => (numbers[(drawn += 1) % numbers.length] ?? 0) / 1_000_000;
      const receivedOn = addDays(localDate('2023-01-01'), day);
      const state = randomHistory({ calendar: NATIONAL_CALENDAR, receivedOn, draw, steps: 50 }).at(-1)?.state;
      if (!state) throw new Error('a history has at least its first event');
      const known = { ...state, receiptNumber: `SJS-2026-${String(index + 1).padStart(6, '0')}` };
      states.push(known);
      const keys = { organId, applicationId: newId(), submittedAt: now, queryCodeHash: 'x' };
      const hashes = { idempotencyHash: null, requestHash: null, applicantHash: null };
      await insertApplication(trx, { ...keys, ...hashes }, known, NATIONAL_CALENDAR);
    }
  });
});
afterAll(() => database.stop());

async function derived(year: number): Promise<Readonly<Record<string, number>>> {
  const report = await deriveReport({ db: database.db }, operator, { organ: organId, year, now });
  if (!report.ok) throw new Error(report.code);
  return Object.fromEntries(Object.entries(report.value.cells).map(([key, cell]) => [key, Number(cell.value)]));
}

describe('table t3 derived from random lawful histories', () => {
  it('has a set worth deriving: reopened, withdrawn, open and own-record cases among them', () => {
    expect(states.some((state) => state.reopening)).toBe(true);
    expect(states.some((state) => !state.firstClosed)).toBe(true);
    expect(states.some((state) => state.kind === 'ownRecord')).toBe(true);
    expect(states.filter((state) => state.firstClosed).length).toBeGreaterThan(10);
  });

  it.each(YEARS)('gives for %i the cells that each case stands in, one in and one out', async (year) => {
    const cells = await derived(year);
    const expected: Record<string, number> = {};
    const add = (key: string) => (expected[key] = (expected[key] ?? 0) + 1);
    for (const state of states) {
      const own = t3CellsOf(state, year);
      if (!own) continue;
      for (const column of [state.applicantColumn, 'total']) {
        add(`t3.${own.inflow}.${column}`);
        add(`t3.${own.outflow}.${column}`);
        if (own.outflow !== 'carriedOut') add(`t3.handled.${column}`);
      }
    }
    const counted = Object.fromEntries(
      Object.entries(cells).filter(([key, value]) => key.startsWith('t3.') && value > 0),
    );
    expect(counted).toEqual(expected);
  });

  it.each(YEARS)('balances in %i in every column', async (year) => {
    const cells = await derived(year);
    const next = year < 2026 ? await derived(year + 1) : null;
    for (const column of [...APPLICANT_COLUMNS, 'total']) {
      const cell = (row: string, of = cells) => of[`t3.${row}.${column}`] ?? 0;
      const outcomes = outcomeRows(FORMAT).reduce((sum, row) => sum + cell(row), 0);
      expect(cell('handled')).toBe(outcomes);
      expect(cell('received') + cell('carriedIn')).toBe(cell('handled') + cell('carriedOut'));
      if (next) expect(cell('carriedIn', next)).toBe(cell('carriedOut'));
    }
  });
});
