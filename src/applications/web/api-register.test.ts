import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { registerOrgan, type RegisterOrganInput } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import type { ApplicationList } from './api-application-schemas.js';
import { addApplicationsApi } from './api-applications.js';
import { addCasesApi } from './api-cases.js';
import type { AttachmentList, RegisteredView, RelatedView } from './api-register-schemas.js';
import { addRegisterApi } from './api-register.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let stranger: StaffClient;

async function organ(
  code: string,
  placed: Partial<Pick<RegisterOrganInput, 'kind' | 'parentId'>> = {},
): Promise<string> {
  const validFrom = localDate('2020-01-01');
  const facts = { level: 'department', kind: 'bureau', parentId: null, validFrom, ...placed } as const;
  const operator = { viewer: { kind: 'system', name: 'test' }, now } as const;
  const registered = await registerOrgan(services, operator, { code, name: `某区${code}局`, ...facts });
  if (!registered.ok) throw new Error(registered.code);
  return registered.value.id;
}

const form = (changes: object = {}) => ({
  channel: 'oral',
  receivedOn: '2026-03-02',
  applicant: {
    column: 'natural',
    name: '欧阳测试',
    proofKind: 'passport',
    proofNumber: 'E12345678',
    phone: '0451-00000000',
    assistance: '听力障碍，请以书面联系',
  },
  description: '某区2025年老旧小区改造项目清单',
  wantedForm: { way: 'paper', route: 'mail' },
  idempotencyKey: newId(),
  ...changes,
});

async function register(changes: object = {}): Promise<RegisteredView> {
  const answer = await clerk.send('POST', '/applications', form(changes));
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
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
      addRegisterApi(scope, services);
    },
  );
  bureau = await organ('JYJ');
  clerk = await api.enter(bureau, 'clerk');
  stranger = await api.enter(await organ('WJJ'), 'clerk');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('registration by a clerk', () => {
  it('takes in what was said, on the day it was said, for a principal and those who join', async () => {
    const agent = { name: '代理测试', proofKind: 'passport', proofNumber: 'E00000001' };
    const joint = [{ name: '共同测试', proofKind: 'passport', proofNumber: 'E00000002' }];
    const received = await register({ applicant: { ...form().applicant, agent, joint } });
    expect(received).toMatchObject({ receivedOn: '2026-03-02', dueOn: '2026-03-30', repeated: false });
    const view = (await clerk.get(`/applications/${received.applicationId}/case`)).json<{ summary: object }>();
    expect(view.summary).toMatchObject({ channelName: '口头提出（代为填写）', agent: true, joint: 2, phase: 'new' });
  });

  it('makes one of a form pressed twice at once', async () => {
    const body = form();
    const answers = await Promise.all([1, 2, 3].map(() => clerk.send('POST', '/applications', body)));
    const ids = answers.map((answer) => answer.json<RegisteredView>().applicationId);
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter((answer) => !answer.json<RegisteredView>().repeated)).toHaveLength(1);
  });

  it.each([
    ['online, which nobody registers', { channel: 'online' }, 400],
    ['a day ahead', { receivedOn: '2026-03-21' }, 422],
    ['a day that does not exist', { receivedOn: '2026-02-30' }, 422],
    [
      'no contact',
      { applicant: { column: 'natural', name: '甲', proofKind: 'passport', proofNumber: 'E12345678' } },
      422,
    ],
    ['no key', { idempotencyKey: undefined }, 400],
  ])('refuses %s', async (_, changes, status) => {
    expect((await clerk.send('POST', '/applications', form(changes))).statusCode).toBe(status);
  });

  it.each(['reviewer', 'auditor', 'supervisor', 'admin'] as const)('is not for the %s', async (role) => {
    const other = await api.enter(bureau, role);
    expect((await other.send('POST', '/applications', form())).json()).toMatchObject({ code: 'role.denied' });
  });
});

describe('related applications', () => {
  it('suggest what the same applicant asked for before, and what others ask for too', async () => {
    const asked = { description: '东湖小区竣工验收备案表' };
    const of = (proofNumber: string) => ({ ...asked, applicant: { ...form().applicant, proofNumber } });
    const earlier = await register({ ...of('E55555555'), receivedOn: '2026-03-03' });
    const another = await register(of('E66666666'));
    const later = await register({
      ...of('E55555555'),
      description: '申请公开东湖小区的竣工验收备案表。',
      receivedOn: '2026-03-10',
    });
    const related = (await clerk.get(`/applications/${later.applicationId}/related`)).json<RelatedView>();
    expect(related.repeats.map((each) => each.applicationId)).toEqual([earlier.applicationId]);
    expect(related.others.map((each) => each.applicationId)).toEqual([another.applicationId]);
    expect(related.inMonth).toBe(2);
    expect((await stranger.get(`/applications/${later.applicationId}/related`)).statusCode).toBe(404);
  });
});

describe('attachments', () => {
  it('come with a case, under names nobody else reads', async () => {
    const { applicationId } = await register();
    const files = (await clerk.get(`/applications/${applicationId}/files`)).json<AttachmentList>();
    expect(files.items).toEqual([]);
    expect((await stranger.get(`/applications/${applicationId}/files`)).statusCode).toBe(404);
    const auditor = await api.enter(bureau, 'auditor');
    expect((await auditor.get(`/applications/${applicationId}/files`)).json()).toMatchObject({ code: 'role.denied' });
    expect((await clerk.get(`/applications/${applicationId}/files/${newId()}`)).statusCode).toBe(404);
  });
});

describe('the work list', () => {
  it('finds by where a case stands, for whom it waits, and by when', async () => {
    const { applicationId: id } = await register({ receivedOn: '2026-02-05' });
    const step = { type: 'route', division: '项目科', answerBy: '2026-03-24', on: '2026-03-20' };
    await clerk.send('POST', `/applications/${id}/steps`, { version: 1, step });
    const found = async (question: string) =>
      (await clerk.get(`/applications?limit=200&${question}`)).json<ApplicationList>().items.map((item) => item.id);
    for (const question of [
      'phase=handling',
      'waitingFor=division',
      `division=${encodeURIComponent('项目科')}`,
      'overdue=true',
    ]) {
      expect(await found(question), question).toEqual([id]);
    }
    expect(await found('dueWithin=0')).toEqual([id]);
    expect(await found('kind=ownRecord')).toEqual([]);
    expect(await found('reopened=true')).toEqual([]);
    expect((await found('dueWithin=30')).length).toBeGreaterThan(1);
    expect((await clerk.get('/applications?phase=lost')).statusCode).toBe(400);
  });

  it('shows the competent department its members’ cases, never a name or a word', async () => {
    const government = await organ('QZF', { kind: 'government' });
    const office = await organ('QZB', { kind: 'competentDepartment', parentId: government });
    const member = await organ('CZJ', { parentId: government });
    const memberClerk = await api.enter(member, 'clerk');
    await memberClerk.send('POST', '/applications', form());
    const supervisor = await api.enter(office, 'supervisor');
    const seen = (await supervisor.get(`/applications?organ=${member}`)).json<ApplicationList>().items;
    expect(seen).toMatchObject([{ phase: 'new', applicantName: null }]);
    expect((await supervisor.get(`/applications?organ=${bureau}`)).json()).toMatchObject({ code: 'access.denied' });
  });

  it('shows no other organ’s cases, whatever organ is named', async () => {
    await register();
    const answer = await stranger.get(`/applications?organ=${bureau}`);
    expect(answer.json()).toMatchObject({ code: 'access.denied' });
  });
});
