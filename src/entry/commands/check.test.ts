import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../../../test/reports/model.js';
import { layOut, tabs } from '../../../test/reports/text-layouts.js';
import { runCommand } from '../../../test/support/run-command.js';
import { registerCheck } from './check.js';

const FIVE_ASPECTS = [
  '（一）主动公开。通过网站公开信息。',
  '（二）依申请公开。畅通渠道。',
  '（三）政府信息管理。严格审核。',
  '（四）政府信息公开平台建设。维护专栏。',
  '（五）监督保障。组织培训。',
];

/** A faultless report of 2023, all figures 0, as a text file with tabs. */
function faultless(): string {
  const { document } = layOut(
    modelOf('2021', () => ({ raw: '0', value: 0 })),
    tabs,
  );
  const lines = document.lines.filter((line) => !/^（[一二]）.*情况$|供水公告|期限内答复|办理申请/.test(line));
  const first = lines.indexOf('一、总体情况');
  return [...lines.slice(0, first + 1), ...FIVE_ASPECTS, ...lines.slice(first + 1)].join('\n');
}

let folder: string;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
let good: string;
let bad: string;
let warned: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
  good = file('good.txt', faultless());
  bad = file('bad.txt', faultless().replace('没有收取信息处理费', '没有收取XX处理费'));
  warned = file('warned.txt', faultless().replace('一、总体情况', '1、总体情况'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]) => runCommand(registerCheck, ['check', ...args]);
const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('gongkai check: exit status', () => {
  it('0: no finding of severity error', async () => {
    expect(await check(good)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = await check(warned);
    expect(status).toBe(0);
    expect(stdout).toContain('提醒 1 处');
  });

  it('1: an error', async () => {
    expect((await check(bad)).status).toBe(1);
    expect((await check(good, bad)).status).toBe(1);
  });

  it('2: a file could not be read; the others are checked all the same', async () => {
    const missing = join(folder, 'none.docx');
    const { status, stdout, stderr } = await check(missing, bad, good, '--format', 'json');
    expect(status).toBe(2);
    expect(
      lines(stdout).map(({ file: name, error }) => [name, (error as { code?: string } | undefined)?.code]),
    ).toEqual([
      [missing, 'file.missing'],
      [bad, undefined],
      [good, undefined],
    ]);
    expect(stderr).toContain('none.docx');
  });

  it('2: no report', async () => {
    const letter = file('letter.txt', '关于放假的通知\n各单位：现将有关事项通知如下。');
    const { status, stdout } = await check(letter, '--format', 'json');
    expect(status).toBe(2);
    expect(lines(stdout)).toMatchObject([{ error: { code: 'report.not-a-report' } }]);
  });

  it.each([
    ['--year', '12'],
    ['--year', 'abcd'],
    ['--level', 'town'],
    ['--published', '2024-02-30'],
    ['--format', 'pdf'],
    ['--previous', '/nonexistent/report.docx'],
  ])('2: %s %s', async (option, value) => {
    const { status, stdout } = await check(good, option, value);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('2: no file named', async () => {
    expect((await check()).status).toBe(2);
  });
});

describe('gongkai check: options', () => {
  it('--format json: one object a file with its cells and findings', async () => {
    const { stdout, stderr } = await check(good, bad, '--format', 'json');
    const [first, second] = lines(stdout);
    expect(first).toMatchObject({ file: good, organ: '云溪区水务局', year: 2023, format: '2021', findings: [] });
    expect(Object.keys(first?.['cells'] as object)).toHaveLength(200);
    expect((second?.['findings'] as { code: string }[]).map(({ code }) => code)).toEqual(['text.placeholder']);
    expect(stderr).toBe('');
  });

  it('--format html: one page with all files', async () => {
    const { stdout } = await check(good, bad, '--format', 'html');
    expect(stdout.match(/<!DOCTYPE html>/g)).toHaveLength(1);
    expect(stdout.match(/<article/g)).toHaveLength(2);
  });

  it('--year overrides the year read', async () => {
    const { stdout } = await check(good, '--year', '2024', '--format', 'json');
    const [result] = lines(stdout);
    expect(result?.['year']).toBe(2024);
    expect((result?.['findings'] as { code: string }[]).map(({ code }) => code)).toContain('text.period');
  });

  it('--published and --level', async () => {
    const codes = async (...args: string[]) => {
      const { stdout } = await check(good, '--published', '2024-02-20', '--format', 'json', ...args);
      return (lines(stdout)[0]?.['findings'] as { code: string }[]).map(({ code }) => code);
    };
    expect(await codes()).toEqual(['late']);
    expect(await codes('--level', 'government')).toEqual([]);
  });

  it('--previous: continuity, and a word where it is of another year', async () => {
    const open = faultless()
      .replaceAll('2023', '2022')
      .replace(/(四、结转下年度继续办理\t+)0/, '$13');
    const previous = file('previous.txt', open);
    const { stdout } = await check(good, '--previous', previous, '--format', 'json');
    expect(lines(stdout)[0]?.['findings']).toMatchObject([
      { code: 'continuity.carried', cell: 't3.carriedIn.natural' },
    ]);
    const { stderr, status } = await check(good, '--previous', good);
    expect(stderr).toContain('--previous');
    expect(status).toBe(0);
  });
});

describe('gongkai check at a pipe', () => {
  it('stops quietly when nobody reads any more', async () => {
    const many = Array.from({ length: 40 }, () => bad);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/entry/cli.ts', 'check', ...many, '--format', 'json'],
      {
        cwd: new URL('../../..', import.meta.url).pathname,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
});
