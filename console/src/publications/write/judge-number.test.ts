import { expect, it } from 'vitest';
import { judgeNumber } from './judge-number.ts';

it.each([
  ['', null, null],
  ['潼政办发〔2026〕12号', null, null],
  ['潼政办发[2026]12号', null, '潼政办发〔2026〕12号'],
  ['潼政办发（2026）第012号', null, '潼政办发〔2026〕12号'],
  ['潼政办发〔2027〕1号', 'year.future', null],
  ['潼政办发〔2026〕0号', 'serial.zero', null],
  ['第12号', 'unread', null],
  ['见潼政办发〔2026〕12号附件', 'unread', null],
])('%j: %s, properly %s', (typed, problem, proper) => {
  expect(judgeNumber(typed, 2026)).toEqual({ problem, proper });
});
