import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import type { Act } from '../kernel/visibility.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import { verifyChain } from '../platform/ledger/index.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { exportCase, exportCases } from './app/exchange/export-case.js';
import { importCase } from './app/exchange/import-case.js';
import { openCase } from './app/open-case.js';
import { submitApplication } from './app/submit-application.js';
import { takeStep } from './app/take-step.js';
import { caseFaults } from './domain/exchange/check-case.js';
import type { CaseDocument } from './domain/exchange/case-schema.js';
import type { Step } from './domain/steps/index.js';
import { t3CellsOf } from './domain/t3-cells.js';

let database: TestDatabase;
let services: Services;
let from: string;
let to: string;
let applicationId: string;
let exported: CaseDocument;
const now = new Date('2026-05-20T02:00:00Z');
const operator: Act = { viewer: { kind: 'system', name: 'test' }, now };
const staff = (organId: string, role: 'clerk' | 'head' | 'admin' | 'auditor'): Act => ({
  viewer: { kind: 'staff', accountId: 'a1', organId, role, supervises: [] },
  now,
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

async function organ(code: string): Promise<string> {
  const facts = { code, name: `某区${code}局`, level: 'department', kind: 'bureau', parentId: null } as const;
  return must(await registerOrgan(services, operator, { ...facts, validFrom: localDate('2020-01-01') })).id;
}

/** Steps by day; what later ones refer to is taken from the case as it stands. */
async function play(steps: readonly ((state: CaseState) => Step)[]): Promise<void> {
  for (const make of steps) {
    const { state } = must(await openCase(services, operator.viewer, { organId: from, applicationId, now }));
    const input = { organId: from, applicationId, expectedVersion: state.version, step: make(state) };
    must(await takeStep(services, operator, input));
  }
}
type CaseState = Extract<Awaited<ReturnType<typeof openCase>>, { ok: true }>['value']['state'];

const on = (day: string) => localDate(`2026-${day}`);

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  from = await organ('JYJ');
  to = await organ('GAJ');
  const applicant = {
    column: 'natural',
    name: '张某某',
    proofKind: 'residentCard',
    proofNumber: '11010519491231002X',
    address: '示例路1号',
  } as const;
  const submitted = await submitApplication(services, operator, {
    organId: from,
    channel: 'signedMail',
    receivedOn: on('03-02'),
    applicant,
    description: '2025年度学校食堂检查结果',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  applicationId = must(submitted).applicationId;
  await play([
    () => ({ type: 'accept', on: on('03-03') }),
    () => ({ type: 'askCorrection', on: on('03-04'), answerBy: on('03-20'), matters: '请写明学校' }),
    () => ({ type: 'receiveCorrection', on: on('03-10'), text: '第一小学' }),
    () => ({ type: 'route', on: on('03-11'), division: '基础教育科', note: '请三日内反馈' }),
    ({ routes }) => ({
      type: 'recordSearch',
      on: on('03-12'),
      routeId: routes[0]?.id ?? '',
      found: 'found',
      where: '档案室',
      how: '按年度',
      result: '找到一份',
    }),
    () => ({
      type: 'consult',
      on: on('03-12'),
      of: 'thirdParty',
      party: 'organization',
      interest: 'tradeSecret',
      name: '某餐饮公司',
      matters: '检查结果',
    }),
    ({ consultations }) => ({
      type: 'deliverConsultation',
      on: on('03-13'),
      consultationId: consultations[0]?.id ?? '',
      way: 'mail',
      proof: 'XA1',
    }),
    ({ consultations }) => ({
      type: 'answerConsultation',
      on: on('03-20'),
      consultationId: consultations[0]?.id ?? '',
      opinion: 'object',
      reason: '商业秘密',
    }),
    () => ({ type: 'proposeExtension', on: on('03-23'), days: 10, reason: '需要核实' }),
    () => ({ type: 'agreeExtension', on: on('03-24') }),
    () => ({
      type: 'draft',
      on: on('04-20'),
      outcome: 'partial',
      ground: '37',
      text: '予以部分公开。',
      withheld: [{ what: '配方', ground: '15.tradeSecret' }],
    }),
    () => ({ type: 'review', on: on('04-21'), agreed: true, note: '同意' }),
    () => ({ type: 'signOff', on: on('04-21'), agreed: true }),
    () => ({ type: 'issue', on: on('04-22') }),
    ({ consultations }) => ({
      type: 'tellThirdParty',
      on: on('04-22'),
      consultationId: consultations[0]?.id ?? '',
      way: 'mail',
    }),
    () => ({ type: 'deliver', on: on('04-23'), way: 'mail', proof: 'XA2' }),
    () => ({ type: 'reopen', on: on('05-10'), by: 'reconsideration', redoBy: on('06-10'), reason: '行政复议决定' }),
  ]);
  exported = must(await exportCase(services, staff(from, 'clerk'), { organId: from, applicationId }));
});
afterAll(() => database.stop());

const standing = async (organId: string, id: string) => {
  const { state, clock, texts } = must(await openCase(services, operator.viewer, { organId, applicationId: id, now }));
  const cells = [2025, 2026, 2027].map((year) => t3CellsOf(state, year));
  return {
    cells,
    clock,
    written: Object.values(texts)
      .map((text) => JSON.stringify(text))
      .sort(),
  };
};

describe('a case taken from one organ to another', () => {
  it('conforms to its schema, names the law’s steps, and is on record', async () => {
    expect(caseFaults(exported)).toEqual([]);
    expect(exported.steps.map(({ step }) => step)).toHaveLength(17);
    expect(exported).toMatchObject({ schema: 'gongkai.case/1', receiptNumber: 'JYJ-2026-000001', kind: 'information' });
    await withOrgan(database.db, { actor: 'x', organId: from }, async (trx) => {
      const looked = await trx.selectFrom('event').selectAll().where('type', '=', 'case.exported').execute();
      expect(looked).toMatchObject([{ actor: 'staff:a1', payload: { applicationId } }]);
    });
  });

  it('stands in the same cells of t3, with the same proof of its limit and the same words', async () => {
    const overTheWire: unknown = JSON.parse(JSON.stringify(exported));
    const imported = must(await importCase(services, staff(to, 'head'), { organId: to, document: overTheWire }));
    expect(imported).toMatchObject({ receiptNumber: 'GAJ-2026-000001', repeated: false });
    expect(await standing(to, imported.applicationId)).toEqual(await standing(from, applicationId));
    const again = must(
      await exportCase(services, staff(to, 'head'), { organId: to, applicationId: imported.applicationId }),
    );
    // Ids of parts are the other installation's own; everything else comes back as it went.
    const plain = ({ steps }: CaseDocument) =>
      steps.map(({ ref: _r, route: _o, consultation: _c, ...step }: Record<string, unknown>) => step);
    expect(plain(again)).toEqual(plain(exported));
    expect(await withOrgan(database.db, { actor: 'x', organId: to }, (trx) => verifyChain(trx, to))).toMatchObject({
      whole: true,
    });
  });

  it('comes once, however often it is sent; changed, it is refused; come home, it is the one that is there', async () => {
    const send = (document: unknown, organId = to) =>
      importCase(services, staff(organId, 'admin'), { organId, document });
    expect(await send(exported)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await send({ ...exported, description: '别的内容' })).toMatchObject({ ok: false, code: 'exchange.changed' });
    expect(await send(exported, from)).toMatchObject({ ok: true, value: { applicationId, repeated: true } });
  });

  it('is refused by JSON pointer, whole', async () => {
    const send = (change: object) =>
      importCase(services, operator, {
        organId: to,
        document: { ...exported, source: { system: 'province', id: 'P1' }, ...change },
      });
    const { receivedOn: _, ...without } = exported;
    expect(
      caseFaults({ ...without, joint: 0, extra: 1, steps: [{ step: 'accept', on: '2026-02-30' }, { step: 'dance' }] }),
    ).toEqual(
      expect.arrayContaining([
        { pointer: '/receivedOn', reason: '缺少此项' },
        { pointer: '/extra', reason: '没有此项' },
        { pointer: '/steps/0/on', reason: '格式不符（YYYY-MM-DD）' },
        { pointer: '/steps/1/step', reason: '没有这种办理步骤' },
      ]),
    );
    expect(await send({ joint: '1' })).toMatchObject({ ok: false, code: 'exchange.schema' });
    const [accept, ...rest] = exported.steps;
    expect(await send({ steps: [...rest.slice(1), accept] })).toMatchObject({
      ok: false,
      code: 'exchange.unlawful',
      params: { pointer: '/steps/0' },
    });
    const wrongCard = { ...exported.applicant, proofNumber: '110105194912310021' };
    expect(await send({ applicant: wrongCard })).toMatchObject({ params: { pointer: '/applicant/proofNumber' } });
    const rows = await withOrgan(database.db, { actor: 'x', organId: to }, (trx) =>
      trx.selectFrom('application').select('application_id').execute(),
    );
    expect(rows).toHaveLength(1);
  });

  it('goes only to whom may see who applied, and comes only by whom may import', async () => {
    const place = { organId: from, applicationId };
    for (const act of [staff(from, 'auditor'), staff(from, 'admin'), staff(to, 'head')]) {
      expect(await exportCase(services, act, place)).toMatchObject({ ok: false, code: 'access.denied' });
    }
    expect(await importCase(services, staff(to, 'clerk'), { organId: to, document: exported })).toMatchObject({
      code: 'access.denied',
    });
    const range = { organId: from, from: on('03-01'), to: on('03-31') };
    expect(await exportCases(services, staff(from, 'auditor'), range)).toMatchObject({ code: 'access.denied' });
    const cases: CaseDocument[] = [];
    for await (const one of must(await exportCases(services, staff(from, 'head'), range))) cases.push(one);
    expect(cases).toEqual([exported]);
  });
});
