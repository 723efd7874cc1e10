import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { t3CellsOf } from '../t3-cells.js';
import { play, type Move } from '../testing/play.js';
import type { Step } from './index.js';

const head = { role: 'head' } as const;
const text = '示例内容';
const to = (day: string): Step => ({
  type: 'correctReceipt',
  receivedOn: localDate(day),
  reason: 'signature',
  note: '邮件回执 XA1',
});
const reply = (day: string): Move[] => [
  [day, { type: 'draft', outcome: 'granted', ground: '36(2)', text }],
  [day, { type: 'review', agreed: true }],
  [day, { type: 'signOff', agreed: true }],
  [day, { type: 'issue' }],
];

// Received on Monday 2026-03-02 the limit is 2026-03-30; on Wednesday 2026-03-04 it is 2026-04-01.
describe('a day of receipt corrected', () => {
  it('moves the limit, counted from the day as it was', () => {
    const { state, events, refusal } = play('2026-03-02', [['2026-03-06', to('2026-03-04'), head]]);
    expect(refusal).toBeNull();
    expect(state).toMatchObject({ receivedOn: '2026-03-04', dueOn: '2026-04-01', version: 2 });
    expect(events[1]).toMatchObject({
      legalDate: '2026-03-06',
      payload: { from: '2026-03-02', to: '2026-03-04', reason: 'signature', correctionLate: null, overdue: null },
    });
    expect(JSON.stringify(events)).not.toContain('XA1');
  });

  it.each<[string, string, readonly Move[], object]>([
    ['by a clerk', 'step.role', [['2026-03-06', to('2026-03-04'), { role: 'clerk' }]], {}],
    [
      'of an application made online',
      'receipt.online',
      [['2026-03-06', to('2026-03-04'), head]],
      { channel: 'online' },
    ],
    ['to the day that stands', 'receipt.same', [['2026-03-06', to('2026-03-02'), head]], {}],
    ['to a day ahead', 'application.received-future', [['2026-03-06', to('2026-03-07'), head]], {}],
    [
      'to a day after the first act',
      'receipt.after-act',
      [
        ['2026-03-03', { type: 'accept' }],
        ['2026-03-06', to('2026-03-04'), head],
      ],
      {},
    ],
    [
      'of a year whose report is signed',
      'receipt.year-signed',
      [['2026-03-06', to('2026-03-04'), { ...head, yearSigned: true }]],
      {},
    ],
    ['without its proof', 'input.invalid', [['2026-03-06', { ...to('2026-03-04'), note: ' ' } as Step, head]], {}],
  ])('is refused %s', (_, code, moves, facts) => {
    expect(play('2026-03-02', moves, facts).refusal).toMatchObject({ code });
  });

  it('judges anew whether a correction was asked for in time', () => {
    const asked: Move = ['2026-03-12', { type: 'askCorrection', answerBy: localDate('2026-03-20'), matters: text }];
    expect(play('2026-03-02', [asked]).state.correction?.late).toBe(true);
    expect(play('2026-03-02', [asked, ['2026-03-13', to('2026-03-03'), head]]).state.correction?.late).toBe(false);
  });

  it('judges anew whether the reply was late', () => {
    expect(play('2026-03-02', reply('2026-03-31')).state.reply?.overdue).toBe(true);
    const { state } = play('2026-03-02', [...reply('2026-03-31'), ['2026-04-02', to('2026-03-04'), head]]);
    expect([state.reply?.overdue, state.firstClosed?.overdue]).toEqual([false, false]);
  });

  it('takes the application into the year it was received in', () => {
    const { state } = play('2025-01-02', [['2025-01-06', to('2024-12-31'), head], ...reply('2025-01-08')]);
    expect([2024, 2025, 2026].map((year) => t3CellsOf(state, year))).toEqual([
      { inflow: 'received', outflow: 'carriedOut' },
      { inflow: 'carriedIn', outflow: 'granted' },
      null,
    ]);
  });
});
