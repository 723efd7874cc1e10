import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../../../test/reports/model.js';
import { layOut, tabs } from '../../../test/reports/text-layouts.js';
import { runCommand } from '../../../test/support/run-command.js';
import { registerCheck } from './check.js';
import { registerCompare } from './compare.js';

const text = () =>
  layOut(
    modelOf('2021', () => ({ raw: '0', value: 0 })),
    tabs,
  ).document.lines.join('\n');

let folder: string;
let before: string;
let after: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-compare-'));
  before = join(folder, '2022.txt');
  after = join(folder, '2023.txt');
  writeFileSync(
    before,
    text()
      .replaceAll('2023', '2022')
      .replace(/(四、结转下年度继续办理\t+)0/, '$13'),
  );
  writeFileSync(after, text());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compare = (...args: string[]) => runCommand(registerCompare, ['compare', ...args]);

describe('gongkai compare', () => {
  it('0 whatever differs; json and html to standard output; the later report held to the earlier', async () => {
    const { status, stdout } = await compare(before, after, '--format', 'json');
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as { reports: { other: { findings: { code: string }[] } }; textRate: unknown };
    expect(result.reports.other.findings.map(({ code }) => code)).toContain('continuity.carried');
    expect(result.textRate).toEqual({ one: 1, other: 1 });
    const page = await compare(before, after);
    expect({ status: page.status, html: page.stdout.startsWith('<!DOCTYPE html>') }).toEqual({ status: 0, html: true });
  });

  it('docx and pdf to a file; what was written reads back', async () => {
    const docx = join(folder, 'c.docx');
    const pdf = join(folder, 'c.pdf');
    expect((await compare(before, after, '--format', 'docx', '--out', docx)).status).toBe(0);
    expect((await compare(before, after, '--format', 'pdf', '--out', pdf)).status).toBe(0);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    // A comparison holds the six headings, so the check takes it for a report: the words are there to read.
    for (const file of [docx, pdf]) {
      const { stdout } = await runCommand(registerCheck, ['check', file, '--format', 'json']);
      expect(stdout).toContain('"findings"');
    }
  });

  it.each([
    ['a file that is not there', () => [before, join(folder, 'none.docx')]],
    ['docx without --out', () => [before, after, '--format', 'docx']],
    ['a place that cannot be written', () => [before, after, '--out', join(folder, 'none', 'c.html')]],
    ['one file only', () => [before]],
  ])('2: %s', async (_, args) => {
    const { status, stdout } = await compare(...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
