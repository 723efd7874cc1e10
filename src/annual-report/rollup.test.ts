import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi } from '../accounts/web/testing.js';
import { submitApplication } from '../applications/index.js';
import { newId } from '../kernel/ids.js';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import type { Act } from '../kernel/visibility.js';
import { REPORT_FORMATS } from '../law/report-format/index.js';
import { changeOrgan, registerOrgan, type Organ, type OrganKind } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { readOrgan, withOrgan } from '../platform/database/with-organ.js';
import { withinRollup } from '../platform/database/within-rollup.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { freezeReport, type FrozenReport } from './domain/draft/freeze-report.js';
import { sumCells } from './domain/open-ledger/recompute-cells.js';
import {
  checkDraft,
  correctionsDue,
  deriveReport,
  draftDocument,
  openDraft,
  openReport,
  openRollup,
  saveTypedCell,
} from './index.js';
import { addRollupApi } from './web/rollup/api-rollup.js';
import type { Rollup } from './web/api-rollup-schemas.js';

const YEAR = 2025;
const RECEIVED = 't3.received.total';
const now = new Date('2026-03-02T01:00:00Z');
const act: Act = { viewer: { kind: 'system', name: 'test' }, now };

let database: TestDatabase;
let services: Services;
let api: StaffApi;
/** A city with an office and a bureau; a district of it with an office, a bureau and a town; a bureau that changed over. */
let place: Record<'city' | 'cityOffice' | 'cityBureau' | 'district' | 'office' | 'bureau' | 'town' | 'moved', Organ>;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string, kind: OrganKind, parent: Organ | null, validFrom = '2019-01-01'): Promise<Organ> {
  const level = kind === 'government' ? 'government' : 'department';
  const facts = { code, name: `示例${code}`, level, kind, parentId: parent?.id ?? null } as const;
  return must(await registerOrgan(services, act, { ...facts, validFrom: localDate(validFrom) }));
}

async function addCases(of: Organ, count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    must(
      await submitApplication(services, act, {
        organId: of.id,
        channel: 'signedMail',
        receivedOn: localDate('2025-05-06'),
        applicant: {
          column: 'natural',
          name: '示例申请人甲',
          proofKind: 'residentCard',
          proofNumber: '11010519491231002X',
          address: '示例路 1 号',
        },
        description: '示例事项',
        wantedForm: { way: 'paper', route: 'mail' },
      }),
    );
  }
}

/** Signs as `signReport` does, whatever the check would say of a report without texts. */
async function sign(of: Organ, signingNo = 1, at = now): Promise<FrozenReport> {
  const draft = must(await openDraft(services, act.viewer, { organId: of.id, year: YEAR, now }));
  const content = freezeReport(draft, draftDocument(draft));
  await withOrgan(services.db, { actor: 'system:test', organId: of.id }, async (trx) => {
    const facts = { stage: 'submitted' as const, signing_no: signingNo, handed_in_on: localDate('2026-01-20') };
    await trx
      .insertInto('annual_report')
      .values({ organ_id: of.id, year: YEAR, stream_id: newId(), version: 1, published_version: 0, ...facts })
      .onConflict((conflict) => conflict.columns(['organ_id', 'year']).doUpdateSet(facts))
      .execute();
    await trx
      .insertInto('annual_report_signing')
      .values({
        organ_id: of.id,
        year: YEAR,
        signing_no: signingNo,
        signed_on: localDate('2026-01-20'),
        signed_at: at,
        signed_by: 'system:test',
        organ_name: of.name,
        correction_note: null,
        content: JSON.stringify(content),
        content_hash: `sha256:${String(signingNo).repeat(64)}`,
        acknowledged: '[]',
      })
      .execute();
  });
  return content;
}

const open = async (of: Organ, within?: string) =>
  must(await openRollup(services, act.viewer, { organ: of.id, year: YEAR, now, within }));
const received = async (of: Organ) =>
  must(await deriveReport(services, act.viewer, { organ: of.id, year: YEAR, now })).cells[RECEIVED];
const kinds = (problems: Awaited<ReturnType<typeof open>>['problems']) =>
  problems.map(({ kind, organ: { code } }) => `${kind} ${code}`);

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addRollupApi(scope, services),
  );
  const city = await organ('SZF', 'government', null);
  const district = await organ('QZF', 'government', city);
  const cityBureau = await organ('SJY', 'bureau', city);
  place = {
    city,
    cityOffice: await organ('SZB', 'competentDepartment', city),
    cityBureau,
    district,
    office: await organ('QZB', 'competentDepartment', district),
    bureau: await organ('QJY', 'bureau', district),
    town: await organ('QZ', 'town', district),
    moved: await organ('YDJ', 'bureau', district),
  };
  const { code: _, id: __, ...facts } = place.moved;
  must(
    await changeOrgan(services, act, place.moved.id, {
      ...facts,
      parentId: city.id,
      validFrom: localDate('2025-09-01'),
    }),
  );
  await addCases(district, 1);
  await addCases(place.bureau, 2);
  await addCases(place.town, 3);
  await addCases(place.moved, 4);
  await addCases(cityBureau, 5);
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('a government’s report', () => {
  it('is the sum of its members’ and its own, at every level; one that changed over counts once, where it stood last', async () => {
    expect(await received(place.district)).toMatchObject({ value: 6, source: 'members', own: { value: 1 } });
    expect(await received(place.city)).toMatchObject({ value: 15, source: 'members', own: { value: 0 } });
    const { lines, problems } = await open(place.city);
    expect(lines.map(({ organ: { code }, cells }) => [code, cells[RECEIVED] ?? 0])).toEqual([
      ['SZF', 0],
      ['QZF', 6],
      ['SJY', 5],
      ['SZB', 0],
      ['YDJ', 4],
    ]);
    expect(kinds(problems)).toEqual(expect.arrayContaining(['moved YDJ', 'notBegun SJY', 'overdue SJY']));
    expect((await open(place.city, 'QZF')).lines.map(({ organ: { code } }) => code)).toEqual([
      'QZF',
      'QJY',
      'QZ',
      'QZB',
    ]);
  });

  it('is not signed over a member that is missing: its check says who, as an error that asks for a reason', async () => {
    const draft = { organId: place.district.id, year: YEAR, now };
    const { findings } = must(await checkDraft(services, act.viewer, draft));
    const missing = findings.filter(({ code }) => code === 'rollup.missing');
    expect(missing.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', '示例QJY未编制年度报告，汇总时按其台账计入。'],
      ['error', '示例QZ未编制年度报告，汇总时按其台账计入。'],
      ['error', '示例QZB未编制年度报告，汇总时按其台账计入。'],
    ]);
    const running = must(await checkDraft(services, act.viewer, { ...draft, year: YEAR + 1 }));
    expect(running.findings.filter(({ code }) => code.startsWith('rollup.'))).toEqual([]);
  });

  it('adds what the government types for itself to what its members have, exact to the fen', async () => {
    const cell = 't2.charges.amount';
    for (const [of, value] of [
      [place.district, 0.1],
      [place.bureau, 0.2],
    ] as const) {
      const typed = { organId: of.id, year: YEAR, cell, value, name: '示例经办人', reason: '示例来源' };
      must(await saveTypedCell(services, act, typed));
    }
    const { cells } = must(await deriveReport(services, act.viewer, { organ: place.district.id, year: YEAR, now }));
    expect(cells[cell]).toMatchObject({ value: 0.3, source: 'members', own: { value: 0.1, source: 'typed' } });
  });

  it('freezes whom it added up; what a member changes later is a difference, and its open ledger adds up to its cells', async () => {
    await sign(place.bureau);
    await addCases(place.bureau, 1);
    // The member's figures are those it signed, whatever its ledger says since.
    expect(await received(place.district)).toMatchObject({ value: 6 });
    const content = await sign(place.district);
    expect(content.members?.map(({ code, signingNo }) => [code, signingNo])).toEqual([
      ['QJY', 1],
      ['QZ', null],
      ['QZB', null],
    ]);
    const sums = sumCells(REPORT_FORMATS['2021']);
    for (const { thing, count } of content.counted ?? []) expect(sums.add(thing, count)).toBe(true);
    for (const [cell, value] of Object.entries(content.document.cells))
      expect([cell, sums.of(cell)]).toEqual([cell, value ?? 0]);

    await withOrgan(services.db, { actor: 'system:test', organId: place.bureau.id }, (trx) =>
      trx.updateTable('annual_report').set({ stage: 'drafting' }).where('organ_id', '=', place.bureau.id).execute(),
    );
    const later = new Date('2026-03-03T01:00:00Z');
    await sign(place.bureau, 2, later);
    const { cells, signed, changes } = await open(place.district);
    expect([cells[RECEIVED], signed?.[RECEIVED]]).toEqual([7, 6]);
    expect(changes).toMatchObject([{ code: 'QJY', kind: 'changed' }]);
    const organId = place.district.id;
    expect(must(await openReport(services, act.viewer, { organId, year: YEAR, now })).memberChanges).toEqual(changes);
    expect(must(await correctionsDue(services, act.viewer, { organId, now }))).toMatchObject([
      { year: YEAR, since: later.toISOString(), members: [{ code: 'QJY' }] },
    ]);
    expect(must(await correctionsDue(services, act.viewer, { organId: place.bureau.id, now }))).toEqual([]);
    expect(changes[0]?.cells).toContainEqual({ cell: RECEIVED, summed: 2, now: 3 });
    // The city takes the district's sum as it was signed.
    expect(await received(place.city)).toMatchObject({ value: 15 });
  });

  it('adds an organ once that the signed sum of a district holds, and names one that it does not hold', async () => {
    const stray = await organ('YLJ', 'bureau', place.district);
    await addCases(stray, 1);
    const left = await open(place.city);
    expect(kinds(left.problems)).toContain('leftOut YLJ');
    expect(left.cells[RECEIVED]).toBe(15);
    const { code: _, id: __, ...facts } = place.town;
    const back = { ...facts, parentId: place.city.id, validFrom: localDate('2025-10-01') };
    must(await changeOrgan(services, act, place.town.id, back));
    const twice = await open(place.city);
    expect(kinds(twice.problems)).toContain('alreadyIn QZ');
    expect(twice.cells[RECEIVED]).toBe(15);
  });
});

describe('who may open a sum', () => {
  it('is the government’s own staff and those who supervise it; whoever else is told nothing', async () => {
    const clerk = await api.enter(place.district.id, 'clerk');
    const address = `/annual-reports/${YEAR}/rollup`;
    const rollup = (await clerk.get(address)).json<Rollup>();
    expect(rollup.lines.map(({ code }) => code)).toContain('QJY');
    expect((await clerk.get(`${address}?organ=${place.city.id}`)).statusCode).toBe(403);
    expect((await clerk.get(`${address}?within=SZF`)).statusCode).toBe(404);
    const supervisor = await api.enter(place.cityOffice.id, 'supervisor');
    expect((await supervisor.get(`${address}?organ=${place.city.id}&within=QZF`)).json<Rollup>().within.code).toBe(
      'QZF',
    );
    const below = await api.enter(place.office.id, 'supervisor');
    expect((await below.get(`${address}?organ=${place.city.id}`)).statusCode).toBe(403);
    const bureau = await api.enter(place.bureau.id, 'clerk');
    expect((await bureau.get(address)).json()).toMatchObject({ code: 'report.no-members' });
    const csv = await clerk.get(`${address}/table?format=csv&cells=${RECEIVED}`);
    expect(csv.body).toContain('QJY,示例QJY,已报送,已签发,3');
    expect((await clerk.get(`${address}/table?format=xlsx`)).rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('is held by the database too: a transaction names no government but its own, and writes to no member', async () => {
    const { db } = services;
    const seen = (organId: string, governmentId: string) =>
      readOrgan(db, { actor: 'x', organId }, (trx) =>
        withinRollup(trx, { governmentId, year: YEAR }, async () => {
          const { rows } = await sql<{ id: string }>`SELECT DISTINCT organ_id AS id FROM application_count`.execute(
            trx,
          );
          return rows.map(({ id }) => id);
        }),
      );
    expect(await seen(place.district.id, place.district.id)).toContain(place.bureau.id);
    expect(await seen(place.bureau.id, place.district.id)).toEqual([place.bureau.id]);
    const written = await withOrgan(db, { actor: 'x', organId: place.district.id }, (trx) =>
      withinRollup(trx, { governmentId: place.district.id, year: YEAR }, () =>
        trx.updateTable('annual_report').set({ stage: 'accepted' }).where('organ_id', '=', place.bureau.id).execute(),
      ),
    );
    expect(written[0]?.numUpdatedRows).toBe(0n);
  });
});
