import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveReport, openCell, type CellRecord } from '../../src/annual-report/index.js';
import { loadApplication } from '../../src/applications/app/load-application.js';
import { takeStep } from '../../src/applications/app/take-step.js';
import { refusalOf } from '../../src/applications/domain/decide-step.js';
import type { Application } from '../../src/applications/domain/state.js';
import type { Step } from '../../src/applications/domain/steps/index.js';
import { t3CellsOf } from '../../src/applications/domain/t3-cells.js';
import { drawStep } from '../../src/applications/domain/testing/random-history.js';
import { submitApplication, verifyCounts } from '../../src/applications/index.js';
import {
  effectsOf,
  endRecord,
  importDecisions,
  listRecords,
  recordDocument,
  withdrawRecord,
  yearSpan,
  type DisclosureRecord,
  type Effect,
} from '../../src/disclosures/index.js';
import { closeDispute, registerDispute, type DisputeResult } from '../../src/disputes/index.js';
import { newId } from '../../src/kernel/ids.js';
import { addDays, localDate, yearOf, type LocalDate } from '../../src/kernel/local-date.js';
import type { Act } from '../../src/kernel/visibility.js';
import { NATIONAL_CALENDAR as calendar } from '../../src/law/calendar/index.js';
import { allCellKeys, APPLICANT_COLUMNS, FEN_IN_WANYUAN, REPORT_FORMATS } from '../../src/law/report-format/index.js';
import { registerOrgan } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import type { OrganTransaction } from '../../src/platform/database/schema.js';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import { verifyChain } from '../../src/platform/ledger/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';

const system = { kind: 'system', name: 'test' } as const;
const YEARS = [2023, 2024, 2025];
const FIRST = localDate('2023-10-09');
const LAST = localDate('2026-02-20');
const CASES_OF_EACH = 7;
type Cells = Readonly<Record<string, number>>;

let database: TestDatabase;
let services: Services;
const organs: string[] = [];
/** What a year's figures were when its report was signed, by organ and year. */
const ended = new Map<string, Cells>();
const disputes: { organId: string; openedOn: LocalDate; closedOn: LocalDate | null; result: DisputeResult | null }[] =
  [];
const taken = new Map<string, number>();
/** Decisions imported, by organ: what a cell of them must add up to. */
const decisions: { organId: string; kind: 'licensing' | 'charges'; day: LocalDate; figure: number }[] = [];

const at = (day: LocalDate): Act => ({ viewer: system, now: new Date(`${day}T02:00:00Z`) });
const within = <T>(organId: string, work: (trx: OrganTransaction) => Promise<T>) =>
  withOrgan(database.db, { actor: 'system:test', organId }, work);

/** Numbers drawn from one seed (mulberry32): every run lives the same years. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  for (const [index, code] of ['JYJ', 'MZJ'].entries()) organs.push(await liveThrough(code, drawing(711 + index)));
}, 300_000);
afterAll(() => database.stop());

/** An organ's years, day by day: what arrives, what is done in each case, who disputes it; each year's figures as they are signed. */
async function liveThrough(code: string, draw: () => number): Promise<string> {
  const facts = { code, name: `示例区${code}`, level: 'department', kind: 'bureau', parentId: null } as const;
  const organId = must(await registerOrgan(services, at(FIRST), { ...facts, validFrom: localDate('2020-01-01') })).id;
  const cases: string[] = [];
  // Drawn apart, so that cases and records do not depend on each other.
  const records = drawing(code.length + code.charCodeAt(0));
  for (let day = FIRST; day <= LAST; day = addDays(day, 5)) {
    if (cases.length < CASES_OF_EACH && draw() < 0.1) {
      const applicationId = await receive(organId, day, draw);
      cases.push(applicationId);
      // It had come some days before it was registered.
      const receivedOn = addDays(day, -3);
      const late = { type: 'correctReceipt', receivedOn, reason: 'signature', note: '邮件回执' } as const;
      if (draw() < 0.4) await take(organId, applicationId, day, late);
    }
    for (const applicationId of cases) if (draw() < 0.25) await act(organId, applicationId, day, draw);
    if (records() < 0.12) await keepRecords(organId, day, records);
    const next = addDays(day, 5);
    const year = yearOf(next) - 1;
    const signing = `${yearOf(next)}-01-31`;
    if (day < signing && next >= signing) {
      ended.set(`${organId}/${year}`, await derived(organId, year, next));
      await sign(organId, year, next);
    }
  }
  return organId;
}

/** Signs a year's report, as far as the cases are concerned. */
async function sign(organId: string, year: number, day: LocalDate): Promise<void> {
  const row = { organ_id: organId, year, signed_at: at(day).now, late_event_at: null };
  await within(organId, (trx) => trx.insertInto('signed_year').values(row).execute());
}

async function receive(organId: string, day: LocalDate, draw: () => number): Promise<string> {
  const column = APPLICANT_COLUMNS[Math.floor(draw() * APPLICANT_COLUMNS.length)] ?? 'natural';
  const proof =
    column === 'natural'
      ? ({ proofKind: 'passport', proofNumber: 'E12345678' } as const)
      : ({ proofKind: 'creditCode', proofNumber: '91350100M000100Y43', contactPerson: '某甲' } as const);
  const received = await submitApplication(services, at(day), {
    organId,
    channel: 'signedMail',
    receivedOn: day,
    kind: draw() < 0.1 ? 'ownRecord' : 'information',
    idempotencyKey: newId(),
    applicant: { column, name: '某某', phone: '1', ...proof },
    description: '示例事项的办理情况',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  return must(received).applicationId;
}

/** One lawful step, drawn at random; and now and then a dispute over what was replied, or its end. */
async function act(organId: string, applicationId: string, day: LocalDate, draw: () => number): Promise<void> {
  const state = await stateOf(organId, applicationId);
  const situation = { today: day, calendar, actor: 'system:test', role: 'system', yearSigned: false } as const;
  const anew = { type: 'reopen', by: 'self', redoBy: addDays(day, 30), reason: '自行纠正' } as const;
  const reopens = refusalOf(state, 'reopen', situation) === null && draw() < 0.1;
  const step = reopens ? anew : drawStep(state, situation, draw);
  if (step) await take(organId, applicationId, day, step);
  if (state.reply && draw() < 0.2) await dispute(organId, applicationId, day, draw);
}

async function take(organId: string, applicationId: string, day: LocalDate, step: Step): Promise<void> {
  const { version: expectedVersion } = await stateOf(organId, applicationId);
  const done = await takeStep(services, at(day), { organId, applicationId, expectedVersion, step });
  if (done.ok) taken.set(step.type, (taken.get(step.type) ?? 0) + 1);
}

async function dispute(organId: string, applicationId: string, day: LocalDate, draw: () => number): Promise<void> {
  const opened = { organId, kind: 'litigation.direct', caseNumber: `案${disputes.length + 1}`, openedOn: day } as const;
  const { disputeId } = must(await registerDispute(services, at(day), { ...opened, applicationId }));
  const result = (['upheld', 'corrected', 'other'] as const)[Math.floor(draw() * 3)] ?? 'other';
  const closedOn = addDays(day, 30 + Math.floor(draw() * 400));
  const closes = draw() < 0.8 && closedOn <= LAST;
  if (closes) must(await closeDispute(services, at(closedOn), { organId, disputeId, closedOn, result }));
  disputes.push({ organId, openedOn: day, closedOn: closes ? closedOn : null, result: closes ? result : null });
}

/** A document made, ended or withdrawn, or decisions that come in of one day. */
async function keepRecords(organId: string, day: LocalDate, draw: () => number): Promise<void> {
  const number = 1 + Math.floor(draw() * 50);
  if (draw() < 0.4) {
    const kind = draw() < 0.5 ? 'licensing' : 'charges';
    const row = { row: 1, kind, period: day, source: '示例系统', reference: null } as const;
    const figures = kind === 'charges' ? { count: null, amountFen: number } : { count: number, amountFen: null };
    const imported = must(await importDecisions(services, at(day), { organId, rows: [{ ...row, ...figures }] }));
    if (imported.importId) decisions.push({ organId, kind, day, figure: number });
    return;
  }
  const records = await recordsOf(organId);
  const old = records[Math.floor(draw() * records.length)];
  if (old && draw() < 0.4) {
    const target = { organId, recordId: old.recordId, expectedVersion: old.version };
    const as = (['repealed', 'replaced', 'invalid'] as const)[Math.floor(draw() * 3)] ?? 'invalid';
    if (draw() < 0.2) await withdrawRecord(services, at(day), { ...target, reason: 'mistaken' });
    else await endRecord(services, at(day), { ...target, end: { on: day, as, replacedBy: null } });
    return;
  }
  const facts = {
    kind: draw() < 0.3 ? ('rules' as const) : ('normative' as const),
    title: `示例办法之${day}`,
    documentNumber: null,
    madeOn: addDays(day, -Math.floor(draw() * 40)),
    publishedOn: draw() < 0.7 ? day : null,
    inForceOn: addDays(day, Math.floor(draw() * 90) - 30),
    end: null,
  };
  must(await recordDocument(services, at(day), { organId, facts }));
}

async function recordsOf(organId: string): Promise<readonly (DisclosureRecord & { readonly recordId: string })[]> {
  const page = { organId, now: at(LAST).now, limit: 200 };
  return must(await listRecords(services, system, page)).items;
}

async function stateOf(organId: string, applicationId: string): Promise<Application> {
  const loaded = await within(organId, (trx) => loadApplication(trx, organId, applicationId));
  if (!loaded) throw new Error(`no application ${applicationId}`);
  return loaded.state;
}

/** Figures that are not nought, as derived on a day. */
async function derived(organId: string, year: number, today: LocalDate): Promise<Cells> {
  const report = must(await deriveReport(services, system, { organ: organId, year, now: at(today).now }));
  const cells = Object.entries(report.cells).map(([key, cell]): [string, number] => [key, Number(cell.value)]);
  return Object.fromEntries(cells.filter(([key, value]) => /^t[34]\./.test(key) && value > 0));
}

async function statesOf(organId: string): Promise<readonly Application[]> {
  const rows = await within(organId, (trx) => trx.selectFrom('application').select('application_id').execute());
  return Promise.all(rows.map((row) => stateOf(organId, row.application_id)));
}

function counted(keys: readonly string[]): Cells {
  const cells: Record<string, number> = {};
  for (const key of keys) cells[key] = (cells[key] ?? 0) + 1;
  return cells;
}

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** All pages of a cell, so that paging loses nothing. */
async function openWhole(organId: string, year: number, cell: string, asOf: LocalDate | null) {
  const input = { organId, year, cell, now: at(LAST).now, limit: 3, ...(asOf && { asOf }) };
  const first = await openCell(services, system, input);
  if (!first.ok) return first;
  const items = [...first.value.items];
  for (let { next } = first.value; next !== null;) {
    const page = must(await openCell(services, system, { ...input, after: next }));
    items.push(...page.items);
    next = page.next;
  }
  return { ok: true as const, value: { ...first.value, items } };
}

/** What one record adds to its cell; charges in fen. */
function weightOf(item: CellRecord): number {
  return item.type === 'decisions' ? (item.count ?? item.amountFen ?? 0) : 1;
}

const of = (cells: Cells, table: 't3' | 't4') =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => key.startsWith(`${table}.`)));

describe('the figures of years lived through step by step', () => {
  it('come of cases of many kinds: closed, open over a year’s end, reopened, disputed', async () => {
    const states = (await Promise.all(organs.map(statesOf))).flat();
    expect(states).toHaveLength(2 * CASES_OF_EACH);
    expect(taken.size).toBeGreaterThan(15);
    expect(taken.get('correctReceipt')).toBeGreaterThan(0);
    expect(states.some(({ reopening }) => reopening !== null)).toBe(true);
    expect(states.some((it) => it.firstClosed && yearOf(it.firstClosed.issuedOn) > yearOf(it.receivedOn))).toBe(true);
    expect(disputes.some(({ closedOn, openedOn }) => closedOn && yearOf(closedOn) > yearOf(openedOn))).toBe(true);
  });

  it.each(YEARS)('hold each application of %i in one cell of inflow and one of outflow, and balance', async (year) => {
    for (const organId of organs) {
      const cells = await derived(organId, year, LAST);
      const keys = (await statesOf(organId)).flatMap((state) => {
        const own = t3CellsOf(state, year);
        if (!own) return [];
        const rows = [own.inflow, own.outflow, ...(own.outflow === 'carriedOut' ? [] : ['handled'])];
        return rows.flatMap((row) => [`t3.${row}.${state.applicantColumn}`, `t3.${row}.total`]);
      });
      expect(of(cells, 't3')).toEqual(counted(keys));
      for (const column of [...APPLICANT_COLUMNS, 'total']) {
        const cell = (row: string) => cells[`t3.${row}.${column}`] ?? 0;
        expect(cell('received') + cell('carriedIn')).toBe(cell('handled') + cell('carriedOut'));
      }
    }
  });

  it.each(YEARS)('hold each dispute of %i by where it stood at the year’s end, or by its result', async (year) => {
    for (const organId of organs) {
      const keys = disputes.flatMap(({ organId: its, openedOn, closedOn, result }) => {
        const closed = closedOn === null ? 9999 : yearOf(closedOn);
        if (its !== organId || yearOf(openedOn) > year || closed < year) return [];
        const column = closed === year ? (result ?? '') : 'pending';
        return [`t4.litigation.direct.${column}`, 't4.litigation.direct.total'];
      });
      expect(of(await derived(organId, year, LAST), 't4')).toEqual(counted(keys));
    }
  });

  it.each(YEARS)(
    'of %i stay what they were when its report was signed, whatever is done after and whenever one looks',
    async (year) => {
      for (const organId of organs) {
        const then = ended.get(`${organId}/${year}`);
        expect(then).toBeDefined();
        for (const today of [LAST, localDate('2026-12-31'), localDate('2031-06-01')]) {
          expect(of(await derived(organId, year, today), 't3')).toEqual(of(then ?? {}, 't3'));
        }
      }
    },
  );

  it.each(YEARS)('of %i count documents by their effect and add decisions up', async (year) => {
    for (const organId of organs) {
      const { cells } = must(await deriveReport(services, system, { organ: organId, year, now: at(LAST).now }));
      const records = await recordsOf(organId);
      for (const kind of ['rules', 'normative'] as const) {
        const own = records.filter((record) => record.kind === kind && record.madeOn <= `${year}-12-31`);
        const count = (effect: Effect) =>
          own.filter((record) => effectsOf(record, yearSpan(year, LAST)).includes(effect)).length;
        for (const effect of ['issued', 'repealed', 'effective'] as const) {
          const cell = cells[`t2.${kind}.${effect}`];
          expect(cell?.value).toBe(own.length > 0 ? count(effect) : undefined);
          if (cell) expect(cell.source).toBe('records');
        }
      }
      for (const [kind, key, unit] of [
        ['licensing', 't2.licensing.decisions', 1],
        ['charges', 't2.charges.amount', FEN_IN_WANYUAN],
      ] as const) {
        const own = decisions.filter((it) => it.organId === organId && it.kind === kind && yearOf(it.day) === year);
        const sum = own.reduce((total, { figure }) => total + figure, 0) / unit;
        expect(cells[key]?.value).toBe(own.length > 0 ? sum : undefined);
      }
    }
  });

  it('open, cell by cell, onto lists as long as the figure, on any day', async () => {
    const days = [null, localDate('2024-02-29'), localDate('2024-09-10')];
    for (const [organId, year, asOf] of organs.flatMap((id) => days.map((day) => [id, 2024, day] as const))) {
      for (const cell of allCellKeys(REPORT_FORMATS['2021'])) {
        const opened = must(await openWhole(organId, year, cell, asOf));
        const { figure, items, parts } = opened;
        if (figure.source === 'unset') expect(items).toEqual([]);
        else {
          const sum = items.reduce((total, item) => total + weightOf(item), 0);
          expect(cell.endsWith('.amount') ? sum / FEN_IN_WANYUAN : sum).toBe(figure.value);
        }
        if (parts.length === 0) continue;
        expect(parts.reduce((sum, part) => sum + (part.value ?? 0), 0)).toBe(figure.value);
      }
    }
  });

  it('stand on any day of a year as they stood then', async () => {
    for (const organId of organs) {
      const states = await statesOf(organId);
      for (const asOf of [localDate('2024-01-01'), localDate('2024-05-31'), localDate('2024-12-30')]) {
        const cells = must(
          await deriveReport(services, system, { organ: organId, year: 2024, now: at(LAST).now, asOf }),
        ).cells;
        const known = states.filter(({ kind, receivedOn }) => kind === 'information' && receivedOn <= asOf);
        const closedBy = (day: LocalDate) => (state: Application) =>
          state.firstClosed !== null && state.firstClosed.issuedOn <= day;
        const open = known.filter((state) => !closedBy(asOf)(state));
        const before = known.filter(closedBy(localDate('2023-12-31')));
        expect(cells['t3.carriedOut.total']?.value).toBe(open.length);
        expect(cells['t3.handled.total']?.value).toBe(known.length - open.length - before.length);
      }
    }
  });

  it('are counted from counts that equal the cases, on a chain that is whole', async () => {
    for (const organId of organs) {
      expect(await within(organId, (trx) => verifyCounts(trx, organId))).toEqual([]);
      expect(await within(organId, (trx) => verifyChain(trx, organId))).toMatchObject({ whole: true });
    }
  });
});
