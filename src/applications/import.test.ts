import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.js';
import type { Act, Viewer } from '../kernel/visibility.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { withOrgan } from '../platform/database/with-organ.js';
import { memoryFiles } from '../platform/files/testing.js';
import { verifyChain } from '../platform/ledger/index.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';
import { importWorkbook } from './app/import/import-workbook.js';
import { annotatedWorkbook, templateWorkbook } from './app/import/write-workbook.js';
import { FIRST_ROW, IMPORT_COLUMNS, SHEET_NAME, TITLE_ROW, type ImportKey } from './domain/import/columns.js';

let database: TestDatabase;
let services: Services;
let organId: string;
const now = new Date('2026-03-20T02:00:00Z');
const as = (role: 'admin' | 'clerk' | 'head'): Act => ({
  viewer: { kind: 'staff', accountId: 'a1', organId, role, supervises: [] } satisfies Viewer,
  now,
});

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const facts = { code: 'JYJ', name: '示例区教育局', level: 'department', kind: 'bureau', parentId: null } as const;
  const operator: Act = { viewer: { kind: 'system', name: 'test' }, now };
  const organ = await registerOrgan(services, operator, { ...facts, validFrom: localDate('2020-01-01') });
  if (!organ.ok) throw new Error(organ.code);
  organId = organ.value.id;
});
afterAll(() => database.stop());

type Cells = Partial<Record<ImportKey, string | number | Date>>;

const sound: Cells = {
  receivedOn: new Date('2025-03-03T00:00:00Z'),
  channel: '邮寄（签收）',
  column: '自然人',
  name: '张某某',
  proofKind: '居民身份证',
  proofNumber: '11010519491231002X',
  address: '示例路1号',
  description: '2024年度学校食堂检查结果',
  way: '纸质',
  route: '邮寄',
  repliedOn: '2025-03-20',
  outcome: '予以公开',
  ground: '36(2)',
  deliveredOn: '2025年3月21日',
  deliveryWay: '邮寄',
};

/** Corrected, a third party asked, extended, refused: the clock moves at each. */
const long: Cells = {
  ...sound,
  legacyNumber: '教公开2025-7',
  correctionAskedOn: '2025-03-05',
  correctionAnswerBy: '2025-03-20',
  correctionReceivedOn: '2025-03-10',
  consultedOn: '2025-03-12',
  consultedName: '某公司',
  consultedDeliveredOn: '2025-03-13',
  opinionOn: '2025-03-20',
  opinion: '不同意公开',
  opinionReason: '属于商业秘密',
  extendedOn: '2025-04-01',
  extensionDays: 10,
  repliedOn: '2025-04-20',
  outcome: '不予公开：保护第三方合法权益',
  ground: '15.tradeSecret',
  deliveredOn: '2025-04-21',
};

/** A sheet such as an office fills in with a program for tables; the validations of the template are not needed to read it. */
async function workbook(rows: readonly Cells[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(SHEET_NAME);
  sheet.getRow(TITLE_ROW).values = IMPORT_COLUMNS.map(({ title, required }) => (required ? `${title} *` : title));
  sheet.getRow(FIRST_ROW).values = ['示例2025-001', '随便写'];
  for (const [index, cells] of rows.entries()) {
    sheet.getRow(FIRST_ROW + 1 + index).values = IMPORT_COLUMNS.map(({ key }) => cells[key] ?? '');
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const load = (bytes: Buffer, mode: 'check' | 'import', act = as('head')) =>
  importWorkbook(services, act, { organId, bytes, mode });

async function errorsOf(rows: readonly Cells[]): Promise<string[]> {
  const checked = await load(await workbook(rows), 'check');
  if (!checked.ok) throw new Error(checked.code);
  return checked.value.errors.map(({ cell, reason }) => `${cell}：${reason}`);
}

const countCases = () =>
  withOrgan(database.db, { actor: 'x', organId }, (trx) =>
    trx.selectFrom('application').selectAll().orderBy('receipt_number').execute(),
  );

describe('checking a workbook of old cases', () => {
  it.each<[string, Cells, string[]]>([
    ['a check digit', { proofNumber: '110105194912310021' }, ['申请!G4：证件号码校验位不符']],
    [
      'a number that lost its end',
      { proofNumber: 110105194912310000 },
      ['申请!G4：以数值保存，后几位已经丢失，请改为文本格式重新填写'],
    ],
    ['a day that does not exist', { receivedOn: '2025-02-30' }, ['申请!B4：没有这一天']],
    ['a choice not on the list', { channel: '托人捎来' }, ['申请!C4：不在可选范围内，请从下拉列表选择']],
    ['what is required', { name: '', description: '' }, ['申请!E4：必须填写', '申请!L4：必须填写']],
    ['a ground of another outcome', { ground: '37' }, ['申请!AO4：不是该办理结果的法定理由']],
    [
      'not found without a search',
      { outcome: '无法提供：本机关不掌握相关政府信息', ground: '36(4)' },
      ['申请!AH4：答复“信息不存在”之前，应当登记没有找到该信息的检索情况'],
    ],
    [
      'a day of receipt ahead',
      { receivedOn: '2026-03-21', repliedOn: '', outcome: '', ground: '', deliveredOn: '', deliveryWay: '' },
      ['申请!B4：收到申请之日 2026-03-21 晚于今天（2026-03-20）'],
    ],
    [
      'a reply before the receipt',
      { repliedOn: '2025-03-01', deliveredOn: '2025-03-21' },
      ['申请!AM4：答复日期 2025-03-01 早于'],
    ],
  ])('names the cell of %s', async (_, wrong, expected) => {
    const errors = await errorsOf([{ ...sound, ...wrong }]);
    expect(errors).toHaveLength(expected.length);
    for (const [index, error] of errors.entries()) expect(error).toContain(expected[index]);
  });

  it('lists every error of every row, and the same number twice', async () => {
    const twice = { ...sound, legacyNumber: '旧1' };
    expect(await errorsOf([twice, { ...twice, phone: '1'.repeat(201) }, { ...sound, way: '口头' }])).toEqual([
      '申请!A5：与第 4 行的编号重复',
      '申请!I5：不超过 200 字',
      '申请!M6：不在可选范围内，请从下拉列表选择',
    ]);
  });

  it('gives the rows back marked, and reads what it gave back', async () => {
    const bytes = await workbook([sound, { ...sound, proofNumber: '110105194912310021', repliedOn: '2025-13-01' }]);
    const checked = await load(bytes, 'check');
    if (!checked.ok) throw new Error(checked.code);
    const marked = await annotatedWorkbook(checked.value.sheet, checked.value.errors);
    const again = await load(marked, 'check');
    if (!again.ok) throw new Error(again.code);
    expect(again.value.errors).toEqual(checked.value.errors);
    expect(again.value.rows).toBe(2);
  });

  it('refuses what is no such workbook, and who may not import', async () => {
    expect(await load(Buffer.from('no workbook'), 'check')).toMatchObject({ ok: false, code: 'file.damaged' });
    expect(await load(await templateWorkbook(), 'check')).toMatchObject({ ok: false, code: 'import.empty' });
    expect(await load(await workbook([sound]), 'check', as('clerk'))).toMatchObject({
      ok: false,
      code: 'access.denied',
    });
  });
});

describe('importing', () => {
  it('imports nothing where one row is wrong', async () => {
    const done = await load(await workbook([sound, { ...sound, name: '' }]), 'import');
    expect(done).toMatchObject({ ok: true, value: { importId: null, rows: 2 } });
    expect(await countCases()).toEqual([]);
  });

  it('makes each row a case by the rules, once', async () => {
    const bytes = await workbook([long, sound]);
    expect(await load(bytes, 'import', as('admin'))).toMatchObject({ ok: true, value: { rows: 2, errors: [] } });
    const cases = await countCases();
    expect(cases.map((row) => [row.receipt_number, row.first_outcome, row.due_on, row.overdue, row.phase])).toEqual([
      ['JYJ-2025-000001', 'refused.thirdParty', '2025-04-30', false, 'done'],
      ['JYJ-2025-000002', 'granted', '2025-03-31', false, 'done'],
    ]);
    expect(await load(bytes, 'import')).toMatchObject({
      ok: false,
      code: 'import.same-file',
      params: { on: '2026-03-20' },
    });
    const again = await load(await workbook([long]), 'import');
    expect(again).toMatchObject({
      ok: true,
      value: { importId: null, errors: [{ cell: '申请!A4', reason: '该编号的申请已经导入过' }] },
    });
    await withOrgan(database.db, { actor: 'x', organId }, async (trx) => {
      const events = await trx.selectFrom('event').selectAll().orderBy('position').execute();
      expect(JSON.stringify(events)).not.toMatch(/张某某|11010519491231002X|某公司|食堂/);
      expect(events.filter(({ type }) => type === 'applications.imported')).toMatchObject([{ actor: 'staff:a1' }]);
      expect(new Set(events.filter(({ type }) => type.startsWith('application.')).map(({ actor }) => actor))).toEqual(
        new Set(['system:import']),
      );
      expect(await verifyChain(trx, organId)).toMatchObject({ whole: true });
    });
  });

  it('keeps out of years whose report is signed, and lets in what touches none', async () => {
    await withOrgan(database.db, { actor: 'x', organId }, (trx) =>
      trx
        .insertInto('signed_year')
        .values({ organ_id: organId, year: 2024, signed_at: now, late_event_at: null })
        .execute(),
    );
    const of2024 = { ...sound, receivedOn: '2024-12-20', repliedOn: '2025-01-06', deliveredOn: '2025-01-07' };
    const of2023 = { ...sound, receivedOn: '2023-03-03', repliedOn: '2023-03-20', deliveredOn: '2023-03-21' };
    const carriedOn = { ...of2023, repliedOn: '2024-01-05', deliveredOn: '2024-01-08' };
    const told = '2024 年的年度报告已签发，不能再补录涉及该年度的申请';
    expect(await errorsOf([of2024, of2023, carriedOn, sound])).toEqual([`申请!B4：${told}`, `申请!B6：${told}`]);
  });

  it('finds the application that another repeats', async () => {
    const repeated = { ...sound, outcome: '不予处理：重复申请', ground: '36(6)', earlierNumber: '教公开2025-7' };
    expect(await errorsOf([repeated, { ...repeated, earlierNumber: '没有' }])).toEqual([
      '申请!AL5：没有这个编号的申请',
    ]);
  });
});
