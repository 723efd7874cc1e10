import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Result } from '../kernel/result.js';
import type { Act, Viewer } from '../kernel/visibility.js';
import { registerOrgan, type Organ } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import { readStream, verifyChain } from '../platform/ledger/index.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { DECISION_SHEET } from './domain/import/decision-sheet.js';
import {
  correctRecord,
  endRecord,
  importDecisions,
  importSheet,
  listDecisions,
  listImports,
  listRecords,
  openRecord,
  recordDocument,
  sheetTemplate,
  takeBackImport,
  withdrawRecord,
  type RecordFacts,
  type Sheet,
} from './index.js';

const now = new Date('2026-03-20T02:00:00Z');
const system: Act = { viewer: { kind: 'system', name: 'test' }, now };
let database: TestDatabase;
let services: Services;

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
  const facts = { code, name: `示例区${code}局`, level: 'department', kind: 'bureau', parentId: null } as const;
  return must(await registerOrgan(services, system, { ...facts, validFrom: localDate('2019-01-01') }));
}

const staff = (organId: string, role: 'clerk' | 'head' | 'reviewer'): Act => ({
  viewer: { kind: 'staff', accountId: `${role}-account`, organId, role, supervises: [] } satisfies Viewer,
  now,
});

const facts = (more: Partial<RecordFacts> = {}): RecordFacts => ({
  kind: 'normative',
  title: '示例区促进小微企业发展办法',
  documentNumber: '示政规〔2025〕1号',
  madeOn: localDate('2025-03-03'),
  publishedOn: localDate('2025-03-10'),
  inForceOn: localDate('2025-04-01'),
  end: null,
  ...more,
});

const typesOf = (organId: string, streamId: string) =>
  withOrgan(database.db, { actor: 'x', organId }, async (trx) =>
    (await readStream(trx, organId, streamId)).map(({ type, legalDate }) => `${type} ${legalDate}`),
  );

describe('a document on record', () => {
  it('is recorded, corrected, ended and withdrawn, each an event dated by the first day figures change', async () => {
    const { id: organId } = await organ('DRA');
    const clerk = staff(organId, 'clerk');
    const { recordId } = must(await recordDocument(services, clerk, { organId, facts: facts() }));
    const target = { organId, recordId };
    const corrected = facts({ title: '示例区促进小微企业发展若干办法', inForceOn: localDate('2025-05-01') });
    must(await correctRecord(services, clerk, { ...target, expectedVersion: 1, facts: corrected }));
    const end = { on: localDate('2026-01-01'), as: 'repealed', replacedBy: null } as const;
    expect(await endRecord(services, clerk, { ...target, expectedVersion: 1, end })).toMatchObject({
      code: 'disclosure.stale',
    });
    must(await endRecord(services, clerk, { ...target, expectedVersion: 2, end }));
    expect(await endRecord(services, clerk, { ...target, expectedVersion: 3, end })).toMatchObject({
      code: 'disclosure.ended',
    });
    expect(must(await openRecord(services, clerk.viewer, { ...target, now }))).toMatchObject({
      title: corrected.title,
      standing: 'ended',
      version: 3,
    });
    must(await withdrawRecord(services, clerk, { ...target, expectedVersion: 3, reason: 'duplicate' }));
    expect(await correctRecord(services, clerk, { ...target, expectedVersion: 4, facts: facts() })).toMatchObject({
      code: 'disclosure.withdrawn',
    });
    expect(await typesOf(organId, recordId)).toEqual([
      'disclosure.recorded 2025-03-03',
      'disclosure.corrected 2025-04-01',
      'disclosure.ended 2026-01-01',
      'disclosure.withdrawn 2025-03-03',
    ]);
    const chain = await withOrgan(database.db, { actor: 'x', organId }, (trx) => verifyChain(trx, organId));
    expect(chain).toMatchObject({ whole: true });
  });

  it('comes in once, by its number, or without one by title and day; a withdrawn one gives its number free', async () => {
    const { id: organId } = await organ('DRB');
    const clerk = staff(organId, 'clerk');
    const record = (more: Partial<RecordFacts>) => recordDocument(services, clerk, { organId, facts: facts(more) });
    const first = must(await record({}));
    expect(await record({ title: '别的标题' })).toMatchObject({ code: 'disclosure.known' });
    must(await withdrawRecord(services, clerk, { organId, ...first, expectedVersion: 1, reason: 'mistaken' }));
    must(await record({ title: '别的标题' }));
    must(await record({ documentNumber: null }));
    expect(await record({ documentNumber: null })).toMatchObject({ code: 'disclosure.known' });
  });

  it.each<[string, Partial<RecordFacts>, string]>([
    ['made after today', { madeOn: localDate('2026-03-21') }, 'disclosure.dates'],
    ['published before it was made', { publishedOn: localDate('2025-03-01') }, 'disclosure.dates'],
    [
      'ended before it was made',
      { end: { on: localDate('2025-01-01'), as: 'invalid', replacedBy: null } },
      'disclosure.dates',
    ],
    ['without a title', { title: ' ' }, 'input.invalid'],
    ['with an identity number in its title', { title: '关于张三11010519491231002X的决定' }, 'input.invalid'],
    [
      'replaced by what is not on record',
      { end: { on: localDate('2025-06-01'), as: 'replaced', replacedBy: '018f0000-0000-7000-8000-000000000000' } },
      'disclosure.unknown',
    ],
  ])('%s is refused', async (_, more, code) => {
    const { id: organId } = await organ(`DX${code.length}${JSON.stringify(more).length}`);
    const record = facts({ documentNumber: null, ...more });
    expect(await recordDocument(services, staff(organId, 'clerk'), { organId, facts: record })).toMatchObject({ code });
  });

  it('is recorded by the disclosure office, and read by who sees the draft of the report', async () => {
    const { id: organId } = await organ('DRC');
    const elsewhere = await organ('DRD');
    const input = { organId, facts: facts() };
    for (const act of [staff(organId, 'reviewer'), staff(elsewhere.id, 'clerk')]) {
      expect(await recordDocument(services, act, input)).toMatchObject({ code: 'access.denied' });
    }
    must(await recordDocument(services, staff(organId, 'clerk'), input));
    expect(must(await listRecords(services, staff(organId, 'reviewer').viewer, { organId, now })).items).toHaveLength(
      1,
    );
    expect(await listRecords(services, staff(elsewhere.id, 'head').viewer, { organId, now })).toMatchObject({
      code: 'access.denied',
    });
  });

  it('is found by kind, standing, year and words, a page at a time', async () => {
    const { id: organId } = await organ('DRE');
    const clerk = staff(organId, 'clerk');
    for (let number = 1; number <= 5; number += 1) {
      const ended = number === 5 ? { on: localDate('2026-01-01'), as: 'invalid' as const, replacedBy: null } : null;
      const more = { documentNumber: `示政规〔2024〕${number}号`, madeOn: localDate(`2024-0${number}-01`), end: ended };
      must(await recordDocument(services, clerk, { organId, facts: facts({ ...more, title: `办法之${number}` }) }));
    }
    const list = async (more: object) => must(await listRecords(services, clerk.viewer, { organId, now, ...more }));
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual([
      '办法之5',
      '办法之4',
      '办法之3',
      '办法之2',
    ]);
    expect((await list({ standing: 'ended' })).items).toHaveLength(1);
    expect((await list({ standing: 'effective' })).items).toHaveLength(4);
    expect((await list({ year: 2026 })).items.map(({ title }) => title)).toEqual(['办法之5']);
    expect((await list({ search: '〔2024〕3' })).items.map(({ title }) => title)).toEqual(['办法之3']);
    expect((await list({ kind: 'rules' })).items).toEqual([]);
  });
});

const csv = (...lines: string[]) => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
const RECORD_HEAD = '标题,类别,文号,制发日期,公布日期,施行日期,失去效力日期,失去效力方式,替代文件文号';
const DECISION_HEAD = '事项,时间,数量,金额（元）,来源,文号';

function bring(organId: string, sheet: Sheet, bytes: Buffer, mode: 'check' | 'import' = 'import', act?: Act) {
  return importSheet(services, act ?? staff(organId, 'clerk'), { organId, sheet, bytes, fileName: '台账.csv', mode });
}
const cells = (outcome: { readonly errors: readonly { readonly cell: string; readonly reason: string }[] }) =>
  outcome.errors.map(({ cell, reason }) => `${cell} ${reason}`);

describe('an import of documents', () => {
  const good = csv(
    RECORD_HEAD,
    '甲办法,行政规范性文件,示政规〔2024〕1号,2024-01-05,2024-01-06,,2025-02-01,被新文件替代,示政规〔2025〕1号',
    '乙办法,行政规范性文件,示政规〔2025〕1号,2025年1月20日,2025/1/21,2025-02-01,,,',
    '"丙规定, 试行",规章,,2025-06-01,,,,,',
  );

  it('brings all rows, with what replaces what, and the same file but once', async () => {
    const { id: organId } = await organ('IMA');
    expect(must(await bring(organId, 'records', good, 'check'))).toEqual({ importId: null, rows: 3, errors: [] });
    const { importId } = must(await bring(organId, 'records', good));
    const { items } = must(await listRecords(services, system.viewer, { organId, now }));
    expect(items.map(({ title, inForceOn, importId: by }) => [title, inForceOn, by])).toEqual([
      ['丙规定, 试行', '2025-06-01', importId],
      ['乙办法', '2025-02-01', importId],
      ['甲办法', '2024-01-05', importId],
    ]);
    expect(items[2]?.end).toEqual({ on: '2025-02-01', as: 'replaced', replacedBy: items[1]?.recordId });
    expect(await bring(organId, 'records', good)).toMatchObject({ code: 'import.same-file' });
  });

  it('names every error by its cell, and brings nothing where there is one', async () => {
    const { id: organId } = await organ('IMB');
    must(await recordDocument(services, staff(organId, 'clerk'), { organId, facts: facts() }));
    const wrong = csv(
      RECORD_HEAD,
      '甲办法,法律,示政规〔2024〕1号,2024-02-30,,,,,',
      '乙办法,规章,示政规〔2025〕1号,2025-01-20,2025-01-01,,,,',
      '丙办法,规章,示政规〔2025〕2号,2025-01-20,,,2025-03-01,,示政规〔2030〕1号',
      '丁办法,规章,示政规〔2025〕2号,2027-01-20,,,,,',
    );
    const outcome = must(await bring(organId, 'records', wrong));
    expect(outcome.importId).toBeNull();
    expect(cells(outcome)).toEqual([
      'B2 应为：规章、行政规范性文件',
      'D2 没有这一天',
      'C3 该文件已经登记',
      'E3 日期次序不对：2025-01-01 应不早于 2025-01-20',
      'H4 失去效力的日期和方式应当同时填写',
      'I4 没有登记过这个文号，本表中也没有',
      'C5 与第 4 行重复',
      'D5 日期次序不对：2026-03-20 应不早于 2027-01-20',
    ]);
    expect(must(await listRecords(services, system.viewer, { organId, now })).items).toHaveLength(1);
  });

  it('is taken back whole: its documents count no more', async () => {
    const { id: organId } = await organ('IMC');
    const { importId } = must(await bring(organId, 'records', good));
    must(await takeBackImport(services, staff(organId, 'clerk'), { organId, importId: importId ?? '' }));
    expect(must(await listRecords(services, system.viewer, { organId, now })).items).toEqual([]);
    expect(must(await bring(organId, 'records', good)).importId).not.toBeNull();
  });
});

describe('an import of decisions', () => {
  it('adds up what other systems count, charges in fen', async () => {
    const { id: organId } = await organ('IDA');
    const bytes = csv(
      DECISION_HEAD,
      '行政处罚,2025-01,12,,执法系统,',
      '行政处罚,2025-02-03,1,,执法系统,示罚决字〔2025〕7号',
      '行政事业性收费,2025,,"1,234.56",非税系统,',
    );
    must(await bring(organId, 'decisions', bytes));
    expect(must(await listDecisions(services, system.viewer, organId))).toEqual([
      { year: 2025, kind: 'charges', source: '非税系统', count: null, amountFen: 123_456 },
      { year: 2025, kind: 'penalties', source: '执法系统', count: 13, amountFen: null },
    ]);
  });

  it('counts nothing twice: not in a file, not beside what was imported before', async () => {
    const { id: organId } = await organ('IDB');
    const before = csv(
      DECISION_HEAD,
      '行政处罚,2025-01,12,,执法系统,',
      '行政处罚,2025-03-04,1,,执法系统,罚〔2025〕7号',
    );
    must(await bring(organId, 'decisions', before));
    const again = csv(
      DECISION_HEAD,
      '行政处罚,2025-01,12,,执法系统,',
      '行政处罚,2025,20,,执法系统,',
      '行政处罚,2025-01-09,1,,执法系统,',
      '行政处罚,2025-04-01,1,,执法系统,罚〔2025〕7号',
      '行政强制,2025-05,1,,执法系统,',
      '行政强制,2025-05-06,1,,执法系统,',
      '行政处罚,2025-01,12,,另一系统,',
    );
    const seen = cells(must(await bring(organId, 'decisions', again, 'check')));
    expect(seen).toEqual([
      'B2 与已经导入的数据重复（同一事项、同一来源）',
      'B3 与第 2 行重叠（同一事项、同一来源）',
      'B4 与第 3 行重叠（同一事项、同一来源）',
      'B5 与第 3 行重叠（同一事项、同一来源）',
      'F5 该文号的决定已经导入过',
      'B7 与第 6 行重叠（同一事项、同一来源）',
    ]);
  });

  it('names what is wrong by cell: period not over, count and amount mixed up, personal data', async () => {
    const { id: organId } = await organ('IDC');
    const outcome = must(
      await bring(
        organId,
        'decisions',
        csv(
          DECISION_HEAD,
          '行政许可,2026,5,,执法系统,',
          '行政许可,2025,,5,执法系统,',
          '行政事业性收费,2025-02,3,,非税系统,',
          '行政许可,2018,x,,张三11010519491231002X台账,',
        ),
      ),
    );
    expect(cells(outcome)).toEqual([
      'B2 该期间尚未结束',
      'C3 应当填写数量',
      'D3 只有收费填写金额',
      'D4 收费应当填写金额',
      'C4 收费只填金额，不填数量',
      'C5 应为 0 至 100000000 的整数',
      'B5 统一格式的年度报告自 2019 年起',
      'E5 含有个人信息，请删去',
    ]);
  });

  it('reads the workbook made from the template, its example left out', async () => {
    const { id: organId } = await organ('IDD');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await sheetTemplate('decisions')) as unknown as ArrayBuffer);
    expect(await bring(organId, 'decisions', await sheetTemplate('decisions'))).toMatchObject({ code: 'import.empty' });
    const sheet = workbook.getWorksheet(DECISION_SHEET.name);
    sheet?.addRow(['许可系统', '行政许可', '2025-07', 31, null, '']);
    sheet?.addRow(['非税系统', '行政事业性收费', new Date('2025-07-31T00:00:00Z'), null, 10.05, '']);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    must(await bring(organId, 'decisions', bytes));
    expect(
      must(await listDecisions(services, system.viewer, organId)).map((total) => total.count ?? total.amountFen),
    ).toEqual([1005, 31]);
  });

  it('refuses a file that is no such sheet', async () => {
    const { id: organId } = await organ('IDE');
    expect(await bring(organId, 'decisions', Buffer.from('事项,数量\n行政许可,1\n'))).toMatchObject({
      code: 'import.columns',
      params: { columns: '来源、时间' },
    });
    expect(await bring(organId, 'decisions', Buffer.from('PK\u0003\u0004 no archive'))).toMatchObject({
      code: 'file.damaged',
    });
  });

  it('is taken back whole, and counts nothing then; after signing by the head alone', async () => {
    const { id: organId } = await organ('IDF');
    const row = { row: 1, kind: 'penalties', period: '2025', count: 9, amountFen: null } as const;
    const input = { organId, rows: [{ ...row, source: '执法系统', reference: null }] };
    const { importId } = must(await importDecisions(services, staff(organId, 'clerk'), input));
    const target = { organId, importId: importId ?? '' };
    await withOrgan(database.db, { actor: 'x', organId }, (trx) =>
      trx
        .insertInto('signed_year')
        .values({ organ_id: organId, year: 2025, signed_at: now, late_event_at: null })
        .execute(),
    );
    expect(await takeBackImport(services, staff(organId, 'clerk'), target)).toMatchObject({
      code: 'disclosure.year-signed',
    });
    must(await takeBackImport(services, staff(organId, 'head'), target));
    expect(await takeBackImport(services, staff(organId, 'head'), target)).toMatchObject({
      code: 'disclosure.import-taken-back',
    });
    expect(must(await listDecisions(services, system.viewer, organId))).toEqual([]);
    const late = await withOrgan(database.db, { actor: 'x', organId }, (trx) =>
      trx.selectFrom('signed_year').select('late_event_at').executeTakeFirst(),
    );
    expect(late?.late_event_at).toEqual(now);
    expect(await typesOf(organId, target.importId)).toEqual([
      'decisions.imported 2025-12-31',
      'decisions.takenBack 2025-12-31',
    ]);
    expect(must(await listImports(services, system.viewer, { organId, sheet: null }))).toMatchObject([
      { rows: 1, format: 'api', takenBackAt: now },
    ]);
  });

  it('comes in once, though two bring it at once', async () => {
    const { id: organId } = await organ('IDG');
    const bytes = csv(DECISION_HEAD, '行政处罚,2025,12,,执法系统,');
    const both = await Promise.all([bring(organId, 'decisions', bytes), bring(organId, 'decisions', bytes)]);
    expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    expect(must(await listDecisions(services, system.viewer, organId))).toMatchObject([{ count: 12 }]);
  });
});
