import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../../../test/reports/model.js';
import { layOut, tabs } from '../../../test/reports/text-layouts.js';
import { runCommand } from '../../../test/support/run-command.js';
import { registerCheck } from './check.js';

const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
/** A text of its own for each word, long enough to be compared. */
const telling = (word: string) =>
  ASPECTS.map(
    (aspect, i) => `（${'一二三四五'[i]}）${aspect}。${word.repeat(4)}围绕${word}办理${word}事项${word}${i}。`,
  );

/** A faultless report of 2023, all figures 0, whose section 一 says `words`. */
function report(organ: string, words: readonly string[]): string {
  const { document } = layOut(
    modelOf('2021', () => ({ raw: '0', value: 0 })),
    tabs,
  );
  const lines = document.lines.filter((line) => !/^（[一二]）.*情况$|供水公告|期限内答复|办理申请/.test(line));
  const first = lines.indexOf('一、总体情况');
  const text = [...lines.slice(0, first + 1), ...words, ...lines.slice(first + 1)].join('\n');
  return text.replaceAll('云溪区水务局', organ);
}

let folder: string;
let source: string;
let before: string;
let out: string;
const put = (path: string, text: string | Buffer) => writeFileSync(path, text);
const check = (...args: string[]) => runCommand(registerCheck, ['check', ...args, '--jobs', '2']);
const results = () =>
  readFileSync(join(out, 'results.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; findings?: { code: string; message: string }[] });
const codesOf = (name: string) =>
  results()
    .find(({ file }) => file.endsWith(name))
    ?.findings?.map(({ code }) => code);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-batch-'));
  source = join(folder, 'in');
  before = join(folder, 'before');
  out = join(folder, 'out');
  mkdirSync(join(source, 'towns'), { recursive: true });
  mkdirSync(before);
  put(join(source, '水务.txt'), report('云溪区水务局', telling('灌溉渠系改造')));
  put(join(source, '农业.txt'), report('云溪区农业局', telling('灌溉渠系改造')));
  put(join(source, '教育.txt'), report('云溪区教育局', telling('学位扩容建设')));
  put(
    join(source, 'towns', '坏.txt'),
    report('云溪区民政局', telling('养老服务体系')).replace('没有收取信息', '没有收取XX'),
  );
  put(join(source, 'towns', 'scan.png'), Buffer.from('89504e47', 'hex'));
  put(join(source, '.hidden.txt'), 'hidden');
  put(
    join(before, '教育2022.txt'),
    report('云溪区教育局', telling('学位扩容建设'))
      .replaceAll('2023', '2022')
      .replace(/(四、结转下年度继续办理\t+)0/, '$13'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gongkai check FOLDER --out', () => {
  it('checks all there is below, names what cannot be read, finds what is alike, and compares with the year before', async () => {
    const { status, stdout, stderr } = await check(source, '--out', out, '--previous-dir', before);
    expect(status).toBe(2);
    expect(stdout).toContain('合计：5 个文件');
    expect(stderr).toContain('1 个文件未能读取');
    expect(codesOf('水务.txt')).toEqual(['similar']);
    expect(codesOf('农业.txt')).toEqual(['similar']);
    expect(codesOf('教育.txt')?.sort()).toEqual(['continuity.carried', 'similar']);
    expect(codesOf('坏.txt')).toEqual(['text.placeholder']);
    expect(results().find(({ file }) => file.endsWith('scan.png'))).toMatchObject({
      error: { code: 'file.unsupported' },
    });
    const [alike] = results().find(({ file }) => file.endsWith('水务.txt'))?.findings ?? [];
    expect(alike).toMatchObject({ similar: { organ: '云溪区农业局', rate: 1 } });
  });

  it('puts a workbook, an overview and a page for each file beside', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(out, 'summary.xlsx'));
    const sheet = book.getWorksheet('汇总');
    expect(sheet?.rowCount).toBe(6);
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(book.getWorksheet('内容雷同')?.rowCount).toBe(4);
    const overview = readFileSync(join(out, 'index.html'), 'utf8');
    expect(overview.match(/<tr data-state/g)).toHaveLength(5);
    const pages = [...overview.matchAll(/href="(reports\/[^"]+)"/g)].map(([, page]) => decodeURIComponent(page ?? ''));
    expect(pages).toHaveLength(5);
    for (const page of pages) expect(readFileSync(join(out, page), 'utf8')).toContain('返回汇总');
  });

  it('goes on where a run was cut, reads again what changed, and drops what is gone', async () => {
    const kept = () => readdirSync(join(out, '.kept')).filter((name) => name.endsWith('.json'));
    const written = () => new Map(kept().map((name) => [name, statSync(join(out, '.kept', name)).mtimeMs]));
    const nameOf = (part: string) =>
      kept().find((name) => readFileSync(join(out, '.kept', name), 'utf8').includes(`/${part}"`)) ?? '';
    const [changed, cut] = [nameOf('农业.txt'), nameOf('水务.txt')];
    put(join(source, '农业.txt'), report('云溪区农业局', telling('良种培育推广')));
    put(join(out, '.kept', cut), '{"settings":"');
    put(join(out, '.kept', 'half.json.tmp'), '{');
    rmSync(join(source, 'towns'), { recursive: true });
    rmSync(join(out, 'results.jsonl'));
    const earlier = written();
    const { status, stdout } = await check(source, '--out', out, '--previous-dir', before);
    expect(status).toBe(1);
    expect(stdout).toContain('合计：3 个文件');
    const later = written();
    expect([...later.keys()].filter((name) => later.get(name) !== earlier.get(name)).sort()).toEqual(
      [changed, cut].sort(),
    );
    expect(codesOf('水务.txt')).toEqual([]);
    expect(readdirSync(join(out, '.kept'))).not.toContain('half.json.tmp');
    expect(readdirSync(join(out, 'reports'))).toHaveLength(3);
  });

  it.each([
    ['a folder without --out', () => [source]],
    ['--out with --format', () => [source, '--out', out, '--format', 'json']],
    ['--out with --previous', () => [source, '--out', out, '--previous', join(source, '水务.txt')]],
    ['a folder of last year that is none', () => [source, '--out', out, '--previous-dir', join(source, '水务.txt')]],
    ['an out that cannot be made', () => [source, '--out', join(source, '水务.txt')]],
  ])('2: %s', async (_, args) => {
    const { status, stdout, stderr } = await runCommand(registerCheck, ['check', ...args()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });
});
