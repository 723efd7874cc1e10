import { expect, it } from 'vitest';
import { changedFiles, changedLines } from './differences.ts';

it('tells the lines of two bodies that differ, cut where their words do', () => {
  const one = '<p>第一条 甲。</p><table><tr><td>项目</td><td>10</td></tr></table><ul><li>去掉</li></ul>';
  const other = '<p>第一条 甲。</p><table><tr><td>项目</td><td>12</td></tr></table><p>末尾。</p>';
  const lines = changedLines(one, other).map((line) => line.map(({ text, change }) => [change, text]));
  expect(lines).toEqual([
    [
      [null, '项目 '],
      ['removed', '10'],
      ['added', '12'],
    ],
    [
      ['removed', '去掉'],
      ['added', '末尾。'],
    ],
  ]);
  expect(changedLines(one, one)).toEqual([]);
});

it('tells attachments that came, went, and have other contents', () => {
  const file = (name: string, sha256: string) =>
    ({ name, sha256, fileId: name, number: 1, purpose: 'attachment', mediaType: 'application/pdf', bytes: 1 }) as const;
  expect(
    changedFiles(
      [file('甲', '1'), file('乙', '1'), file('丁', '1')],
      [file('乙', '2'), file('丙', '1'), file('丁', '1')],
    ),
  ).toEqual([
    { name: '甲', change: 'removed' },
    { name: '乙', change: 'changed' },
    { name: '丙', change: 'added' },
  ]);
});
