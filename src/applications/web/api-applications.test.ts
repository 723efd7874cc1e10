import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { submitApplication } from '../app/submit-application.js';
import type { ApplicationList, ApplicationView } from './api-application-schemas.js';
import { addApplicationsApi } from './api-applications.js';

const operator = { kind: 'system', name: 'test' } as const;
const now = new Date('2026-03-20T02:00:00Z');
const NAME = '欧阳测试';
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let stranger: StaffClient;

async function organ(code: string): Promise<string> {
  const registered = await registerOrgan(
    services,
    { viewer: operator, now },
    {
      code,
      name: `某区${code}局`,
      level: 'department',
      kind: 'bureau',
      parentId: null,
      validFrom: localDate('2020-01-01'),
    },
  );
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

/** Receives an application on a day of March 2026; gives its id. */
async function receive(day: string): Promise<string> {
  const received = await submitApplication(
    services,
    { viewer: operator, now },
    {
      organId: bureau,
      channel: 'signedMail',
      receivedOn: localDate(day),
      idempotencyKey: newId(),
      applicant: {
        column: 'natural',
        name: NAME,
        proofKind: 'passport',
        proofNumber: 'E12345678',
        phone: '0451-00000000',
      },
      description: '某区2025年老旧小区改造项目清单',
      wantedForm: { way: 'paper', route: 'mail' },
    },
  );
  if (!received.ok) throw new Error(JSON.stringify(received));
  return received.value.applicationId;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addApplicationsApi(scope, services),
  );
  bureau = await organ('JYJ');
  clerk = await api.enter(bureau, 'clerk');
  stranger = await api.enter(await organ('WJJ'), 'head');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('/applications', () => {
  it('lists open cases by limit, with the working days left, and nobody’s name', async () => {
    const [late, soon] = [await receive('2026-02-12'), await receive('2026-03-02')];
    const response = await clerk.get('/applications');
    const items = response.json<ApplicationList>().items.filter((item) => [late, soon].includes(item.id));
    // Received 12 February 2026: 13 and 14 (make-up day), then 24 to 28 February, 2 to 6, 9 to 13 and 16 to 18 March.
    expect(items.map(({ dueOn, workingDaysLeft, overdue }) => ({ dueOn, workingDaysLeft, overdue }))).toEqual([
      { dueOn: '2026-03-18', workingDaysLeft: -2, overdue: true },
      { dueOn: '2026-03-30', workingDaysLeft: 6, overdue: false },
    ]);
    expect(items.map((item) => item.applicantName)).toEqual(['欧**', '欧**']);
    expect(response.body).not.toContain(NAME);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('finds by part of a receipt number and by kind of applicant, a page at a time', async () => {
    const ids = [await receive('2026-03-05'), await receive('2026-03-05'), await receive('2026-03-05')];
    const view = (await clerk.get(`/applications/${ids[1]}`)).json<ApplicationView>();
    const found = async (question: string) => (await clerk.get(`/applications?${question}`)).json<ApplicationList>();
    const number = view.receiptNumber;
    expect((await found(`search=${number.toLowerCase()}`)).items.map((item) => item.id)).toEqual([ids[1]]);
    expect((await found(`search=${number.slice(-4)}`)).items.map((item) => item.id)).toEqual([ids[1]]);
    expect((await found('search=%25')).items).toEqual([]);
    expect((await found('applicant=enterprise')).items).toEqual([]);
    const first = await found('applicant=natural&limit=2');
    const rest = await found(`applicant=natural&limit=200&after=${first.next}`);
    const all = await found('applicant=natural&limit=200');
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect([first.items.length, all.next]).toEqual([2, null]);
  });

  it('shows one with its facts, its events and the proof of its limit, day by day', async () => {
    const id = await receive('2026-03-02');
    const view = (await clerk.get(`/applications/${id}`)).json<ApplicationView>();
    expect(view).toMatchObject({
      channel: '邮寄（签收）',
      wantedForm: '纸质，邮寄',
      description: '某区2025年老旧小区改造项目清单',
      reply: null,
    });
    expect(view.events.map((event) => event.title)).toEqual(['收到申请']);
    expect(view.days.filter((day) => day.counted)).toHaveLength(20);
    expect(view.days.at(-1)?.date).toBe(view.dueOn);
    expect(JSON.stringify(view)).not.toContain(NAME);
  });

  it('shows who applied only when asked, and puts the look on record', async () => {
    const id = await receive('2026-03-03');
    const response = await clerk.send('POST', `/applications/${id}/identity`);
    expect(response.json<{ fields: { label: string; value: string }[] }>().fields).toEqual([
      { label: '姓名', value: NAME },
      { label: '护照', value: 'E12345678' },
      { label: '联系电话', value: '0451-00000000' },
    ]);
    const looks = await withOrgan(services.db, { actor: 'system:test', organId: bureau }, (trx) =>
      trx.selectFrom('event').select(['payload', 'actor']).where('type', '=', 'identity.revealed').execute(),
    );
    expect(looks.filter((look) => look.payload['applicationId'] === id)).toHaveLength(1);
    expect(looks[0]?.actor).toMatch(/^staff:/);
  });

  it('keeps another organ’s cases from its staff, as if they were not there', async () => {
    const id = await receive('2026-03-04');
    const answers = [
      await stranger.get(`/applications/${id}`),
      await stranger.send('POST', `/applications/${id}/identity`),
    ];
    expect(answers.map((answer) => answer.statusCode)).toEqual([404, 404]);
    expect((await stranger.get('/applications')).json<ApplicationList>().items).toEqual([]);
  });

  it.each(['supervisor', 'auditor'] as const)(
    'shows a case to the %s without who applied and what they wrote',
    async (role) => {
      const reader = await api.enter(bureau, role);
      const id = await receive('2026-03-04');
      const view = (await reader.get(`/applications/${id}`)).json<ApplicationView>();
      expect(view).toMatchObject({ id, description: null });
      const refused = await reader.send('POST', `/applications/${id}/identity`);
      expect(refused.json()).toMatchObject({ code: 'role.denied' });
    },
  );

  it('keeps cases from the administrator of the organ', async () => {
    const admin = await api.enter(bureau, 'admin');
    expect((await admin.get('/applications')).json()).toMatchObject({ code: 'role.denied' });
  });

  it('refuses who is not signed in', async () => {
    const response = await api.http.inject({ url: '/api/v1/applications' });
    expect(response.statusCode).toBe(401);
  });

  it.each(['not-an-id', '../session', '00000000-0000-0000-0000-000000000000'])('finds nothing at %s', async (id) => {
    const response = await clerk.get(`/applications/${encodeURIComponent(id)}`);
    expect([400, 404]).toContain(response.statusCode);
  });

  it.each(['state=lost', 'limit=0', 'limit=1000', 'unknown=1', 'applicant=somebody'])(
    'refuses the question ?%s',
    async (question) => {
      expect((await clerk.get(`/applications?${question}`)).statusCode).toBe(400);
    },
  );
});
