import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { verifyChain } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { giveFeedback } from '../app/give-feedback.js';
import { submitApplication } from '../app/submit-application.js';
import { takeStep } from '../app/take-step.js';
import { trackApplication } from '../app/track-application.js';
import type { CaseView } from './api-case-schemas.js';
import { addApplicationsApi } from './api-applications.js';
import { addCasesApi } from './api-cases.js';
import { addFeedbackApi } from './api-feedback.js';
import type { FeedbackView } from './api-feedback-schemas.js';
import type { StepAnswer } from './api-step-schemas.js';

const operator = { kind: 'system', name: 'test' } as const;
const NAME = '欧阳测试';
/** Everything was received on Monday 2026-03-02 and is put on record on one day of September, each act under its own day. */
const now = new Date('2026-09-07T02:00:00Z');
let day = '2026-03-02';
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let reviewer: StaffClient;
let head: StaffClient;
let stranger: StaffClient;

async function organ(code: string): Promise<string> {
  const facts = { level: 'department', kind: 'bureau', parentId: null, validFrom: localDate('2020-01-01') } as const;
  const registered = await registerOrgan(
    services,
    { viewer: operator, now },
    { code, name: `某区${code}局`, ...facts },
  );
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

async function receive(proofNumber = 'E12345678') {
  day = '2026-03-02';
  const received = await submitApplication(
    services,
    { viewer: operator, now },
    {
      organId: bureau,
      channel: 'signedMail',
      receivedOn: localDate('2026-03-02'),
      idempotencyKey: newId(),
      applicant: { column: 'natural', name: NAME, proofKind: 'passport', proofNumber, phone: '0451-00000000' },
      description: '某区2025年老旧小区改造项目清单和施工合同',
      wantedForm: { way: 'paper', route: 'mail' },
    },
  );
  if (!received.ok) throw new Error(JSON.stringify(received));
  return received.value;
}

const on = (next: string) => (day = next);
/** Steps without a day of their own. */
const UNDATED = ['split', 'judgeRepeat', 'declineExtension', 'suggestPublication'];
const look = async (who: StaffClient, id: string) => (await who.get(`/applications/${id}/case`)).json<CaseView>();

/** Takes a step on the version the case has now; gives the answer, or the refusal. */
async function take(
  who: StaffClient,
  id: string,
  step: { readonly type: string; readonly [field: string]: unknown },
): Promise<StepAnswer & { readonly code?: string }> {
  const { version } = (await look(clerk, id)).summary;
  const dated = UNDATED.includes(step.type) ? step : { on: day, ...step };
  return (await who.send('POST', `/applications/${id}/steps`, { version, step: dated })).json();
}

async function must(
  who: StaffClient,
  id: string,
  step: { readonly type: string; readonly [field: string]: unknown },
): Promise<StepAnswer> {
  const taken = await take(who, id, step);
  if (taken.code !== undefined) throw new Error(JSON.stringify(taken));
  return taken;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => {
      addApplicationsApi(scope, services);
      addCasesApi(scope, services);
      addFeedbackApi(scope, services);
    },
  );
  bureau = await organ('JYJ');
  clerk = await api.enter(bureau, 'clerk');
  reviewer = await api.enter(bureau, 'reviewer');
  head = await api.enter(bureau, 'head');
  stranger = await api.enter(await organ('WJJ'), 'clerk');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('a case from intake to a court’s order', () => {
  it('is walked by the people it takes, each step moving the clock as the law says', async () => {
    const { applicationId: id, receiptNumber, queryCode } = await receive();
    await must(clerk, id, { type: 'accept' });
    on('2026-03-04');
    await must(clerk, id, { type: 'askCorrection', answerBy: '2026-03-20', matters: '请写明小区名称' });
    await must(clerk, id, { type: 'deliverCorrection', way: 'mail', proof: 'EMS 1000' });
    expect((await look(clerk, id)).summary).toMatchObject({
      phase: 'correction',
      running: false,
      workingDaysLeft: null,
    });
    on('2026-03-16');
    expect((await must(clerk, id, { type: 'receiveCorrection', text: '东湖小区' })).dueOn).toBe('2026-04-14');
    const organization = { of: 'thirdParty', party: 'organization', interest: 'tradeSecret' };
    const consulted = { type: 'consult', ...organization, name: '示例建筑公司', matters: '施工合同' };
    await must(clerk, id, consulted);
    const [asked] = (await look(clerk, id)).consultations;
    await must(clerk, id, { type: 'deliverConsultation', consultationId: asked?.id, way: 'mail' });
    on('2026-03-20');
    const objection = { type: 'answerConsultation', consultationId: asked?.id, opinion: 'object', reason: '涉及报价' };
    expect((await must(clerk, id, objection)).dueOn).toBe('2026-04-20');
    await must(clerk, id, { type: 'proposeExtension', days: 10, reason: '需核对合同' });
    expect(await take(clerk, id, { type: 'agreeExtension' })).toMatchObject({ code: 'step.role' });
    expect((await must(head, id, { type: 'agreeExtension' })).dueOn).toBe('2026-05-07');
    on('2026-04-02');
    const partial = { type: 'draft', outcome: 'partial', ground: '37', text: '现予部分公开。' };
    expect(await take(clerk, id, partial)).toMatchObject({ code: 'outcome.withheld-list' });
    await must(clerk, id, { ...partial, withheld: [{ what: '合同报价明细', ground: '15.tradeSecret' }] });
    expect(await take(head, id, { type: 'signOff', agreed: true })).toMatchObject({ code: 'step.needs' });
    expect(await take(clerk, id, { type: 'review', agreed: true })).toMatchObject({ code: 'step.role' });
    await must(reviewer, id, { type: 'review', agreed: true, note: '同意' });
    await must(head, id, { type: 'signOff', agreed: true });
    await must(head, id, { type: 'issue' });
    expect(await take(clerk, id, { type: 'deliver', way: 'mail' })).toMatchObject({ code: 'third-party.not-told' });
    await must(clerk, id, { type: 'tellThirdParty', consultationId: asked?.id, way: 'mail' });
    await must(clerk, id, { type: 'deliver', way: 'mail', proof: 'EMS 1001' });

    const tracked = await trackApplication(services, { receiptNumber, queryCode, now });
    expect(tracked).toMatchObject({ value: { outcome: 'partial', replyText: '现予部分公开。', overdue: false } });
    on('2026-09-01');
    await must(head, id, { type: 'reopen', by: 'court', redoBy: '2026-09-21', reason: '（2026）示00行初1号' });
    const view = await look(clerk, id);
    expect(view.summary).toMatchObject({ state: 'open', reopened: true, outcome: null, dueOn: '2026-09-21' });
    const row = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx.selectFrom('application').selectAll().where('application_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ first_outcome: 'partial', first_closed_on: '2026-04-02', closed_year: 2026 });
    expect(view.timeline.map((entry) => entry.title)).toContain('告知第三方');
    expect(view.timeline.flatMap((entry) => entry.texts)).toContainEqual({ label: '意见和理由', text: '涉及报价' });
    expect(view.clock.days.at(-1)?.date).toBe('2026-09-21');
    expect(JSON.stringify(view)).not.toContain(NAME);
    const chain = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) => verifyChain(trx, bureau));
    expect(chain).toMatchObject({ whole: true });
  });

  it('shows what the applicant thought of it to who may see their words, and to no other', async () => {
    const { applicationId: id } = await receive();
    await must(clerk, id, { type: 'withdraw', text: '不再需要' });
    expect((await look(clerk, id)).feedback).toBeNull();
    const applicant = { kind: 'applicant', organId: bureau, applicationId: id } as const;
    const given = await giveFeedback(services, { viewer: applicant, now }, { score: 4, text: '办理及时。' });
    expect(given.ok).toBe(true);
    const said = { score: 4, text: '办理及时。', givenAt: now.toISOString() };
    expect((await look(reviewer, id)).feedback).toEqual(said);
    const auditor = await api.enter(bureau, 'auditor');
    expect((await look(auditor, id)).feedback).toBeNull();
    const ofYear = async (who: StaffClient, year: number) =>
      (await who.get(`/applications/feedback?year=${year}`)).json<FeedbackView>();
    const { receiptNumber } = (await look(clerk, id)).summary;
    expect(await ofYear(reviewer, 2026)).toMatchObject({
      count: 1,
      mean: 4,
      items: [{ applicationId: id, receiptNumber, ...said }],
    });
    expect(await ofYear(reviewer, 2025)).toMatchObject({ count: 0, mean: null, items: [] });
    expect(await ofYear(stranger, 2026)).toMatchObject({ count: 0, items: [] });
    expect(await ofYear(auditor, 2026)).toMatchObject({ code: 'role.denied' });
  });

  it('splits into items, each an application received on the same day', async () => {
    const { applicationId: id } = await receive();
    const { splitOff } = await must(clerk, id, { type: 'split', items: ['项目清单', '施工合同', '监理合同'] });
    expect(splitOff).toHaveLength(2);
    const second = await look(clerk, splitOff[0]?.applicationId ?? '');
    expect(second).toMatchObject({
      description: '施工合同',
      summary: { splitFrom: id, receivedOn: '2026-03-02', receiptNumber: splitOff[0]?.receiptNumber },
    });
    const { receiptNumber = '', queryCode = '' } = splitOff[1] ?? {};
    expect(await trackApplication(services, { receiptNumber, queryCode, now })).toMatchObject({ ok: true });
  });

  it('shows every step, lawful or why not, as the server then answers', async () => {
    const { applicationId: id } = await receive();
    const { steps } = await look(clerk, id);
    expect(steps.find((step) => step.step === 'draft')).toMatchObject({ lawful: true, article: '《条例》第三十六条' });
    expect(steps.find((step) => step.step === 'payFee')).toMatchObject({ lawful: false, code: 'step.needs' });
    const pay = await take(clerk, id, { type: 'payFee' });
    expect(pay.code).toBe('step.needs');
    // The day of looking is long after the limit, so nothing can be extended any more.
    expect(steps.find((step) => step.step === 'proposeExtension')).toMatchObject({ lawful: false, code: 'limit.over' });
  });

  it.each([
    ['an unknown step', { type: 'burn' }],
    ['a field that is none', { type: 'accept', by: 'me' }],
    ['a day that is none', { type: 'accept', on: 'tomorrow' }],
  ])('refuses %s by its shape', async (_, step) => {
    const { applicationId: id } = await receive();
    const answer = await clerk.send('POST', `/applications/${id}/steps`, { version: 1, step });
    expect(answer.statusCode).toBe(400);
  });

  it('refuses a day that does not exist', async () => {
    const { applicationId: id } = await receive();
    expect(await take(clerk, id, { type: 'accept', on: '2026-02-30' })).toMatchObject({ code: 'input.date' });
  });

  it('is not there for another organ’s staff', async () => {
    const { applicationId: id } = await receive();
    expect((await stranger.get(`/applications/${id}/case`)).statusCode).toBe(404);
    const answer = await stranger.send('POST', `/applications/${id}/steps`, { version: 1, step: { type: 'accept' } });
    expect(answer.statusCode).toBe(404);
  });

  it.each(['supervisor', 'auditor', 'admin'] as const)('takes no step from the %s', async (role) => {
    const reader = await api.enter(bureau, role);
    const { applicationId: id } = await receive();
    const answer = await reader.send('POST', `/applications/${id}/steps`, { version: 1, step: { type: 'accept' } });
    expect(answer.json()).toMatchObject({ code: 'role.denied' });
  });

  it('shows the auditor the case and its ledger, no word of anyone', async () => {
    const auditor = await api.enter(bureau, 'auditor');
    const { applicationId: id } = await receive();
    await must(clerk, id, { type: 'route', division: '项目科', note: '请于三日内反馈' });
    const view = await look(auditor, id);
    expect(view).toMatchObject({ description: null, steps: [] });
    expect(view.timeline.map((entry) => [entry.title, entry.by])).toEqual([
      ['收到申请', '系统'],
      ['转承办科室', '测试员'],
    ]);
    expect(view.timeline.flatMap((entry) => entry.texts)).toEqual([]);
  });
});

describe('two at once', () => {
  it('never both win: the second finds the case changed', async () => {
    const { applicationId: id } = await receive();
    const step = (division: string) =>
      clerk.send('POST', `/applications/${id}/steps`, { version: 1, step: { type: 'route', division } });
    const answers = await Promise.all(['甲科', '乙科', '丙科', '丁科'].map(step));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409, 409, 409]);
    expect((await look(clerk, id)).routes).toHaveLength(1);
  });

  it('sign off once, whoever presses first, and twice pressed is once done', async () => {
    const { applicationId: id } = await receive();
    await must(clerk, id, { type: 'draft', outcome: 'granted', ground: '36(2)', text: '予以公开。' });
    await must(reviewer, id, { type: 'review', agreed: true });
    const { version } = (await look(head, id)).summary;
    const second = await api.enter(bureau, 'head');
    const answers = await Promise.all(
      [head, head, second].map((who, index) =>
        who.send('POST', `/applications/${id}/steps`, {
          version,
          step: { type: 'signOff', agreed: index !== 2, note: '意见' },
        }),
      ),
    );
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    expect((await look(clerk, id)).summary.version).toBe(version + 1);
  });

  it('lets the applicant correct only their own case, and whom was asked answer only their own letter', async () => {
    const { applicationId: id } = await receive();
    const { applicationId: other } = await receive('E87654321');
    await must(clerk, id, { type: 'askCorrection', answerBy: '2026-03-20', matters: '请写明' });
    const applicant = { kind: 'applicant', organId: bureau, applicationId: other } as const;
    const correction = {
      organId: bureau,
      applicationId: id,
      expectedVersion: 2,
      step: { type: 'receiveCorrection', text: '东湖小区' },
    } as const;
    expect(await takeStep(services, { viewer: applicant, now }, correction)).toMatchObject({ code: 'access.denied' });
    const own = { viewer: { ...applicant, applicationId: id }, now };
    expect(await takeStep(services, own, { ...correction, step: { type: 'accept' } })).toMatchObject({
      code: 'step.role',
    });
    expect(await takeStep(services, own, correction)).toMatchObject({ ok: true });
    const organization = { type: 'consult', of: 'thirdParty', party: 'organization', interest: 'tradeSecret' };
    await must(clerk, id, { ...organization, name: '甲公司', matters: '合同' });
    await must(clerk, id, { ...organization, name: '乙公司', matters: '合同' });
    const [first, second] = (await look(clerk, id)).consultations;
    const link = {
      kind: 'consulted',
      organId: bureau,
      applicationId: id,
      consultationId: first?.id ?? '',
      via: 'link',
    } as const;
    const answer = (consultationId = '') => ({
      organId: bureau,
      applicationId: id,
      expectedVersion: 5,
      step: { type: 'answerConsultation', consultationId, opinion: 'agree' } as const,
    });
    expect(await takeStep(services, { viewer: link, now }, answer(second?.id))).toMatchObject({
      code: 'access.denied',
    });
    expect(await takeStep(services, { viewer: link, now }, answer(first?.id))).toMatchObject({ ok: true });
  });
});
