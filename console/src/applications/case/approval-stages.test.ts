import { describe, expect, it } from 'vitest';
import { approvalStages } from './approval-stages.ts';

type Facts = Parameters<typeof approvalStages>[0];
const draft = { draftedOn: '2026-03-02', mine: true, review: null, signOff: null };
const agreed = { on: '2026-03-03', agreed: true, mine: false };
const facts = (more: object, rest: object = {}): Facts =>
  ({ draft: { ...draft, ...more }, reply: null, delivery: null, ...rest }) as unknown as Facts;
const statuses = (given: Facts) => approvalStages(given).map(({ status }) => status);

describe('the way of a draft', () => {
  it('is none without a draft', () => {
    expect(approvalStages({ draft: null, reply: null, delivery: null })).toEqual([]);
  });

  it.each([
    [facts({}), ['finish', 'process', 'wait', 'wait', 'wait']],
    [facts({ review: agreed }), ['finish', 'finish', 'process', 'wait', 'wait']],
    [facts({ review: agreed, signOff: agreed }), ['finish', 'finish', 'finish', 'process', 'wait']],
    [facts({ review: { ...agreed, agreed: false } }), ['finish', 'error', 'wait', 'wait', 'wait']],
    [
      facts({ review: agreed, signOff: agreed }, { reply: { issuedOn: '2026-03-05' } }),
      ['finish', 'finish', 'finish', 'finish', 'process'],
    ],
    [
      facts(
        { review: agreed, signOff: agreed },
        { reply: { issuedOn: '2026-03-05' }, delivery: { on: '2026-03-06', way: 'mail' } },
      ),
      ['finish', 'finish', 'finish', 'finish', 'finish'],
    ],
  ])('%#', (given, expected) => {
    expect(statuses(given)).toEqual(expected);
  });

  it('tells which steps are the reader’s own', () => {
    expect(approvalStages(facts({}))[0]?.note).toContain('本人');
  });
});
