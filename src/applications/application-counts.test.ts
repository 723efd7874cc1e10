import fc from 'fast-check';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../kernel/ids.js';
import { addDays, localDate } from '../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../law/calendar/index.js';
import { startTestDatabase, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import type { OrganTransaction } from '../platform/database/schema.js';
import { appendEvents, verifyChain } from '../platform/ledger/index.js';
import { insertApplication, updateApplication } from './db/applications.js';
import { randomHistory, type HistoryEntry } from './domain/testing/random-history.js';
import { verifyCounts } from './index.js';

let database: TestDatabase;
let codes = 0;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const scopeOf = (organId: string) => ({ actor: 'system:test', organId });
const within = <T>(organId: string, work: (trx: OrganTransaction) => Promise<T>) =>
  withOrgan(database.db, scopeOf(organId), work);

async function newOrgan(): Promise<string> {
  const organId = newId();
  codes += 1;
  await within(organId, (trx) =>
    trx
      .insertInto('organ')
      .values({ organ_id: organId, code: `CNT${codes}` })
      .execute(),
  );
  return organId;
}

/** Records a history as the use cases do: projection, then event, one transaction each. */
async function record(organId: string, history: readonly HistoryEntry[]): Promise<void> {
  const applicationId = newId();
  for (const { event, state } of history) {
    const after = { ...state, receiptNumber: applicationId };
    await within(organId, async (trx) => {
      if (state.version === 1) await insertApplication(trx, keysOf(organId, applicationId), after, calendar);
      else await updateApplication(trx, organId, applicationId, after, calendar);
      const origin = { organId, streamId: applicationId, actor: 'system:test', recordedAt: new Date(0) };
      await appendEvents(trx, { ...origin, afterSeq: state.version - 1 }, [event]);
    });
  }
}

function keysOf(organId: string, applicationId: string) {
  const none = { idempotencyHash: null, requestHash: null, applicantHash: null };
  return { organId, applicationId, submittedAt: new Date(0), queryCodeHash: 'x', ...none };
}

const history = fc
  .tuple(
    fc.integer({ min: 0, max: 1095 }),
    fc.integer({ min: 0, max: 25 }),
    fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })),
  )
  .map(([day, steps, numbers]) =>
    randomHistory({
      calendar,
      receivedOn: addDays(localDate('2023-01-01'), day),
      draw: () => numbers.next().value ?? 0,
      steps,
    }),
  );

async function keptCounts(organId: string): Promise<Record<string, number>> {
  const rows = await within(organId, (trx) =>
    trx.selectFrom('application_count').selectAll().where('count', '>', 0).execute(),
  );
  return Object.fromEntries(
    rows.map((row) => [
      [row.kind, row.received_year, row.closed_year, row.outcome, row.applicant_column].join('/'),
      row.count,
    ]),
  );
}

/** Counted from the histories themselves, by their last states. */
function countedFrom(histories: readonly (readonly HistoryEntry[])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entries of histories) {
    const state = entries.at(-1)?.state;
    if (!state) continue;
    const closedYear = state.firstClosed?.issuedOn.slice(0, 4) ?? '9999';
    const outcome = state.firstClosed?.outcome ?? '';
    const group = [state.kind, state.receivedOn.slice(0, 4), closedYear, outcome, state.applicantColumn].join('/');
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

it('keeps counts that equal those of the cases, after any lawful histories recorded at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 5 }), async (histories) => {
      const organId = await newOrgan();
      await Promise.all(histories.map((each) => record(organId, each)));
      expect(await keptCounts(organId)).toEqual(countedFrom(histories));
      expect(await within(organId, (trx) => verifyCounts(trx, organId))).toEqual([]);
      expect(await within(organId, (trx) => verifyChain(trx, organId))).toMatchObject({ whole: true });
    }),
    { numRuns: 6 },
  );
});

it('lets writers of one organ go on in whatever order they touch their groups, none waiting for another for ever', async () => {
  const organId = await newOrgan();
  const [open] = randomHistory({ calendar, receivedOn: localDate('2025-03-03'), draw: () => 0.5, steps: 0 });
  if (!open) throw new Error('a history has an event');
  const columns = ['natural', 'enterprise', 'research', 'socialOrg'] as const;
  const write = (order: readonly (typeof columns)[number][]) =>
    within(organId, async (trx) => {
      for (const applicantColumn of order) {
        const applicationId = newId();
        const state = { ...open.state, applicantColumn, receiptNumber: applicationId };
        await insertApplication(trx, keysOf(organId, applicationId), state, calendar);
      }
    });
  await Promise.all(Array.from({ length: 24 }, (_, index) => write(index % 2 ? columns : [...columns].reverse())));
  const kept = Object.values(await keptCounts(organId));
  expect(kept).toEqual([24, 24, 24, 24]);
});

it('counts a removal, and gives the application no way to write counts by itself', async () => {
  const organId = await newOrgan();
  const [open] = randomHistory({ calendar, receivedOn: localDate('2025-03-03'), draw: () => 0.5, steps: 0 });
  if (!open) throw new Error('a history has an event');
  await record(organId, [open]);
  await within(organId, (trx) => trx.deleteFrom('application').execute());
  expect(await keptCounts(organId)).toEqual({});
  await expect(within(organId, (trx) => sql`UPDATE application_count SET count = 7`.execute(trx))).rejects.toThrow(
    /permission denied/,
  );
});

it('names the group whose count was tampered with', async () => {
  const organId = await newOrgan();
  const [open] = randomHistory({ calendar, receivedOn: localDate('2025-03-03'), draw: () => 0.5, steps: 0 });
  if (!open) throw new Error('a history has an event');
  await record(organId, [open]);
  const owner = new Client(database.owner);
  await owner.connect();
  await owner.query(`SELECT set_config('gongkai.organ_id', $1, false)`, [organId]);
  await owner.query('UPDATE application_count SET count = 3');
  await owner.end();
  const { kind, applicantColumn } = open.state;
  expect(await within(organId, (trx) => verifyCounts(trx, organId))).toEqual([
    { group: `${kind}/2025/9999/${applicantColumn}`, kept: 3, counted: 1 },
  ]);
});
