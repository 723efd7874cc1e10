import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../../kernel/local-date.js';
import type { Result } from '../../../../kernel/result.js';
import type { Act, StaffRole } from '../../../../kernel/visibility.js';
import { registerOrgan } from '../../../../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../../../platform/database/testing.js';
import { makePdf } from '../../../../platform/documents/pdf-fixture.js';
import { memoryFiles } from '../../../../platform/files/testing.js';
import type { Services } from '../../../../platform/services.js';
import { openVault } from '../../../../platform/vault/index.js';
import {
  importPublicationFolder,
  importSheet,
  listImports,
  listPublicationDesk,
  listPublications,
  listRecords,
  openByShortCode,
  openPublicFile,
  publishImport,
  reviewImport,
  sheetTemplate,
  takeBackImport,
} from '../../../index.js';

const now = new Date('2026-03-20T02:00:00Z');
let database: TestDatabase;
let services: Services;
let organId: string;
let folder: string;

beforeAll(async () => {
  database = await startTestDatabase();
  services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  folder = await mkdtemp(join(tmpdir(), 'publication-import-'));
  const act: Act = { viewer: { kind: 'system', name: 'test' }, now };
  const facts = {
    code: 'DHZ',
    name: '示例区东湖镇人民政府',
    level: 'department',
    kind: 'town',
    parentId: null,
  } as const;
  organId = must(await registerOrgan(services, act, { ...facts, validFrom: localDate('2019-01-01') })).id;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.stop();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

const as = (role: StaffRole): Act => ({
  viewer: { kind: 'staff', accountId: `${role}-account`, organId, role, supervises: [] },
  now,
});
const HEAD = '标题,目录,体裁,形成日期,原公开日期,文号,正文,附件,正文文件,文件类别,效力状态,失效日期';
const csv = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\n'));
const bring = async (bytes: Buffer, mode: 'check' | 'import' = 'import') =>
  must(await importSheet(services, as('clerk'), { organId, sheet: 'publications', bytes, fileName: 'a.csv', mode }));
const desk = async () => must(await listPublicationDesk(services, as('clerk').viewer, { organId, now }));

describe('a sheet of publications', () => {
  it('is refused whole, every error by its cell', async () => {
    const outcome = await bring(
      csv(
        '惠农补贴公示,农业农村政策,公告,2026-03-02,,,内容,,,,,',
        '治安通告,治安管理,通告,2026-03-02,,,内容,,,,,',
        '缺日期,法规文件,通知,,,,内容,,,,,',
        '未来的文件,法规文件,通知,2026-12-01,,,内容,,,,,',
        '惠农补贴公示,农业农村政策,公告,2026-03-02,,,再来一次,,,,,',
        '有附件,其他法定信息,通知,2026-03-02,,,内容,a.pdf,,,,',
        '废止而无日期,法规文件,通知,2026-03-02,,,内容,,,,废止,',
      ),
    );
    expect(outcome.importId).toBeNull();
    expect(outcome.errors.map(({ cell, reason }) => [cell, reason])).toEqual([
      ['B3', '本机关不公开“治安管理”类信息（《条例》第二十一条）'],
      ['D4', '必须填写'],
      ['D5', expect.stringContaining('2026-12-01')],
      ['A6', '与第 2 行重复'],
      ['H7', '带文件的请整个文件夹导入'],
      ['K8', expect.stringContaining('应当写明日期')],
    ]);
    expect((await desk()).items).toEqual([]);
  });

  it('is checked by the same rules, and leaves nothing behind', async () => {
    const lines = csv('检查过的公示,农业农村政策,公告,2026-03-02,,,内容,,,,,');
    expect(await bring(lines, 'check')).toMatchObject({ importId: null, rows: 1, errors: [] });
    expect((await desk()).items).toEqual([]);
    expect(must(await listImports(services, as('clerk').viewer, { organId, sheet: 'publications' }))).toEqual([]);
  });

  it('goes whole to review, is published by other hands, and can be taken back', async () => {
    const lines = csv(
      '东湖镇河道保洁办法,法规文件,规定、办法,2025-03-03,2025-03-10,示东政规〔2025〕1号,第一条　为了保洁。,,,行政规范性文件,,',
      '已废止的通知,法规文件,通知,2015-01-05,2015-01-09,,旧内容,,,,废止,2020-01-01',
      '宅基地审批结果,宅基地审核,名单、清单,2026-03-02,,,<b>尖括号</b>,,,,,',
    );
    const { importId } = await bring(lines);
    const again = { organId, sheet: 'publications', bytes: lines, fileName: null, mode: 'import' } as const;
    expect(await importSheet(services, as('clerk'), again)).toMatchObject({ code: 'import.same-file' });
    const of = { organId, importId: importId ?? '' };
    expect((await desk()).stages).toEqual({ review: 3 });
    expect(await reviewImport(services, as('clerk'), of)).toMatchObject({ code: 'access.denied' });
    expect(must(await reviewImport(services, as('reviewer'), of))).toMatchObject({ done: 3, refused: [] });
    expect(must(await publishImport(services, as('clerk'), of))).toMatchObject({ done: 3, more: false });
    const { items } = must(await listPublications(database.db, { now, organId }));
    expect(
      items.map(({ title, publishedOn, standing, indexNumber }) => [title, publishedOn, standing, indexNumber]),
    ).toEqual([
      ['宅基地审批结果', '2026-03-20', 'none', 'DHZ-2111-2026-00001'],
      ['东湖镇河道保洁办法', '2025-03-10', 'in_force', 'DHZ-2001-2025-00001'],
      ['已废止的通知', '2015-01-09', 'repealed', 'DHZ-2001-2015-00001'],
    ]);
    const page = must(await openByShortCode(database.db, { shortCode: items[0]?.shortCode ?? '', now }));
    expect(page.kind === 'shown' && page.content.bodyText).toBe('<b>尖括号</b>');
    expect(must(await listRecords(services, as('clerk').viewer, { organId, now })).items).toMatchObject([
      { title: '东湖镇河道保洁办法', publishedOn: '2025-03-10' },
    ]);
    expect(await takeBackImport(services, as('clerk'), of)).toMatchObject({ code: 'access.denied' });
    must(await takeBackImport(services, as('head'), of));
    expect(must(await listPublications(database.db, { now, organId })).items).toEqual([]);
    expect(must(await openByShortCode(database.db, { shortCode: items[0]?.shortCode ?? '', now })).kind).toBe(
      'withdrawn',
    );
    expect(await takeBackImport(services, as('head'), of)).toMatchObject({ code: 'disclosure.import-taken-back' });
  });

  it('has a template that reads back as nothing but its example', async () => {
    const bytes = await sheetTemplate('publications');
    const asked = { organId, sheet: 'publications', bytes, fileName: null, mode: 'check' } as const;
    expect(await importSheet(services, as('clerk'), asked)).toMatchObject({ code: 'import.empty' });
  });
});

describe('a folder of publications', () => {
  const pdf = makePdf([{ texts: [{ text: 'plan', x: 80, y: 700 }] }]);
  const folderOf = async (name: string, files: Readonly<Record<string, Buffer>>) => {
    const dir = join(folder, name);
    await mkdir(dir);
    for (const [file, bytes] of Object.entries(files)) await writeFile(join(dir, file), bytes);
    return dir;
  };
  const take = (dir: string, kind: { catalogue: string; genre: 'list' } | null = null) =>
    importPublicationFolder(services, as('clerk'), { organId, dir, name: 'x', kind, mode: 'import' });

  it('brings its files and bodies with its index', async () => {
    const index = csv('灌区建设情况,农田水利,公告,2026-03-03,,,,方案.pdf；照片说明.pdf,正文.html,,,');
    const body = Buffer.from('<h1>情况</h1><script>x</script><table><tr><td colspan="2">甲</td></tr></table>');
    const files = { 'index.csv': index, '方案.pdf': pdf, '照片说明.pdf': pdf, '正文.html': body };
    const { importId, errors } = must(await take(await folderOf('whole', files)));
    expect(errors).toEqual([]);
    const of = { organId, importId: importId ?? '' };
    must(await reviewImport(services, as('reviewer'), of));
    must(await publishImport(services, as('clerk'), of));
    const { items } = must(await listPublications(database.db, { now, organId, catalogue: 'irrigation' }));
    const shortCode = items[0]?.shortCode ?? '';
    const page = must(await openByShortCode(database.db, { shortCode, now }));
    expect(page).toMatchObject({
      content: { bodyHtml: '<h2>情况</h2><table><tr><td colspan="2">甲</td></tr></table>' },
      attachments: [{ name: '方案.pdf' }, { name: '照片说明.pdf' }],
    });
    expect(must(await openPublicFile(services, { shortCode, number: 2 })).content.equals(pdf)).toBe(true);
  });

  it('that lacks a file brings nothing', async () => {
    const index = csv('缺附件的信息,农田水利,公告,2026-03-03,,,内容,没有.pdf,,,,');
    const outcome = must(await take(await folderOf('lacking', { 'index.csv': index })));
    expect(outcome).toMatchObject({ importId: null, errors: [{ cell: 'H2', reason: '文件夹中没有“没有.pdf”' }] });
  });

  it('without an index is read by the names of its files', async () => {
    const kind = { catalogue: 'homesteads', genre: 'list' } as const;
    const dir = await folderOf('named', { '2026-03-04 三月审批结果.pdf': pdf, '2026年3月5日补充结果.pdf': pdf });
    expect(await take(dir)).toMatchObject({ code: 'input.missing' });
    const { importId, rows } = must(await take(dir, kind));
    expect([importId === null, rows]).toEqual([false, 2]);
    const titles = (await desk()).items
      .filter((item) => item.importId === importId)
      .map(({ title, madeOn }) => [madeOn, title]);
    expect(titles.sort()).toEqual([
      ['2026-03-04', '三月审批结果'],
      ['2026-03-05', '补充结果'],
    ]);
    const undated = must(await take(await folderOf('undated', { '审批结果.pdf': pdf }), kind));
    expect(undated.errors).toMatchObject([{ cell: '审批结果.pdf' }]);
    expect(await take(await folderOf('empty', {}))).toMatchObject({ code: 'publication.folder' });
  });
});
