import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { ASKED_OF_PAGES, judgeCompleteness, mayDeclare, type PageField } from './completeness.js';

const nothing = Object.fromEntries(ASKED_OF_PAGES.map(({ code }) => [code, null])) as Record<PageField, null>;
const all = Object.fromEntries(ASKED_OF_PAGES.map(({ code }) => [code, '有'])) as Record<PageField, string>;
const none = { counts: new Map(), declared: new Map<string, string>() };
const one = { count: 1, newestOn: localDate('2026-03-02') };

const states = (standing: ReturnType<typeof judgeCompleteness>) =>
  Object.fromEntries(standing.items.map(({ item, state }) => [item.code, state]));

describe('what an organ lacks', () => {
  it('is all it always has, and every field of its pages, where there is nothing', () => {
    const standing = judgeCompleteness({ organ: 'department', ...none, pages: nothing });
    expect(states(standing)).toMatchObject({
      documents: 'lacking',
      organ: 'lacking',
      budget: 'lacking',
      plans: 'open',
    });
    // Nine fields, documents, the budget; the organ itself is counted by its fields.
    expect([standing.missing.length, standing.lacking]).toEqual([9, 11]);
  });

  it('is not what its own pages say (Art. 20 (2))', () => {
    const standing = judgeCompleteness({ organ: 'department', ...none, pages: all });
    expect(states(standing)).toMatchObject({ organ: 'there', documents: 'lacking' });
    const half = judgeCompleteness({ organ: 'department', ...none, pages: { ...all, leaders: null } });
    expect(states(half)).toMatchObject({ organ: 'lacking' });
    // The fax is asked for by Art. 12 alone.
    const noFax = judgeCompleteness({ organ: 'department', ...none, pages: { ...all, fax: null } });
    expect([states(noFax)['organ'], noFax.lacking]).toEqual(['there', 3]);
  });

  it('is not what it says it has nothing of, but for what it always has; what is there counts before all', () => {
    const declared = new Map([
      ['plans', '不承担规划编制'],
      ['budget', '无'],
      ['projects', '无'],
    ]);
    const counts = new Map([['projects', one]]);
    const standing = judgeCompleteness({ organ: 'department', counts, declared, pages: all });
    expect(states(standing)).toMatchObject({ plans: 'declared', budget: 'lacking', projects: 'there' });
  });
});

it.each([
  ['department', 'plans', true],
  ['government', 'plans', false],
  ['department', 'budget', false],
  ['department', 'homesteads', false],
  ['town', 'irrigation', true],
  ['town', 'nothing', false],
] as const)('a %s may say it has nothing of %s: %s', (organ, code, may) => {
  expect(mayDeclare(organ, code)).toBe(may);
});
