import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../../../law/calendar/index.js';
import { lawfulSteps } from '../lawful-steps.js';
import { play, type Move } from '../testing/play.js';
import type { Step, StepType } from './index.js';

const d = localDate;
const text = '示例内容';
const on = (day: string, step: object): Step => ({ ...step, on: d(day) }) as Step;
const extension = { type: 'proposeExtension', days: 10, reason: text };
const fee = { type: 'noticeFee', scale: 'pages', quantity: 100, reason: text };
const agreement = { type: 'agreeExtension' };
const correction: Move = ['2026-03-04', { type: 'askCorrection', answerBy: d('2026-03-20'), matters: text }];
const corrected: Move = ['2026-03-16', { type: 'receiveCorrection', text }];

// Received on Monday 2026-03-02 the limit is 2026-03-30.
describe('an act put on record later', () => {
  it.each<[string, readonly Move[], string | null]>([
    ['an extension proposed in time', [['2026-04-10', on('2026-03-30', extension)]], null],
    ['an extension proposed a day late', [['2026-04-10', on('2026-03-31', extension)]], 'limit.over'],
    ['an extension of today', [['2026-04-10', extension as Step]], 'limit.over'],
    [
      'an extension agreed in time',
      [
        ['2026-04-10', on('2026-03-27', extension)],
        ['2026-04-10', on('2026-03-30', agreement)],
      ],
      null,
    ],
    ['a fee notice in time', [['2026-04-10', on('2026-03-30', fee)]], null],
    ['a fee notice a day late', [['2026-04-10', on('2026-03-31', fee)]], 'limit.over'],
    [
      'an extension proposed before the correction was asked for',
      [correction, ['2026-03-10', on('2026-03-03', extension)]],
      null,
    ],
    [
      'an extension proposed while the correction was awaited, which has come since',
      [correction, corrected, ['2026-03-18', on('2026-03-10', extension)]],
      'limit.not-running',
    ],
    [
      'an extension after a limit that a correction has moved since',
      [['2026-03-04', { ...correction[1] }], corrected, ['2026-04-20', on('2026-04-14', extension)]],
      null,
    ],
    [
      'not existing, by a search made after the draft',
      [
        ['2026-03-12', { type: 'recordSearch', found: 'notFound', where: text, how: text, result: text }],
        ['2026-03-12', on('2026-03-10', { type: 'draft', outcome: 'unavailable.notHeld', ground: '36(4)', text })],
      ],
      'outcome.search-record',
    ],
    [
      'excessive, before the reasons were judged',
      [
        ['2026-03-04', { type: 'askReasons', answerBy: d('2026-03-10'), matters: text }],
        ['2026-03-12', { type: 'judgeReasons', reasonable: false, note: text }],
        ['2026-03-12', on('2026-03-11', { type: 'draft', outcome: 'unprocessed.excessive', ground: '35', text })],
      ],
      'outcome.reasons',
    ],
  ])('%s', (_, moves, code) => {
    expect(play('2026-03-02', moves).refusal?.code ?? null).toBe(code);
  });

  it('holds a reply against the limit of its own day', () => {
    const draft: Step = { type: 'draft', outcome: 'granted', ground: '36(2)', text };
    const moves: Move[] = [
      // A letter sent after the limit was over moves what is counted now, not what was due then.
      ['2026-04-10', { type: 'consult', of: 'otherOrgan', name: '示例局', matters: text }],
      ['2026-04-13', on('2026-04-02', draft)],
      ['2026-04-13', on('2026-04-02', { type: 'review', agreed: true })],
      ['2026-04-13', on('2026-04-02', { type: 'signOff', agreed: true })],
      ['2026-04-13', on('2026-04-02', { type: 'issue' })],
    ];
    expect(play('2026-03-02', moves)).toMatchObject({ refusal: null, state: { reply: { overdue: true } } });
  });

  it('is shown with the last day up to which it can be, where the limit bars it today', () => {
    const shown = (moves: readonly Move[], today: string, type: StepType) => {
      const situation = {
        calendar: NATIONAL_CALENDAR,
        actor: 'staff:clerk',
        role: 'clerk',
        yearSigned: false,
      } as const;
      const steps = lawfulSteps(play('2026-03-02', moves).state, { ...situation, today: d(today) });
      return steps.find(({ step }) => step === type);
    };
    const barred = { lawful: false, code: 'limit.over', until: '2026-03-30' };
    expect(shown([], '2026-04-10', 'proposeExtension')).toMatchObject(barred);
    expect(shown([], '2026-04-10', 'noticeFee')).toMatchObject(barred);
    expect(shown([], '2026-03-30', 'proposeExtension')).toMatchObject({ lawful: true });
    const awaited = { lawful: false, code: 'limit.not-running', until: '2026-03-03' };
    expect(shown([correction], '2026-03-10', 'proposeExtension')).toMatchObject(awaited);
    // The head's step is not the clerk's to put on record.
    const proposed: Move[] = [['2026-03-27', extension as Step]];
    expect(shown(proposed, '2026-04-10', 'agreeExtension')).toMatchObject({ code: 'step.role', until: null });
    expect(shown([], '2026-04-10', 'payFee')).toMatchObject({ code: 'step.needs', until: null });
  });
});
