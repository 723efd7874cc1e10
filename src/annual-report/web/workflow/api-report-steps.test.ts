import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../../accounts/web/testing.js';
import { localDate } from '../../../kernel/local-date.js';
import { REPORT_FORMATS, t2CellKeys } from '../../../law/report-format/index.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings, type OrganKind } from '../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../platform/database/testing.js';
import { withOrgan } from '../../../platform/database/with-organ.js';
import { memoryFiles } from '../../../platform/files/testing.js';
import { verifyChain } from '../../../platform/ledger/index.js';
import type { Services } from '../../../platform/services.js';
import { openVault } from '../../../platform/vault/index.js';
import { composeReportNotice, getPublishedReport, remindReports } from '../../index.js';
import type { JudgedFinding, MemberReportPage, MemberReports, ReportPage } from '../api-report-way-schemas.js';
import { addReportsApi } from '../api-reports.js';

const system = { kind: 'system', name: 'test' } as const;
const YEAR = 2025;
let now = new Date('2026-01-20T01:00:00Z');
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let office: string;
let clerk: StaffClient;
let head: StaffClient;
let supervisor: StaffClient;

async function organ(code: string, kind: OrganKind, parentId: string | null): Promise<string> {
  const level = kind === 'government' ? 'government' : 'department';
  const facts = { code, name: `示例区${code}`, level, kind, parentId, validFrom: localDate('2019-01-01') } as const;
  const registered = await registerOrgan(services, { viewer: system, now }, facts);
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

beforeAll(async () => {
  database = await startTestDatabase();
  const base = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  services = { ...base, noticesByMail: true };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addReportsApi(scope, services),
  );
  const government = await organ('QZF', 'government', null);
  office = await organ('ZWB', 'competentDepartment', government);
  bureau = await organ('JYJ', 'bureau', government);
  await enter();
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

/** Signs everybody in; anew where the clock has moved on. */
async function enter(): Promise<void> {
  clerk = await api.enter(bureau, 'clerk');
  head = await api.enter(bureau, 'head');
  supervisor = await api.enter(office, 'supervisor');
}

const page = async (client = clerk) => (await client.get(`/annual-reports/${YEAR}`)).json<ReportPage>();
const member = async () => (await supervisor.get(`/members/${bureau}/annual-reports/${YEAR}`)).json<MemberReportPage>();
const write = (section: number, text: string) =>
  clerk.send('PUT', `/annual-reports/${YEAR}/sections/${section}`, { text });
const step = async (client: StaffClient, type: string, more: object = {}) =>
  client.send('POST', `/annual-reports/${YEAR}/steps`, { version: (await page()).version, step: { type, ...more } });
const memberStep = async (type: string) =>
  supervisor.send('POST', `/members/${bureau}/annual-reports/${YEAR}/steps`, {
    version: (await member()).version,
    step: { type },
  });
const decide = async (findings: readonly JudgedFinding[], words: object = {}) =>
  clerk.send('POST', `/annual-reports/${YEAR}/decisions`, {
    version: (await page()).version,
    keys: findings.map(({ key }) => key),
    ...words,
  });
const mails = () =>
  withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
    trx.selectFrom('mail_outbox').selectAll().orderBy('made_at').execute(),
  );

describe('the way of a report', () => {
  it('is not signed before every error is corrected or kept with a reason, and every warning acknowledged', async () => {
    for (const cell of t2CellKeys(REPORT_FORMATS['2021'])) {
      const typed = { value: 0, typedBy: '李四', reason: '法制科台账' };
      expect((await clerk.send('PUT', `/annual-reports/${YEAR}/cells/${cell}`, typed)).statusCode).toBe(200);
    }
    await write(1, '主动公开、依申请公开工作平稳。');
    await write(2, '见XX局情况。');
    await write(5, '问题是公开不够及时。已经改进。');
    const before = await page();
    const errors = before.findings.filter(({ severity }) => severity === 'error');
    const warnings = before.findings.filter(({ severity }) => severity === 'warning');
    expect([errors.length > 0, warnings.length > 1]).toEqual([true, true]);
    expect((await step(head, 'sign')).json()).toMatchObject({ code: 'report.findings' });
    expect((await decide(errors)).json()).toMatchObject({ code: 'input.invalid' });
    for (const error of errors) {
      expect((await decide([error], { reason: '名称如此', name: '张三' })).statusCode).toBe(200);
    }
    expect((await step(head, 'sign')).json()).toMatchObject({ code: 'report.warnings' });
    expect((await decide(warnings)).statusCode).toBe(200);
    expect((await page()).way.steps).toEqual([]);
    expect((await page(head)).way.steps).toMatchObject([{ type: 'sign', lawful: true }]);
  });

  it('asks anew for a finding that an edit changes', async () => {
    await write(2, '见XX委情况。');
    const changed = (await page()).findings.find(({ severity, decision }) => severity === 'error' && decision === null);
    expect(changed?.code).toBe('text.placeholder');
    expect((await step(head, 'sign')).json()).toMatchObject({ code: 'report.findings' });
    expect((await decide([{ ...changed, key: 'f'.repeat(64) } as JudgedFinding])).json()).toMatchObject({
      code: 'report.finding-gone',
    });
    expect((await decide([changed as JudgedFinding], { reason: '名称如此', name: '张三' })).statusCode).toBe(200);
  });

  it('is frozen once signed; the signature can be recalled, and only the head signs', async () => {
    expect((await step(clerk, 'sign')).json()).toMatchObject({ code: 'access.denied' });
    const signed = (await step(head, 'sign')).json<ReportPage>();
    expect(signed.way).toMatchObject({
      stage: 'signed',
      signing: { no: 1, kept: [{ name: '张三', reason: '名称如此' }] },
    });
    expect(signed.editable).toBe(false);
    expect((await write(3, '改动')).json()).toMatchObject({ code: 'report.frozen' });
    expect((await step(head, 'publish')).json()).toMatchObject({ code: 'report.not-accepted' });
    expect((await step(head, 'recall')).json<ReportPage>().way.stage).toBe('drafting');
    const years = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx.selectFrom('signed_year').selectAll().execute(),
    );
    expect(years).toEqual([]);
    expect((await step(head, 'sign')).json<ReportPage>().way.signing?.no).toBe(2);
  });

  it('is read by the competent department once handed in, and by no other', async () => {
    expect((await member()).document).toBeNull();
    expect((await step(clerk, 'submit')).json<ReportPage>().way).toMatchObject({
      stage: 'submitted',
      handedInOn: '2026-01-20',
    });
    const read = await member();
    expect(read.document?.sections[1]?.paragraphs).toEqual(['见XX委情况。']);
    expect(read.way.signing?.kept).toHaveLength(1);
    const elsewhere = await api.enter(await organ('WFJ', 'bureau', null), 'supervisor');
    expect((await elsewhere.get(`/members/${bureau}/annual-reports/${YEAR}`)).json()).toMatchObject({
      code: 'access.denied',
    });
    const remarks = `/members/${bureau}/annual-reports/${YEAR}/remarks`;
    expect((await elsewhere.send('POST', remarks, { text: '甲' })).json()).toMatchObject({ code: 'access.denied' });
  });

  it('is returned with remarks on a cell and a paragraph, which the organ sees from then on', async () => {
    const remarks = `/members/${bureau}/annual-reports/${YEAR}/remarks`;
    expect((await memberStep('return')).json()).toMatchObject({ code: 'report.no-remark' });
    await supervisor.send('POST', remarks, { cell: 't2.licensing.decisions', text: '请核对许可数量' });
    await supervisor.send('POST', remarks, { section: 2, paragraph: 0, text: '请写明机关名称' });
    expect((await supervisor.send('POST', remarks, { section: 2, paragraph: 9, text: '没有这段' })).statusCode).toBe(
      422,
    );
    const made = (await supervisor.send('POST', remarks, { text: '误写' })).json<MemberReportPage>();
    expect(made.way.remarks).toHaveLength(3);
    const mistaken = made.way.remarks.find(({ text }) => text === '误写');
    expect((await supervisor.send('DELETE', `${remarks}/${mistaken?.id}`)).statusCode).toBe(200);
    expect((await page()).way.remarks).toEqual([]);
    expect((await memberStep('accept')).json()).toMatchObject({ code: 'report.remarks-unsent' });
    expect((await memberStep('return')).json<MemberReportPage>().way.stage).toBe('returned');
    const { way, editable } = await page();
    expect(editable).toBe(true);
    expect(way.remarks).toMatchObject([
      { cell: 't2.licensing.decisions', settledAs: null },
      { section: 2, paragraph: 0, excerpt: '见XX委情况。', settledAs: null },
    ]);
    expect(await mails()).toMatchObject([{ notice: 'reportReturned' }]);
  });

  it('is signed anew only when each remark is answered, then accepted and published as it was signed', async () => {
    expect((await step(head, 'sign')).json()).toMatchObject({ code: 'report.remarks-open' });
    const [first, second] = (await page()).way.remarks;
    const answer = (id: string | undefined, body: object) =>
      clerk.send('PUT', `/annual-reports/${YEAR}/remarks/${id}`, body);
    expect((await answer(first?.id, { settledAs: 'explained' })).json()).toMatchObject({ code: 'input.invalid' });
    expect((await answer(first?.id, { settledAs: 'explained', answer: '本年没有许可' })).statusCode).toBe(200);
    expect((await answer(second?.id, { settledAs: 'changed' })).statusCode).toBe(200);
    expect((await step(head, 'sign')).json<ReportPage>().way.signing?.no).toBe(3);
    await step(clerk, 'submit');
    expect((await memberStep('accept')).json<MemberReportPage>().way.stage).toBe('accepted');
    const signedHash = (await page()).way.signing?.contentHash;
    expect((await step(clerk, 'publish')).json()).toMatchObject({ code: 'access.denied' });
    now = new Date('2026-02-03T01:00:00Z');
    await enter();
    const published = (await step(head, 'publish')).json<ReportPage>();
    expect(published.versions).toMatchObject([{ version: 1, publishedOn: '2026-02-03', correctionNote: null }]);
    // Handed in in January, published after the day of the law.
    expect(published.way.punctuality).toBe('late');
    const report = await getPublishedReport(database.db, { organId: bureau, year: YEAR });
    expect(report.ok && report.value.contentHash).toBe(signedHash);
    const same = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx
        .selectFrom('annual_report_version as version')
        .innerJoin('annual_report_signing as signing', (join) =>
          join
            .onRef('signing.organ_id', '=', 'version.organ_id')
            .onRef('signing.year', '=', 'version.year')
            .onRef('signing.signing_no', '=', 'version.signing_no'),
        )
        .select(({ cast }) => [
          'version.signing_no as no',
          cast<string>('version.content', 'text').as('published'),
          cast<string>('signing.content', 'text').as('signed'),
        ])
        .execute(),
    );
    expect(same).toHaveLength(1);
    expect(same[0]).toMatchObject({ no: 3, published: same[0]?.signed });
    expect(same[0]?.published).toContain('"kept"');
  });

  it('is corrected the same way, with a public note; events stand in the organ’s own chain', async () => {
    expect((await step(clerk, 'correct')).json<ReportPage>()).toMatchObject({
      editable: true,
      way: { stage: 'drafting' },
    });
    // Its first version was late: the check warns of it.
    await decide((await page()).findings.filter(({ code }) => code === 'late'));
    expect((await step(head, 'sign')).json()).toMatchObject({ code: 'report.correction-note' });
    await step(head, 'sign', { correctionNote: '更正第二部分。' });
    await step(clerk, 'submit');
    await memberStep('accept');
    const corrected = (await step(head, 'publish')).json<ReportPage>();
    expect(corrected.versions.map(({ version, correctionNote }) => [version, correctionNote])).toEqual([
      [2, '更正第二部分。'],
      [1, null],
    ]);
    const { chain, types } = await withOrgan(database.db, { actor: 'x', organId: bureau }, async (trx) => ({
      chain: await verifyChain(trx, bureau),
      types: await trx.selectFrom('event').select(['type', 'actor']).where('type', 'like', 'report.%').execute(),
    }));
    expect(chain).toMatchObject({ whole: true });
    const actors = new Set(
      types.filter(({ type }) => type === 'report.returned' || type === 'report.accepted').map(({ actor }) => actor),
    );
    // The department acted in January, and again when signed in anew.
    expect(actors.size).toBe(2);
    expect(types.some(({ type, actor }) => type === 'report.signed' && actors.has(actor))).toBe(false);
  });
});

describe('due days and reminders', () => {
  it('are set by the competent department, never later than the law, and shown to its members', async () => {
    const set = (dueOn: string | null) =>
      supervisor.send('PUT', '/members/annual-reports/due', { year: YEAR, level: 'department', dueOn });
    expect((await set('2026-02-01')).json()).toMatchObject({ code: 'report.due' });
    const list = (await set('2026-01-15')).json<MemberReports>();
    expect(list.due.department).toEqual({ set: '2026-01-15', law: '2026-01-31' });
    expect(list.items.find(({ organId }) => organId === bureau)).toMatchObject({
      stage: 'published',
      dueOn: '2026-01-15',
      handedInOn: '2026-01-20',
      punctuality: 'late',
      received: true,
    });
    expect((await page()).way).toMatchObject({ dueOn: '2026-01-15', lawDueOn: '2026-01-31' });
    const lines = (await clerk.get('/annual-reports')).json<{ items: { year: number; dueOn: string }[] }>();
    expect(lines.items.find(({ year }) => year === YEAR)?.dueOn).toBe('2026-01-15');
    expect((await set(null)).json<MemberReports>().due.department.set).toBeNull();
  });

  it('remind each office once of what it still owes, by its public address', async () => {
    const late = await organ('WJJ', 'bureau', null);
    const email = 'wjj@example.cn';
    const settings = { organId: late, expectedVersion: 0, values: { ...NO_SETTINGS, email } };
    const saved = await saveOrganSettings(services, { viewer: system, now }, settings);
    expect(saved.ok).toBe(true);
    const before = (await mails()).length;
    const at = new Date('2026-01-30T02:00:00Z');
    expect(await remindReports(services, at)).toBeGreaterThan(0);
    expect(await remindReports(services, at)).toBe(0);
    expect(await mails()).toHaveLength(before);
    const queued = await withOrgan(database.db, { actor: 'x', organId: late }, (trx) =>
      trx.selectFrom('mail_outbox').selectAll().execute(),
    );
    expect(queued).toMatchObject([{ notice: 'reportDue' }]);
    const compose = composeReportNotice(services, new URL('https://example.cn'));
    const due = { organId: late, streamId: late, notice: 'reportDue', mailId: late, madeAt: at, tries: 0 };
    expect(await compose(due)).toMatchObject({
      to: email,
      text: expect.stringMatching(/2026-01-31[\s\S]*https:\/\/example\.cn\/console\/reports\/2025/),
    });
    expect(await compose({ ...due, organId: bureau, streamId: bureau })).toBeNull();
  });
});
