import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaffApi, type StaffApi, type StaffClient } from '../../accounts/web/testing.js';
import { localDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { registerOrgan, type OrganKind } from '../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../platform/database/testing.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { extractDocument } from '../../platform/documents/extract-document.js';
import { memoryFiles } from '../../platform/files/testing.js';
import type { Services } from '../../platform/services.js';
import { openVault } from '../../platform/vault/index.js';
import { submitApplication } from '../app/submit-application.js';
import { takeStep } from '../app/take-step.js';
import type { Step } from '../domain/steps/index.js';
import type { FeeAssessmentView, FeeList } from './api-fee-schemas.js';
import { addFeesApi } from './api-fees.js';

const act = { viewer: { kind: 'system', name: 'test' }, now: new Date('2026-12-01T02:00:00Z') } as const;
const NAME = '欧阳测试';
let database: TestDatabase;
let services: Services;
let api: StaffApi;
let bureau: string;
let clerk: StaffClient;
let supervisor: StaffClient;
let stranger: StaffClient;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}
async function organ(code: string, kind: OrganKind, parentId: string | null): Promise<string> {
  const level = kind === 'government' ? 'government' : 'department';
  const version = { name: `示例区${code}`, level, kind, parentId, validFrom: localDate('2020-01-01') } as const;
  return must(await registerOrgan(services, act, { code, ...version })).id;
}

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const government = await organ('ZF', 'government', null);
  const office = await organ('ZWB', 'competentDepartment', government);
  bureau = await organ('JYJ', 'bureau', government);
  const other = await organ('CZJ', 'bureau', null);
  api = await startStaffApi(
    database.db,
    () => act.now,
    (scope) => addFeesApi(scope, services),
  );
  [clerk, supervisor, stranger] = await Promise.all([
    api.enter(bureau, 'clerk'),
    api.enter(office, 'supervisor'),
    api.enter(other, 'clerk'),
  ]);
});
afterAll(async () => {
  await api.http.close();
  await database.stop();
});

async function receive(day: string, proofNumber = '11010519491231002X'): Promise<string> {
  const received = await submitApplication(services, act, {
    organId: bureau,
    channel: 'signedMail',
    receivedOn: localDate(day),
    applicant: { column: 'natural', name: NAME, proofKind: 'residentCard', proofNumber, address: '示例路 1 号' },
    description: '示例事项',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  return must(received).applicationId;
}
async function take(applicationId: string, ...steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const row = await withOrgan(database.db, { actor: 'x', organId: bureau }, (trx) =>
      trx
        .selectFrom('application')
        .select('version')
        .where('application_id', '=', applicationId)
        .executeTakeFirstOrThrow(),
    );
    must(await takeStep(services, act, { organId: bureau, applicationId, expectedVersion: row.version, step }));
  }
}
const assess = async (applicationId: string, scale: string, quantity: number) =>
  clerk.send('POST', `/fees/${bureau}/assess`, { applicationId, scale, quantity });
const notice = { type: 'noticeFee', on: localDate('2026-10-30'), reason: '申请数量明显超过合理范围' } as const;

describe('the fee of an application', () => {
  let cases: string[];
  beforeAll(async () => {
    cases = [];
    // twelve of one person in October, in the order of receipt; one in September, one of another person
    for (let day = 9; day <= 20; day += 1) cases.push(await receive(`2026-10-${String(day).padStart(2, '0')}`));
    await receive('2026-09-30');
    await receive('2026-10-10', '110105199001010010');
  });

  it('counts the items of this applicant in the month up to it, whichever notice is written first', async () => {
    const twelfth = (await assess(cases[11] ?? '', 'items', 1)).json<FeeAssessmentView>();
    expect(twelfth).toEqual({
      scale: 'items',
      quantity: 1,
      month: '2026-10',
      monthTotal: 12,
      yuan: 100,
      slices: [{ from: 12, to: 12, count: 1, rate: 100, yuan: 100 }],
    });
    expect((await assess(cases[9] ?? '', 'items', 1)).json()).toMatchObject({ monthTotal: 10, yuan: 0 });
    expect((await assess(cases[0] ?? '', 'pages', 101)).json()).toMatchObject({ monthTotal: null, yuan: 720 });
    expect((await assess(bureau, 'items', 1)).json()).toMatchObject({ code: 'application.unknown' });
    // A slip of the keyboard would list its slices without end.
    expect((await assess(cases[0] ?? '', 'items', 100_001)).statusCode).toBe(400);
  });

  it('goes into the register with its notice, delivery, limit and payment', async () => {
    const [first = '', last = ''] = [cases[10], cases[11]];
    await take(
      first,
      { ...notice, scale: 'items', quantity: 20 },
      { type: 'deliverFee', on: localDate('2026-10-30'), way: 'mail', proof: '示例单号' },
      { type: 'payFee', on: localDate('2026-11-10') },
    );
    // after twenty items charged on the eleventh application, the twelfth is the 31st
    expect((await assess(last, 'items', 1)).json()).toMatchObject({ monthTotal: 31, yuan: 200 });
    await take(
      last,
      { ...notice, scale: 'pages', quantity: 120 },
      { type: 'deliverFee', on: localDate('2026-10-30'), way: 'mail', proof: '示例单号' },
    );
    const list = (await clerk.get(`/fees/${bureau}?year=2026`)).json<FeeList>();
    expect(list).toMatchObject({ noticedYuan: 3100, paidYuan: 2000, waitingYuan: 1100 });
    expect(list.items.map(({ yuan, payBy, paidOn, state }) => [yuan, payBy, paidOn, state])).toEqual([
      [2000, '2026-11-27', '2026-11-10', 'paid'],
      [1100, '2026-11-27', null, 'overdue'],
    ]);
    expect((await clerk.get(`/fees/${bureau}?year=2025`)).json()).toMatchObject({ items: [], noticedYuan: 0 });
  });

  it('is exported for the finance office, figures and words, and no name', async () => {
    const answer = await clerk.get(`/fees/${bureau}/register.xlsx?year=2026`);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="fees-JYJ-2026.xlsx"');
    const read = must(await extractDocument(answer.rawPayload, 'fees.xlsx'));
    const text = read.lines.join('\n');
    expect(text).toContain('示例区JYJ2026年政府信息公开信息处理费台账');
    expect(text).toContain('第11至30件：20件 × 100元 = 2000元');
    expect(text).toContain('第101至120页：20页 × 20元 = 400元');
    expect(text).not.toContain(NAME);
  });

  it('is shown to the organ and its competent department alone', async () => {
    const shown = await supervisor.get(`/fees/${bureau}?year=2026`);
    expect(shown.json<FeeList>().items).toHaveLength(2);
    expect(shown.body).not.toContain(NAME);
    for (const url of [`/fees/${bureau}?year=2026`, `/fees/${bureau}/register.xlsx?year=2026`]) {
      expect((await stranger.get(url)).statusCode).toBe(403);
      expect((await api.http.inject(`/api/v1${url}`)).statusCode).toBe(401);
    }
  });
});
