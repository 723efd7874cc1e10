import { expect, it } from 'vitest';
import { registerFee } from './fee.js';
import { runCommand } from '../../../test/support/run-command.js';

const run = (line: string) => runCommand(registerFee, ['fee', ...line.split(' ').filter((word) => word !== '')]);

it.each([
  ['--items 0', 0],
  ['--items 11', 100],
  ['--items 41', 4300],
  ['--pages 30', 0],
  ['--pages 201', 2740],
])('%s: %i yuan', async (line, yuan) => {
  const { stdout, status } = await run(`${line} --format json`);
  const answer = JSON.parse(stdout) as { yuan: number; slices: { yuan: number }[] };
  expect(Object.keys(answer)).toEqual(['yuan', 'slices']);
  expect(answer.yuan).toBe(yuan);
  expect(answer.slices.reduce((sum, slice) => sum + slice.yuan, 0)).toBe(yuan);
  expect(status).toBe(0);
});

it('tells a clerk each slice', async () => {
  expect((await run('--items 31')).stdout).toBe(
    [
      '信息处理费  2200元',
      '第1至10件：10件 × 0元 = 0元',
      '第11至30件：20件 × 100元 = 2000元',
      '第31件：1件 × 200元 = 200元',
      '依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
      '',
    ].join('\n'),
  );
  expect((await run('--pages 31')).stdout).toContain('第31页：1页 × 10元 = 10元');
});

it.each([
  ['', '--items'],
  ['--items 1 --pages 1', '--items'],
  ['--items 1.5', '“1.5”'],
  ['--items -1', '“-1”'],
  ['--items 1e3', '“1e3”'],
  ['--pages １０', '“１０”'],
  ['--pages 99999999999999999999', '“99999999999999999999”'],
  ['--items 10 --format csv', 'text、json'],
])('refuses %s with status 2 and nothing on standard output', async (line, words) => {
  const { stdout, stderr, status } = await run(line);
  expect(stderr).toContain(words);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
});
