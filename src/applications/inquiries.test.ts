import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../accounts/web/testing.js';
import { newId } from '../kernel/ids.js';
import { localDate } from '../kernel/local-date.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { submitApplication } from './index.js';
import type { CaseView } from './web/api-case-schemas.js';
import { addCasesApi } from './web/api-cases.js';
import { addInquiriesApi } from './web/api-inquiries.js';
import type { InquiryList, InquiryView } from './web/api-inquiry-schemas.js';
import type { StepAnswer } from './web/api-step-schemas.js';

const operator = { kind: 'system', name: 'test' } as const;
const NAME = '欧阳测试';
let now = new Date('2026-03-03T02:00:00Z');
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let asking: string;
let asked: string;
let clerk: StaffClient;
let answerer: StaffClient;
let supervisor: StaffClient;

async function organ(code: string, parentId: string | null, kind: 'bureau' | 'competentDepartment' | 'government') {
  const level = kind === 'government' ? ('government' as const) : ('department' as const);
  const facts = { code, name: `示例${code}局`, level, kind, parentId, validFrom: localDate('2020-01-01') };
  const registered = await registerOrgan(services, { viewer: operator, now }, facts);
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

/** A case of the asking organ that has asked the other one; gives its ids. */
async function consult(): Promise<{ id: string; inquiryId: string }> {
  const received = await submitApplication(
    services,
    { viewer: operator, now },
    {
      organId: asking,
      channel: 'signedMail',
      receivedOn: localDate('2026-03-02'),
      idempotencyKey: newId(),
      applicant: { column: 'natural', name: NAME, proofKind: 'passport', proofNumber: 'E12345678', phone: '0451-0' },
      description: '2025年联合检查方案',
      wantedForm: { way: 'paper', route: 'mail' },
    },
  );
  if (!received.ok) throw new Error(received.code);
  const { applicationId: id } = received.value;
  const step = { type: 'consult', of: 'otherOrgan', name: '某局', organId: asked, matters: '联合检查方案第三部分' };
  const taken = await clerk.send('POST', `/applications/${id}/steps`, { version: 1, step });
  expect(taken.json<StepAnswer>()).toMatchObject({ version: 3 });
  return { id, inquiryId: (await look(clerk, id)).consultations[0]?.id ?? '' };
}

const look = async (who: StaffClient, id: string, query = '') =>
  (await who.get(`/applications/${id}/case${query}`)).json<CaseView>();
const inbox = async (state: 'open' | 'settled') =>
  (await answerer.get(`/inquiries?state=${state}`)).json<InquiryList>();

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const government = await organ('QZF', null, 'government');
  const department = await organ('QZB', government, 'competentDepartment');
  asking = await organ('JYJ', government, 'bureau');
  asked = await organ('CZJ', null, 'bureau');
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => {
      addCasesApi(scope, services);
      addInquiriesApi(scope, services);
    },
  );
  clerk = await api.enter(asking, 'clerk');
  answerer = await api.enter(asked, 'clerk');
  supervisor = await api.enter(department, 'supervisor');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

it('stands in the asked organ’s inbox, and its answer in the case of the organ that asked', async () => {
  const { id, inquiryId } = await consult();
  const [view] = (await look(clerk, id)).consultations;
  expect(view).toMatchObject({ name: '示例CZJ局', deliveredOn: '2026-03-03' });
  expect(await inbox('open')).toMatchObject({
    open: 1,
    items: [{ id: inquiryId, askingOrgan: { id: asking, name: '示例JYJ局' }, answerBy: '2026-03-24', state: 'open' }],
  });
  const opened = await answerer.get(`/inquiries/${inquiryId}`);
  expect(opened.json<InquiryView>()).toMatchObject({ matters: '联合检查方案第三部分', letter: null, mayAnswer: true });
  expect(opened.body).not.toContain(NAME);
  expect((await clerk.get(`/inquiries/${inquiryId}`)).json()).toMatchObject({ code: 'inquiry.unknown' });
  const auditor = await api.enter(asked, 'auditor');
  expect((await auditor.get('/inquiries')).json()).toMatchObject({ code: 'role.denied' });

  const bare = await answerer.send('POST', `/inquiries/${inquiryId}/answer`, { opinion: 'partly' });
  expect(bare.json()).toMatchObject({ code: 'input.invalid' });
  const answer = { opinion: 'partly', reason: '第三部分为内部管理信息' };
  const [first, second] = await Promise.all(
    [answer, answer].map((body) => answerer.send('POST', `/inquiries/${inquiryId}/answer`, body)),
  );
  expect([first?.statusCode, second?.statusCode].sort()).toEqual([200, 409]);
  expect((await look(clerk, id)).consultations[0]).toMatchObject({ opinion: 'partly', reason: answer.reason });
  expect(await inbox('open')).toMatchObject({ open: 0, items: [] });
  expect((await inbox('settled')).items).toMatchObject([{ state: 'answered', opinion: 'partly' }]);
  const row = await withOrgan(database.db, { actor: 'x', organId: asked }, (trx) =>
    trx.selectFrom('organ_inquiry').selectAll().executeTakeFirstOrThrow(),
  );
  expect(row.answered_by).toMatch(/^staff:/);
});

it('is written by the organ that asks alone, and keeps what was answered', async () => {
  const forge = (organId: string, change: object) =>
    withOrgan(database.db, { actor: 'x', organId }, (trx) =>
      trx.updateTable('organ_inquiry').set(change).executeTakeFirst(),
    );
  expect((await forge(asked, { answered_by: 'x' })).numUpdatedRows).toBe(0n);
  await expect(forge(asking, { opinion: 'agree' })).rejects.toThrow(/keeps/);
  const insert = withOrgan(database.db, { actor: 'x', organId: asked }, async (trx) => {
    const row = await trx.selectFrom('organ_inquiry').selectAll().executeTakeFirstOrThrow();
    await trx
      .insertInto('organ_inquiry')
      .values({ ...row, inquiry_id: newId() })
      .execute();
  });
  await expect(insert).rejects.toThrow(/row-level security/);
});

it('cannot ask itself, nor an organ that is not there', async () => {
  const { id } = await consult();
  const ask = async (organId: string) => {
    const step = { type: 'consult', of: 'otherOrgan', name: '某局', organId, matters: '方案' };
    return (await clerk.send('POST', `/applications/${id}/steps`, { version: 3, step })).json<object>();
  };
  expect(await ask(asking)).toMatchObject({ code: 'input.invalid' });
  expect(await ask(newId())).toMatchObject({ code: 'organ.unknown' });
});

it('shows the competent department the case of a member, no word of it and no step', async () => {
  const { id } = await consult();
  const view = await look(supervisor, id, `?organ=${asking}`);
  expect(view).toMatchObject({ description: null, steps: [], consultations: [{ name: null, matters: null }] });
  expect(view.clock.days.length).toBeGreaterThan(0);
  expect(view.timeline.map(({ title }) => title)).toContain('收到申请');
  expect(view.timeline.flatMap(({ texts }) => texts)).toEqual([]);
  const stranger = await supervisor.get(`/applications/${id}/case?organ=${asked}`);
  expect(stranger.json()).toMatchObject({ code: 'access.denied' });
  expect((await answerer.get(`/applications/${id}/case?organ=${asking}`)).json()).toMatchObject({
    code: 'access.denied',
  });
});

it('is consent after 15 working days of silence', async () => {
  const { inquiryId } = await consult();
  now = new Date('2026-03-25T02:00:00Z');
  // Sessions end by time; whoever comes later signs in anew.
  answerer = await api.enter(asked, 'head');
  const view = (await answerer.get(`/inquiries/${inquiryId}`)).json<InquiryView>();
  expect(view).toMatchObject({ state: 'lapsed', opinion: null, mayAnswer: false });
  const late = await answerer.send('POST', `/inquiries/${inquiryId}/answer`, { opinion: 'object', reason: '不宜公开' });
  expect(late.json()).toMatchObject({ code: 'inquiry.lapsed' });
});
