import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyToApplication, submitApplication } from '../applications/index.js';
import { closeDispute, registerDispute } from '../disputes/index.js';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import type { Act, Viewer } from '../kernel/visibility.js';
import type { ApplicantColumn } from '../law/report-format/index.js';
import { registerOrgan, type Organ } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { memoryFiles } from '../platform/files/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { verifyChain } from '../platform/ledger/index.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { chartYear } from './app/tell/chart-year.js';
import {
  checkDraft,
  correctionsDue,
  deriveReport,
  getPublishedReport,
  listPublishedReports,
  openDraft,
  saveSectionText,
  saveTypedCell,
  takeReportStep,
  type ReportStep,
} from './index.js';

let database: TestDatabase;
let services: Services;
const now = new Date('2026-01-20T01:00:00Z');
const operator: Act = { viewer: { kind: 'system', name: 'test' }, now };
const staff = (organ: Organ, role: 'clerk' | 'head'): Act => ({
  viewer: { kind: 'staff', accountId: role, organId: organ.id, role, supervises: [] },
  now,
});

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
});
afterAll(() => database.stop());

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string): Promise<Organ> {
  return must(
    await registerOrgan(services, operator, {
      code,
      name: `示例区${code}局`,
      level: 'department',
      kind: 'bureau',
      parentId: null,
      validFrom: localDate('2019-01-01'),
    }),
  );
}

/** A case: received, and where `reply` is given replied to on that day with that outcome. */
async function addCase(of: Organ, received: string, reply?: [string, string], column: ApplicantColumn = 'natural') {
  const person = { name: '示例申请人甲', proofKind: 'residentCard' as const, proofNumber: '11010519491231002X' };
  const body = { name: '示例公司', proofKind: 'creditCode' as const, proofNumber: '91350100M000100Y43' };
  const receipt = must(
    await submitApplication(services, operator, {
      organId: of.id,
      channel: 'signedMail',
      receivedOn: localDate(received),
      applicant: { column, ...(column === 'natural' ? person : body), address: '示例路 1 号' },
      description: '示例事项',
      wantedForm: { way: 'paper', route: 'mail' },
    }),
  );
  if (reply) await replyTo(of, receipt.applicationId, reply);
  return receipt.applicationId;
}

async function replyTo(of: Organ, applicationId: string, [issuedOn, outcome]: [string, string], at = now) {
  must(
    await replyToApplication(
      services,
      { ...operator, now: at },
      {
        organId: of.id,
        applicationId,
        expectedVersion: 1,
        outcome,
        ground: GROUND[outcome] ?? '',
        text: '示例答复',
        issuedOn: localDate(issuedOn),
      },
    ),
  );
}
const GROUND: Record<string, string> = {
  granted: '36(2)',
  'refused.process': '16(2).draft',
  'other.notCorrected': '30.notCorrected',
  'other.unpaid': 'fee.unpaid',
  'other.other': 'withdrawn',
};

const viewer: Viewer = operator.viewer;
/** The cells that are not 0, as `row.column` of a table. */
async function figures(of: Organ, year: number, table: 't3' | 't4'): Promise<Record<string, number>> {
  const report = must(await deriveReport(services, viewer, { organ: of.id, year, now }));
  return Object.fromEntries(
    Object.entries(report.cells)
      .filter(([key, cell]) => key.startsWith(table) && !key.endsWith('.total') && cell.value !== 0)
      .map(([key, cell]) => [key.slice(3), cell.value ?? 0]),
  );
}

describe('deriving', () => {
  it('counts a case in the year of its receipt and in every year it is open in', async () => {
    const of = await organ('NDA');
    await addCase(of, '2023-03-01', ['2023-03-20', 'granted']);
    await addCase(of, '2023-12-20', ['2024-01-05', 'refused.process'], 'enterprise');
    await addCase(of, '2023-12-29', ['2025-02-01', 'granted']);
    await addCase(of, '2025-12-31');
    expect(await figures(of, 2022, 't3')).toEqual({});
    expect(await figures(of, 2023, 't3')).toEqual({
      'received.natural': 2,
      'received.enterprise': 1,
      'granted.natural': 1,
      'handled.natural': 1,
      'carriedOut.natural': 1,
      'carriedOut.enterprise': 1,
    });
    expect(await figures(of, 2024, 't3')).toEqual({
      'carriedIn.natural': 1,
      'carriedIn.enterprise': 1,
      'refused.process.enterprise': 1,
      'handled.enterprise': 1,
      'carriedOut.natural': 1,
    });
    expect(await figures(of, 2025, 't3')).toEqual({
      'carriedIn.natural': 1,
      'received.natural': 1,
      'granted.natural': 1,
      'handled.natural': 1,
      'carriedOut.natural': 1,
    });
    const report = must(await deriveReport(services, viewer, { organ: 'NDA', year: 2023, now }));
    expect(report.cells['t3.received.total']).toEqual({ value: 3, source: 'ledger' });
    expect(report.cells).not.toHaveProperty('t2.rules.issued');
  });

  it('counts for the charts what the tables count, by month and by the working days a reply took', async () => {
    const of = await organ('TUB');
    await addCase(of, '2023-12-29', ['2024-01-03', 'granted']);
    await addCase(of, '2024-03-01', ['2024-03-08', 'granted'], 'enterprise');
    await addCase(of, '2024-03-01', ['2024-04-30', 'refused.process']);
    await addCase(of, '2024-12-31');
    const charts = must(await chartYear(services, viewer, { organId: of.id, year: 2024, now }));
    const moved = charts.months.filter(({ received, replied }) => received + replied > 0);
    expect(moved).toEqual([
      { month: 1, received: 0, replied: 1 },
      { month: 3, received: 2, replied: 1 },
      { month: 4, received: 0, replied: 1 },
      { month: 12, received: 1, replied: 0 },
    ]);
    expect(charts.outcomes).toEqual([
      { row: 'granted', count: 2 },
      { row: 'refused.process', count: 1 },
    ]);
    expect(charts.applicants.filter(({ count }) => count > 0)).toEqual([
      { column: 'natural', count: 2 },
      { column: 'enterprise', count: 1 },
    ]);
    // 2 and 3 January; 4 to 8 March; 4 March to 30 April without 4 and 5 April, with 7 and 28 April.
    expect(charts.pace).toMatchObject({ replied: 3, overdue: 1, median: 5 });
    expect(charts.pace.bands.filter(({ count }) => count > 0)).toEqual([
      { from: 0, to: 5, count: 2 },
      { from: 41, to: null, count: 1 },
    ]);
  });

  it('keeps a closed year’s figures when a later reply is recorded', async () => {
    const of = await organ('NDB');
    const id = await addCase(of, '2024-12-20');
    const before = await figures(of, 2024, 't3');
    await replyTo(of, id, ['2025-01-10', 'granted']);
    expect(await figures(of, 2024, 't3')).toEqual(before);
  });

  it('puts all other handling in the one row of the trial format', async () => {
    const of = await organ('NDC');
    await addCase(of, '2020-05-06', ['2020-05-20', 'other.notCorrected']);
    await addCase(of, '2020-05-06', ['2020-05-20', 'other.other']);
    expect(await figures(of, 2020, 't3')).toMatchObject({ 'other.other.natural': 2, 'handled.natural': 2 });
    await addCase(of, '2021-05-06', ['2021-05-20', 'other.unpaid']);
    expect(await figures(of, 2021, 't3')).toMatchObject({ 'other.unpaid.natural': 1, 'handled.natural': 1 });
  });

  it('counts disputes as pending in each year they are open at the end of, by result in the year they end', async () => {
    const of = await organ('NDD');
    const first = must(
      await registerDispute(services, operator, {
        organId: of.id,
        kind: 'reconsideration',
        caseNumber: '示政复〔2023〕1号',
        openedOn: localDate('2023-11-01'),
      }),
    );
    const end = {
      organId: of.id,
      disputeId: first.disputeId,
      closedOn: localDate('2025-01-10'),
      result: 'upheld' as const,
    };
    must(await closeDispute(services, operator, end));
    must(
      await registerDispute(services, operator, {
        organId: of.id,
        kind: 'litigation.afterReconsideration',
        reconsiderationId: first.disputeId,
        caseNumber: '（2025）示01行初1号',
        openedOn: localDate('2025-02-01'),
      }),
    );
    expect(await figures(of, 2022, 't4')).toEqual({});
    expect(await figures(of, 2023, 't4')).toEqual({ 'reconsideration.pending': 1 });
    expect(await figures(of, 2024, 't4')).toEqual({ 'reconsideration.pending': 1 });
    expect(await figures(of, 2025, 't4')).toEqual({
      'reconsideration.upheld': 1,
      'litigation.afterReconsideration.pending': 1,
    });
  });

  it.each([
    ['NONE', 2025, 'organ.unknown'],
    ['NDA', 2018, 'report.year'],
    ['NDA', 2027, 'report.year'],
    ['NDA', 20.5, 'report.year'],
  ])('refuses %s %s', async (code, year, refused) => {
    expect(await deriveReport(services, viewer, { organ: code, year, now })).toMatchObject({ code: refused });
  });

  it('is for those who may see the organ’s drafts', async () => {
    const of = await organ('NDE');
    const elsewhere = staff(await organ('NDF'), 'head').viewer;
    expect(await deriveReport(services, elsewhere, { organ: of.id, year: 2025, now })).toMatchObject({
      code: 'access.denied',
    });
    expect(await deriveReport(services, { kind: 'public' }, { organ: of.id, year: 2025, now })).toMatchObject({
      code: 'access.denied',
    });
  });
});

const ASPECTS =
  '主动公开方面，依法公开各类信息。依申请公开方面，依法办理。政府信息管理方面，完善制度。政府信息公开平台建设方面，维护专栏。监督保障方面，开展培训。';

/** Writes a draft that the check has no error against: every figure of `t2` 0, every section a sentence. */
async function write(of: Organ, year: number): Promise<void> {
  const act = staff(of, 'clerk');
  const draft = must(await openDraft(services, act.viewer, { organId: of.id, year, now }));
  for (const [cell, { source }] of Object.entries(draft.cells)) {
    if (source !== 'unset') continue;
    must(
      await saveTypedCell(services, act, {
        organId: of.id,
        year,
        cell,
        value: 0,
        name: '示例经办人',
        reason: '本年度没有',
      }),
    );
  }
  const texts: Record<1 | 2 | 3 | 4 | 5 | 6, string> = {
    1: ASPECTS,
    2: '情况见下表。',
    3: '情况见下表。',
    4: '情况见下表。',
    5: '主要问题是公开的及时性有待提高，将加强培训。',
    6: '本年度未收取信息处理费。',
  };
  for (const section of [1, 2, 3, 4, 5, 6] as const) {
    must(await saveSectionText(services, act, { organId: of.id, year, section, text: texts[section] }));
  }
}

const step = (of: Organ, type: ReportStep['type'], role: 'clerk' | 'head' = 'head', correctionNote?: string) => {
  const taken = type === 'sign' && correctionNote !== undefined ? { type, correctionNote } : { type };
  return takeReportStep(services, staff(of, role), { organId: of.id, year: 2025, step: taken as ReportStep });
};

/** These organs hand in to nobody: what the head signs is published at once. */
async function publish(of: Organ, correctionNote?: string) {
  must(await step(of, 'sign', 'head', correctionNote));
  return must(await step(of, 'publish'));
}

describe('writing and publishing', () => {
  it('types what has no record, with name and reason, and nothing that is counted', async () => {
    const of = await organ('WRA');
    const act = staff(of, 'clerk');
    const input = { organId: of.id, year: 2025, name: '示例经办人', reason: '据规范性文件台账' };
    must(await saveTypedCell(services, act, { ...input, cell: 't2.normative.issued', value: 3 }));
    must(await saveTypedCell(services, act, { ...input, cell: 't2.charges.amount', value: 12.5 }));
    const report = must(await deriveReport(services, act.viewer, { organ: of.id, year: 2025, now }));
    expect(report.cells['t2.charges.amount']).toMatchObject({
      value: 12.5,
      source: 'typed',
      typedBy: '示例经办人',
      reason: '据规范性文件台账',
    });
    must(await saveTypedCell(services, act, { ...input, cell: 't2.charges.amount', value: null }));
    expect(must(await deriveReport(services, act.viewer, { organ: of.id, year: 2025, now })).cells).not.toHaveProperty(
      't2.charges.amount',
    );
    for (const [cell, value] of [
      ['t3.granted.natural', 1],
      ['t4.reconsideration.upheld', 1],
      ['t2.normative.issued', -1],
      ['t2.normative.issued', 1.5],
      ['t2.normative.disclosed', 1],
      ['t2.charges.amount', Number.NaN],
    ] as const) {
      expect(await saveTypedCell(services, act, { ...input, cell, value })).toMatchObject({ code: 'report.cell' });
    }
    expect(
      await saveTypedCell(services, act, { ...input, cell: 't2.rules.issued', value: 0, reason: ' ' }),
    ).toMatchObject({ code: 'input.invalid' });
  });

  it('refuses a change made on an older version than the draft has', async () => {
    const of = await organ('WRB');
    const act = staff(of, 'clerk');
    const save = (text: string, expectedVersion: number) =>
      saveSectionText(services, act, { organId: of.id, year: 2025, section: 5, text, expectedVersion });
    const first = must(await save('一', 0));
    expect(must(await save('二', first.version)).version).toBe(first.version + 1);
    expect(await save('三', first.version)).toMatchObject({ code: 'report.stale' });
  });

  it('finds on a draft what it finds in a file, and publishes none with errors', async () => {
    const of = await organ('WRC');
    const found = must(await checkDraft(services, staff(of, 'clerk').viewer, { organId: of.id, year: 2025, now }));
    expect(found.findings.map((finding) => finding.code)).toContain('table.cell');
    expect(found.findings.every((finding) => finding.message !== '' && finding.basis !== '')).toBe(true);
    expect(await step(of, 'sign')).toMatchObject({ code: 'report.findings' });
    expect(must(await openDraft(services, staff(of, 'head').viewer, { organId: of.id, year: 2025, now })).version).toBe(
      0,
    );
  });

  it('freezes figures and text; a later version needs a note and leaves the first as it was', async () => {
    const of = await organ('WRD');
    const id = await addCase(of, '2025-03-03', ['2025-03-10', 'granted']);
    expect(id).toBeTruthy();
    await write(of, 2025);
    expect(
      must(await checkDraft(services, staff(of, 'head').viewer, { organId: of.id, year: 2025, now })).findings,
    ).toEqual([]);
    expect(await step(of, 'sign', 'clerk')).toMatchObject({ code: 'access.denied' });
    expect(await publish(of)).toMatchObject({ stage: 'published', signingNo: 1, publishedVersion: 1 });

    const change = () =>
      saveSectionText(services, staff(of, 'clerk'), {
        organId: of.id,
        year: 2025,
        section: 5,
        text: '改过的问题与改进。',
      });
    expect(await change()).toMatchObject({ code: 'report.frozen' });
    must(await step(of, 'correct', 'clerk'));
    must(await change());
    const typed = {
      organId: of.id,
      year: 2025,
      cell: 't2.licensing.decisions',
      value: 9,
      name: '示例经办人',
      reason: '错',
    };
    must(await saveTypedCell(services, staff(of, 'clerk'), typed));
    expect(must(await step(of, 'drop', 'clerk'))).toMatchObject({ stage: 'published', publishedVersion: 1 });
    expect(await change()).toMatchObject({ code: 'report.frozen' });
    must(await step(of, 'correct'));
    const again = must(await openDraft(services, staff(of, 'clerk').viewer, { organId: of.id, year: 2025, now }));
    expect(again.sections[5]).toContain('及时性');
    expect(again.cells['t2.licensing.decisions']).toMatchObject({ value: 0, reason: '本年度没有' });
    must(await change());
    const first = must(await getPublishedReport(database.db, { organId: of.id, year: 2025 }));
    expect(first.document.sections[4]?.paragraphs[0]).toContain('及时性');
    expect(first.document.cells['t3.granted.natural']).toBe(1);

    expect(await step(of, 'sign')).toMatchObject({ code: 'report.correction-note' });
    must(await step(of, 'sign', 'head', '更正第五部分文字'));
    expect(await step(of, 'drop')).toMatchObject({ code: 'report.stage' });
    must(await step(of, 'recall'));
    expect(await step(of, 'drop')).toMatchObject({ code: 'report.correction-signed' });
    await publish(of, '更正第五部分文字');
    const second = must(await getPublishedReport(database.db, { organId: of.id, year: 2025 }));
    expect(second.versions.map((version) => [version.version, version.correctionNote])).toEqual([
      [2, '更正第五部分文字'],
      [1, null],
    ]);
    expect(must(await getPublishedReport(database.db, { organId: of.id, year: 2025, version: 1 })).contentHash).toBe(
      first.contentHash,
    );
    expect(await getPublishedReport(database.db, { organId: of.id, year: 2025, version: 3 })).toMatchObject({
      code: 'report.unknown',
    });
    expect(await listPublishedReports(database.db, { organId: of.id })).toMatchObject([{ year: 2025, version: 2 }]);
    const chain = await withOrgan(database.db, { actor: 'x', organId: of.id }, (trx) => verifyChain(trx, of.id));
    expect(chain).toMatchObject({ whole: true });
  });

  it('publishes no report of a year that has not ended', async () => {
    const of = await organ('WRE');
    await write(of, 2026);
    const input = { organId: of.id, year: 2026, step: { type: 'sign' } } as const;
    expect(await takeReportStep(services, staff(of, 'head'), input)).toMatchObject({ code: 'report.year-open' });
  });

  it('says that a correction is due when a reply is dated back into the signed year', async () => {
    const of = await organ('WRF');
    const late = await addCase(of, '2025-12-01');
    const later = await addCase(of, '2025-12-30');
    await write(of, 2025);
    await publish(of);
    const due = async () => must(await correctionsDue(services, viewer, { organId: of.id, now }));
    const after = new Date('2026-01-22T01:00:00Z');
    await replyTo(of, later, ['2026-01-21', 'granted'], after);
    expect(await due()).toEqual([]);
    await replyTo(of, late, ['2025-12-31', 'granted'], after);
    expect(await due()).toMatchObject([
      { year: 2025, since: after.toISOString(), cells: expect.arrayContaining(['t3.carriedOut.natural']) },
    ]);
    must(await step(of, 'correct'));
    await publish(of, '补记一件答复');
    expect(await due()).toEqual([]);
  });

  it('refuses to change or delete a published version in the database itself', async () => {
    const of = await organ('WRG');
    await write(of, 2025);
    await publish(of);
    const attempt = withOrgan(database.db, { actor: 'x', organId: of.id }, (trx) =>
      trx.updateTable('annual_report_version').set({ organ_name: '别的机关' }).execute(),
    );
    await expect(attempt).rejects.toThrow(/permission denied/);
  });
});
