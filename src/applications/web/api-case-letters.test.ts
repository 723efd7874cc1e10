import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { newId } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { addLettersApi } from '../../letters/web/api-letters.js';
import type { LetterView } from '../../letters/web/api-letter-schemas.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { submitApplication } from '../app/submit-application.js';
import { takeStep } from '../app/take-step.js';
import type { Step } from '../domain/steps/index.js';
import { addCaseLettersApi } from './api-case-letters.js';
import type { CaseLetterDrafted } from './api-case-letter-schemas.js';
import type { WorkCountsView } from './api-work-count-schemas.js';
import { addWorkCountsApi } from './api-work-counts.js';

const act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-03-20T02:00:00Z') } as const;
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let reviewer: StaffClient;
let stranger: StaffClient;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string): Promise<string> {
  const facts = { code, name: `示范市青禾区${code}`, level: 'department', kind: 'bureau', parentId: null } as const;
  return must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2020-01-01') })).id;
}

async function receive(receivedOn: string): Promise<string> {
  const received = await submitApplication(services, act, {
    organId: bureau,
    channel: 'signedMail',
    receivedOn: localDate(receivedOn),
    idempotencyKey: newId(),
    applicant: { column: 'natural', name: '欧阳测试', proofKind: 'passport', proofNumber: 'E12345678', phone: '0451' },
    description: '青禾区2025年招生方案',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  return must(received).applicationId;
}

async function step(applicationId: string, expectedVersion: number, taken: Step): Promise<void> {
  must(await takeStep(services, act, { organId: bureau, applicationId, expectedVersion, step: taken }));
}

async function word(applicationId: string, body: object): Promise<LetterView> {
  const answer = await clerk.send('POST', `/applications/${applicationId}/letters`, body);
  expect(answer.statusCode, answer.body).toBe(201);
  return (await clerk.get(`/letters/${answer.json<CaseLetterDrafted>().letterId}`)).json<LetterView>();
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  api = await startStaffApi(
    database.db,
    () => act.now,
    (scope) => {
      addLettersApi(scope, services);
      addCaseLettersApi(scope, services);
      addWorkCountsApi(scope, services);
    },
  );
  bureau = await organ('JYJ');
  const values = { ...NO_SETTINGS, documentPrefix: '青教信公开', reconsiderationOrgan: '青禾区人民政府' };
  must(await saveOrganSettings(services, act, { organId: bureau, expectedVersion: 0, values }));
  [clerk, reviewer] = [await api.enter(bureau, 'clerk'), await api.enter(bureau, 'reviewer')];
  stranger = await api.enter(await organ('WJJ'), 'clerk');
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

describe('a letter of a case', () => {
  it('is worded from the case, with what was searched', async () => {
    const id = await receive('2026-03-02');
    const search = {
      found: 'notFound',
      where: '局档案室2025年案卷',
      how: '以“招生方案”检索题名',
      result: '未查到',
    } as const;
    await step(id, 1, { type: 'recordSearch', on: localDate('2026-03-05'), ...search });
    const letter = await word(id, { kind: 'reply', outcome: 'unavailable.notHeld', ground: '36(4)' });
    const words = letter.text?.paragraphs.join('\n') ?? '';
    expect(letter.text?.addressee).toBe('欧阳测试');
    expect(words).toContain('青禾区2025年招生方案');
    expect(words).toContain('2026年3月5日');
    expect(words).toContain('局档案室2025年案卷；以“招生方案”检索题名');
    expect(letter.openPlaces).toEqual(['有管辖权的人民法院']);
    const looks = await withOrgan(database.db, { actor: 'system:test', organId: bureau }, (trx) =>
      trx.selectFrom('event').select('payload').where('type', '=', 'identity.revealed').execute(),
    );
    expect(looks.map(({ payload }) => (payload as { letterId?: string }).letterId)).toContain(letter.id);
  });

  it('takes what its step will say: each matter a number, the days added to the limit', async () => {
    const id = await receive('2026-03-02');
    const matters = '1. 写明所需信息的年度。\n\n2、写明学校名称';
    const notice = await word(id, { kind: 'correctionNotice', answerBy: '2026-04-03', matters });
    expect(notice.text?.paragraphs.slice(1, 3)).toEqual(['1．写明所需信息的年度。', '2．写明学校名称。']);
    const refused = await clerk.send('POST', `/applications/${id}/letters`, { kind: 'extensionNotice' });
    expect(refused.json<{ code: string }>().code).toBe('step.needs');
    await step(id, 1, { type: 'proposeExtension', on: localDate('2026-03-19'), days: 10, reason: '需要检索历史档案' });
    const extension = (await word(id, { kind: 'extensionNotice' })).text?.paragraphs[0];
    // Received Monday 2 March: 20 working days end on 30 March, 10 more on 14 April (Qingming: 4 to 6 April off).
    expect(extension).toContain('延长10个工作日，延长至2026年4月14日');
    expect(extension).toContain('因需要检索历史档案，');
  });

  it('lists the papers of the file in the order of their days', async () => {
    const id = await receive('2026-03-02');
    await step(id, 1, { type: 'withdraw', on: localDate('2026-03-10') });
    const rows = (await word(id, { kind: 'caseFileIndex' })).text?.table?.rows;
    expect(rows?.map((row) => [row[3], row[4]])).toEqual([
      ['政府信息公开申请表', '2026.03.02'],
      ['撤回申请书', '2026.03.10'],
    ]);
  });

  it('is drafted by those who prepare cases, of their own organ', async () => {
    const id = await receive('2026-03-02');
    const body = { kind: 'receipt' };
    expect((await reviewer.send('POST', `/applications/${id}/letters`, body)).json()).toMatchObject({
      code: 'role.denied',
    });
    expect((await stranger.send('POST', `/applications/${id}/letters`, body)).json()).toMatchObject({
      code: 'application.unknown',
    });
    const day = await clerk.send('POST', `/applications/${id}/letters`, {
      kind: 'reasonsLetter',
      answerBy: '2026-02-30',
    });
    expect(day.json()).toMatchObject({ code: 'input.date' });
  });
});

describe('how the work stands', () => {
  it('counts what is open, near, past, to be delivered, and waits for the role', async () => {
    const before = (await clerk.get('/applications/counts')).json<WorkCountsView>();
    const late = await receive('2026-01-05');
    await receive('2026-03-20');
    await step(late, 1, { type: 'route', on: localDate('2026-01-06'), division: '基础教育科' });
    const after = (await clerk.get('/applications/counts')).json<WorkCountsView>();
    const more = Object.fromEntries(
      (['open', 'overdue', 'soon', 'paused', 'delivery', 'mine'] as const).map((key) => [
        key,
        after[key] - before[key],
      ]),
    );
    expect(more).toEqual({ open: 2, overdue: 1, soon: 1, paused: 0, delivery: 0, mine: 1 });
    expect(after.soonUntil).toBe('2026-03-27');
    expect(after.divisions).toEqual(['基础教育科']);
  });

  it('tells nobody of another organ', async () => {
    expect((await stranger.get('/applications/counts')).json<WorkCountsView>().open).toBe(0);
    expect((await stranger.get(`/applications/counts?organ=${bureau}`)).json()).toMatchObject({
      code: 'access.denied',
    });
  });
});
