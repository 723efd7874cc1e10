import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerDeadline } from './deadline.js';
import { runCommand } from '../../../test/support/run-command.js';

const run = (line: string) =>
  runCommand(registerDeadline, ['deadline', ...line.split(' ').filter((word) => word !== '')]);

describe('gongkai deadline --format json', () => {
  it.each([
    ['--received 2026-03-02', '2026-03-30', 20],
    ['--received 2026-03-02 --corrected 2026-03-16', '2026-04-14', 20],
    ['--received 2026-03-02 --extended', '2026-04-28', 40],
    ['--received 2026-03-02 --extended 5', '2026-04-07', 25],
    ['--received 2026-03-02 --extended --pause 2026-04-01..2026-04-03', '2026-05-06', 40],
    ['--received 2026-03-02 --pause 2026-03-09..2026-03-13 --pause 2026-03-11..2026-03-18', '2026-04-10', 20],
  ])('%s: due %s', async (line, due, counted) => {
    const { stdout, stderr, status } = await run(`${line} --format json`);
    const answer = JSON.parse(stdout) as { due: string; days: { date: string; counted: boolean; reason: string }[] };
    expect(Object.keys(answer)).toEqual(['due', 'days']);
    expect(answer.due).toBe(due);
    expect(answer.days.filter((day) => day.counted)).toHaveLength(counted);
    expect(answer.days[0]).toMatchObject({ date: '2026-03-02', counted: false });
    expect(answer.days.every((day) => Object.keys(day).join() === 'date,counted,reason' && day.reason !== '')).toBe(
      true,
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.trimEnd()).not.toContain('\n');
  });

  it('counts a year that is not shipped by the notice given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-notice-'));
    const file = join(folder, '通知.txt');
    const line = (date: string, name: string) => `${date} ${name} 放假`;
    const days = [
      ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((date) => line(date, '元旦')),
      ...['2027-02-05', '2027-02-06', '2027-02-07'].map((date) => line(date, '春节')),
      ...['2027-04-05', '2027-05-01', '2027-06-09', '2027-09-15', '2027-10-01'].map((date, index) =>
        line(date, ['清明节', '劳动节', '端午节', '中秋节', '国庆节'][index] ?? ''),
      ),
    ];
    await writeFile(file, ['国务院办公厅关于2027年部分节假日安排的通知', ...days].join('\n'));
    const { stdout, stderr } = await run(`--received 2026-12-20 --notice ${file} --format json`);
    await rm(folder, { recursive: true });
    expect(stderr).toBe('');
    // 1 January is off by law already, 4 January by the notice alone: a day later than the provisional 2027-01-18.
    const answer = JSON.parse(stdout) as { due: string; provisional?: boolean };
    expect(answer.due).toBe('2027-01-19');
    expect(answer.provisional ?? false).toBe(false);
  });

  it('says when the date is provisional', async () => {
    const { stdout } = await run('--received 2026-12-20 --format json');
    expect(JSON.parse(stdout)).toMatchObject({ due: '2027-01-18', provisional: true });
  });
});

describe('gongkai deadline, for a clerk', () => {
  it('tells the due date and every day', async () => {
    const { stdout } = await run('--received 2026-02-13 --pause 2026-03-02..2026-03-03');
    expect(stdout).toContain('届满之日  2026-03-23（星期一）\n');
    expect(stdout).toContain('2026-02-14  星期六  计入  第1个工作日（调休上班）\n');
    expect(stdout).toContain('2026-02-17  星期二  不计  春节放假\n');
    expect(stdout).toContain('2026-03-02  星期一  不计  征求意见期间，不计入期限\n');
    expect(stdout).not.toContain('注：');
  });

  it('warns of years without a notice and of days before the Regulation in force', async () => {
    expect((await run('--received 2026-12-20')).stdout).toContain('2027年的放假安排尚未载入');
    expect((await run('--received 2019-05-14')).stdout).toContain('自2019年5月15日起施行');
    expect((await run('--received 2019-05-15')).stdout).not.toContain('注：');
  });
});

describe('refusals: status 2, nothing on standard output', () => {
  it.each([
    ['', '缺少--received'],
    ['--received 2026-02-30', '2026-02-30'],
    ['--received 2026/03/02', '2026/03/02'],
    ['--received 2003-12-31', '2003年'],
    ['--received 2026-03-02 --corrected 2026-03-01', '早于收到申请'],
    ['--received 2026-03-02 --corrected x', '“x”不是有效日期'],
    ['--received 2026-03-02 --pause 2026-03-09', '起日..止日'],
    ['--received 2026-03-02 --pause 2026-03-09..2026-03-10..2026-03-11', '起日..止日'],
    ['--received 2026-03-02 --pause 2026-03-09..', '不是有效日期'],
    ['--received 2026-03-02 --pause 2026-03-09..2026-03-08', '早于起日'],
    ['--received 2026-03-02 --pause 2026-03-01..2026-03-08', '早于收到申请'],
    ['--received 2026-03-02 --extended 21', '1 至 20'],
    ['--received 2026-03-02 --extended 0', '1 至 20'],
    ['--received 2026-03-02 --format xml', 'text、json'],
    ['--received 2026-03-02 --unknown', '--unknown'],
  ])('%s', async (line, words) => {
    const { stdout, stderr, status } = await run(line);
    expect(stderr).toContain(words);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});
