import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../../../law/calendar/index.js';
import { clockOf } from '../clock.js';
import { play, type Move } from '../testing/play.js';
import type { Step } from './index.js';

const d = localDate;
const clerk = { role: 'clerk' } as const;
const reviewer = { role: 'reviewer' } as const;
const head = { role: 'head' } as const;
const text = '示例内容';

const granted: Step = { type: 'draft', outcome: 'granted', ground: '36(2)', text };
const notHeld: Step = { type: 'draft', outcome: 'unavailable.notHeld', ground: '36(4)', text };
const partial: Step = { type: 'draft', outcome: 'partial', ground: '37', text };
const search: Step = { type: 'recordSearch', found: 'notFound', where: text, how: text, result: text };
const ask = (answerBy: string): Step => ({ type: 'askCorrection', answerBy: d(answerBy), matters: text });
const corrected: Step = { type: 'receiveCorrection', text };
const third: Step = { type: 'consult', of: 'thirdParty', name: '示例公司', matters: text };
const organ: Step = { type: 'consult', of: 'otherOrgan', name: '示例局', matters: text };
const delivered = (consultationId: string): Step => ({ type: 'deliverConsultation', consultationId, way: 'mail' });
const answer = (consultationId: string, opinion: 'agree' | 'object' | 'silent'): Step => ({
  type: 'answerConsultation',
  consultationId,
  opinion,
  reason: text,
});
const fee: Step = { type: 'noticeFee', scale: 'pages', quantity: 100, reason: text };
const extend = (days: number): Step => ({ type: 'proposeExtension', days, reason: text });
const yes = { agreed: true } as const;

/** Drafted, reviewed, signed and issued on one day by the four it takes. */
const reply = (day: string, draft: Step = granted): Move[] => [
  [day, draft, clerk],
  [day, { type: 'review', ...yes }, reviewer],
  [day, { type: 'signOff', ...yes }, head],
  [day, { type: 'issue' }, head],
];

// Received on Monday 2026-03-02 the limit is 2026-03-30; no day off but weekends until Qingming, 4 to 6 April.
describe('the limit after steps', () => {
  it.each<[string, readonly Move[], string]>([
    ['nothing', [], '2026-03-30'],
    [
      'a correction received on the 16th day',
      [
        ['2026-03-04', ask('2026-03-20')],
        ['2026-03-16', corrected],
      ],
      '2026-04-14',
    ],
    ['a correction asked for and awaited', [['2026-03-04', ask('2026-03-20')]], '2026-03-30'],
    [
      'an extension of 10',
      [
        ['2026-03-20', extend(10)],
        ['2026-03-23', { type: 'agreeExtension' }],
      ],
      '2026-04-14',
    ],
    ['an extension proposed only', [['2026-03-20', extend(10)]], '2026-03-30'],
    [
      'a third party that answers on the 5th working day',
      [
        ['2026-03-09', third],
        ['2026-03-10', delivered('n1')],
        ['2026-03-13', answer('n1', 'agree')],
      ],
      '2026-04-07',
    ],
    ['a letter whose receipt is not known yet', [['2026-03-09', third]], '2026-04-22'],
    [
      'a third party silent for 15 working days',
      [
        ['2026-03-09', third],
        ['2026-03-10', delivered('n1')],
      ],
      '2026-04-23',
    ],
    [
      'two letters at once: the union of their days',
      [
        ['2026-03-09', third],
        ['2026-03-09', organ],
        ['2026-03-09', delivered('n1')],
        ['2026-03-09', delivered('n2')],
      ],
      '2026-04-22',
    ],
    [
      'a fee paid',
      [
        ['2026-03-10', fee],
        ['2026-03-11', { type: 'deliverFee', way: 'mail' }],
        ['2026-03-16', { type: 'payFee' }],
      ],
      '2026-04-14',
    ],
    [
      'an extension told before a restart: spent',
      [
        ['2026-03-03', extend(20)],
        ['2026-03-03', { type: 'agreeExtension' }],
        ['2026-03-04', ask('2026-03-20')],
        ['2026-03-16', corrected],
      ],
      '2026-04-14',
    ],
    [
      'a separate date of Art. 35',
      [
        ['2026-03-04', { type: 'askReasons', answerBy: d('2026-03-10'), matters: text }],
        ['2026-03-09', { type: 'receiveReasons', text }],
        ['2026-03-10', { type: 'judgeReasons', reasonable: true, separateDate: d('2026-05-29'), note: text }],
      ],
      '2026-05-29',
    ],
    [
      'asking for reasons alone',
      [['2026-03-04', { type: 'askReasons', answerBy: d('2026-03-10'), matters: text }]],
      '2026-03-30',
    ],
    [
      'a reopening',
      [...reply('2026-03-10'), ['2026-05-06', { type: 'reopen', by: 'court', redoBy: d('2026-05-26'), reason: text }]],
      '2026-05-26',
    ],
  ])('%s', (_, moves, dueOn) => {
    expect(play('2026-03-02', moves)).toMatchObject({ refusal: null, state: { dueOn } });
  });

  it('takes a late correction notice as a breach, and shows the clock both ways', () => {
    // The 7th working day after 2 March is 11 March.
    expect(play('2026-03-02', [['2026-03-11', ask('2026-03-25')]]).state.correction?.late).toBe(false);
    const late = play('2026-03-02', [
      ['2026-03-12', ask('2026-03-25')],
      ['2026-03-16', corrected],
    ]).state;
    expect(late.correction?.late).toBe(true);
    expect(clockOf(late, NATIONAL_CALENDAR)).toMatchObject({
      value: { limit: { due: '2026-04-14' }, withoutLateCorrection: { due: '2026-03-30' }, running: true },
    });
  });
});

describe('refusals', () => {
  const table: readonly (readonly [string, readonly Move[], string])[] = [
    [
      'accepting twice',
      [
        ['2026-03-03', { type: 'accept' }],
        ['2026-03-03', { type: 'accept' }],
      ],
      'step.done',
    ],
    ['a day ahead', [['2026-03-03', { type: 'accept', on: d('2026-03-04') }]], 'step.future'],
    ['a day before receipt', [['2026-03-03', { type: 'accept', on: d('2026-03-01') }]], 'step.before'],
    [
      'a second correction notice',
      [
        ['2026-03-03', ask('2026-03-20')],
        ['2026-03-05', ask('2026-03-20')],
      ],
      'step.once',
    ],
    ['a correction nobody asked for', [['2026-03-03', corrected]], 'step.needs'],
    ['a correction time that is over at once', [['2026-03-03', ask('2026-03-03')]], 'step.answer-by'],
    [
      'not corrected, on its last day',
      [
        ['2026-03-03', ask('2026-03-20')],
        ['2026-03-03', { type: 'deliverCorrection', way: 'mail' }],
        ['2026-03-20', { type: 'draft', outcome: 'other.notCorrected', ground: '30.notCorrected', text }],
      ],
      'outcome.too-early',
    ],
    [
      'not corrected, the notice not delivered',
      [
        ['2026-03-03', ask('2026-03-20')],
        ['2026-03-23', { type: 'draft', outcome: 'other.notCorrected', ground: '30.notCorrected', text }],
      ],
      'outcome.notice-not-delivered',
    ],
    ['an extension of 21 days', [['2026-03-20', extend(21)]], 'limit.extension'],
    ['an extension after the limit', [['2026-03-31', extend(5)]], 'limit.over'],
    [
      'an extension agreed after the limit',
      [
        ['2026-03-30', extend(5)],
        ['2026-03-31', { type: 'agreeExtension' }],
      ],
      'limit.over',
    ],
    [
      'an extension while a correction is awaited',
      [
        ['2026-03-04', ask('2026-03-20')],
        ['2026-03-05', extend(5)],
      ],
      'limit.not-running',
    ],
    [
      'a second extension',
      [
        ['2026-03-20', extend(5)],
        ['2026-03-20', { type: 'agreeExtension' }],
        ['2026-03-23', extend(5)],
      ],
      'step.once',
    ],
    [
      'an extension agreed by who proposed it',
      [
        ['2026-03-20', extend(5), head],
        ['2026-03-20', { type: 'agreeExtension' }, head],
      ],
      'step.same-person',
    ],
    [
      'an extension agreed by a clerk',
      [
        ['2026-03-20', extend(5)],
        ['2026-03-20', { type: 'agreeExtension' }, clerk],
      ],
      'step.role',
    ],
    [
      'silence before the 15th working day is over',
      [
        ['2026-03-09', third],
        ['2026-03-10', delivered('n1')],
        ['2026-03-31', answer('n1', 'silent')],
      ],
      'consultation.silence-early',
    ],
    [
      'silence of who may not have the letter',
      [
        ['2026-03-09', third],
        ['2026-04-20', answer('n1', 'silent')],
      ],
      'step.needs',
    ],
    [
      'another’s answer',
      [
        ['2026-03-09', third],
        ['2026-03-10', answer('n9', 'agree')],
      ],
      'not.found',
    ],
    ['no fee to pay for 30 pages', [['2026-03-10', { ...fee, quantity: 30 } as Step]], 'fee.none'],
    ['a fee notice after the limit', [['2026-03-31', fee]], 'limit.over'],
    [
      'unpaid, on the last day of the 20',
      [
        ['2026-03-10', fee],
        ['2026-03-10', { type: 'deliverFee', way: 'mail' }],
        ['2026-04-08', { type: 'draft', outcome: 'other.unpaid', ground: 'fee.unpaid', text }],
      ],
      'outcome.too-early',
    ],
    ['does not exist, without a search', [['2026-03-10', notHeld]], 'outcome.search-record'],
    ['partial, without saying what is withheld', [['2026-03-10', partial]], 'outcome.withheld-list'],
    [
      'partial, withheld on no refusal',
      [['2026-03-10', { ...partial, withheld: [{ what: text, ground: '36(2)' }] } as Step]],
      'reply.ground',
    ],
    [
      'excessive, the reasons not judged',
      [['2026-03-10', { type: 'draft', outcome: 'unprocessed.excessive', ground: '35', text }]],
      'outcome.reasons',
    ],
    [
      'repeated, not judged so',
      [['2026-03-10', { type: 'draft', outcome: 'unprocessed.repeated', ground: '36(6)', text }]],
      'outcome.repeat',
    ],
    [
      'withdrawn by a reply',
      [['2026-03-10', { type: 'draft', outcome: 'other.other', ground: 'withdrawn', text }]],
      'outcome.withdraw-step',
    ],
    [
      'review by the drafter',
      [
        ['2026-03-10', granted, { ...clerk, actor: 'staff:a' }],
        ['2026-03-10', { type: 'review', ...yes }, { ...reviewer, actor: 'staff:a' }],
      ],
      'step.same-person',
    ],
    [
      'signing off what nobody reviewed',
      [
        ['2026-03-10', granted],
        ['2026-03-10', { type: 'signOff', ...yes }],
      ],
      'step.needs',
    ],
    [
      'signing off by the drafter',
      [
        ['2026-03-10', granted, head],
        ['2026-03-10', { type: 'review', ...yes }, reviewer],
        ['2026-03-10', { type: 'signOff', ...yes }, head],
      ],
      'step.same-person',
    ],
    [
      'issuing what is not signed',
      [
        ['2026-03-10', granted],
        ['2026-03-10', { type: 'review', ...yes }],
        ['2026-03-10', { type: 'issue' }],
      ],
      'step.needs',
    ],
    [
      'issuing what was sent back',
      [
        ['2026-03-10', granted],
        ['2026-03-10', { type: 'review', ...yes }],
        ['2026-03-10', { type: 'signOff', agreed: false, note: text }],
        ['2026-03-10', { type: 'issue' }],
      ],
      'step.needs',
    ],
    [
      'issuing by a clerk',
      [
        ['2026-03-10', granted],
        ['2026-03-10', { type: 'review', ...yes }],
        ['2026-03-10', { type: 'signOff', ...yes }],
        ['2026-03-10', { type: 'issue' }, clerk],
      ],
      'step.role',
    ],
    ['a second reply', [...reply('2026-03-10'), ['2026-03-11', granted]], 'application.closed'],
    ['delivery before the reply', [['2026-03-10', { type: 'deliver', way: 'mail' }]], 'application.not-closed'],
    [
      'a split in a signed year',
      [['2026-03-10', { type: 'split', items: ['甲项', '乙项'], children: ['c1'] }, { yearSigned: true }]],
      'split.year-signed',
    ],
    [
      'a split once a third party is asked',
      [
        ['2026-03-10', third],
        ['2026-03-10', { type: 'split', items: ['甲项', '乙项'], children: ['c1'] }],
      ],
      'split.too-late',
    ],
    [
      'reopening what is open',
      [['2026-03-10', { type: 'reopen', by: 'self', redoBy: d('2026-04-10'), reason: text }]],
      'application.not-closed',
    ],
    [
      'a corrected case as not corrected',
      [
        ['2026-03-03', ask('2026-03-10')],
        ['2026-03-03', { type: 'deliverCorrection', way: 'mail' }],
        ['2026-03-11', { type: 'draft', outcome: 'other.notCorrected', ground: '30.notCorrected', text }],
        ['2026-03-11', { type: 'review', ...yes }],
        ['2026-03-11', { type: 'signOff', ...yes }],
        ['2026-03-12', corrected],
        ['2026-03-12', { type: 'issue' }],
      ],
      'outcome.corrected',
    ],
  ];
  it.each(table)('%s', (_, moves, code) => {
    const { refusal, events } = play('2026-03-02', moves);
    expect(refusal?.code).toBe(code);
    // Only the last move is refused: what leads up to it is lawful.
    expect(events).toHaveLength(moves.length);
  });

  it('keeps a disclosure over an objection from delivery until the third party is told', () => {
    const moves: Move[] = [['2026-03-09', third], ['2026-03-10', answer('n1', 'object')], ...reply('2026-03-16')];
    expect(play('2026-03-02', [...moves, ['2026-03-17', { type: 'deliver', way: 'mail' }]]).refusal?.code).toBe(
      'third-party.not-told',
    );
    const told: Move = ['2026-03-17', { type: 'tellThirdParty', consultationId: 'n1', way: 'mail' }];
    const end = play('2026-03-02', [...moves, told, ['2026-03-17', { type: 'deliver', way: 'mail' }]]);
    expect(end.refusal).toBeNull();
  });
});

describe('endings', () => {
  it.each<[string, readonly Move[], object]>([
    ['in time on the last day', reply('2026-03-30'), { outcome: 'granted', overdue: false }],
    ['late, and taken all the same', reply('2026-03-31'), { outcome: 'granted', overdue: true }],
    [
      'issued in time, handed to the post too late',
      [...reply('2026-03-30'), ['2026-03-31', { type: 'deliver', way: 'mail' }]],
      { overdue: true },
    ],
    [
      'a search, then “does not exist”',
      [['2026-03-05', search], ...reply('2026-03-10', notHeld)],
      { outcome: 'unavailable.notHeld', ground: '36(4)' },
    ],
    [
      'not corrected, long after the first 20 days: never overdue',
      [
        ['2026-03-03', ask('2026-03-20')],
        ['2026-03-03', { type: 'deliverCorrection', way: 'mail' }],
        ...reply('2026-05-06', { type: 'draft', outcome: 'other.notCorrected', ground: '30.notCorrected', text }),
      ],
      { outcome: 'other.notCorrected', overdue: false },
    ],
    [
      'unpaid',
      [
        ['2026-03-10', fee],
        ['2026-03-10', { type: 'deliverFee', way: 'mail' }],
        ...reply('2026-04-09', { type: 'draft', outcome: 'other.unpaid', ground: 'fee.unpaid', text }),
      ],
      { outcome: 'other.unpaid', overdue: false },
    ],
    [
      'withdrawn by the applicant',
      [['2026-03-10', { type: 'withdraw' }, { role: 'applicant', actor: 'applicant' }]],
      { outcome: 'other.other', ground: 'withdrawn' },
    ],
  ])('%s', (_, moves, end) => {
    expect(play('2026-03-02', moves)).toMatchObject({ refusal: null, state: { reply: end } });
  });

  it('counts the first closing alone, whatever a court brings about', () => {
    const { state } = play('2026-03-02', [
      ...reply('2026-03-10', { ...partial, withheld: [{ what: text, ground: '15.privacy' }] } as Step),
      ['2026-09-01', { type: 'reopen', by: 'court', redoBy: d('2026-09-30'), reason: text }],
      ...reply('2026-09-15'),
    ]);
    expect(state).toMatchObject({
      firstClosed: { outcome: 'partial', issuedOn: '2026-03-10' },
      reply: { outcome: 'granted', issuedOn: '2026-09-15', overdue: false },
    });
  });

  it('ends a request of Art. 41 by its own outcomes alone', () => {
    const own = { kind: 'ownRecord' } as const;
    expect(play('2026-03-02', reply('2026-03-10'), own).refusal?.code).toBe('reply.ground');
    const draft: Step = { type: 'draft', outcome: 'ownRecord.corrected', ground: '41.corrected', text };
    expect(play('2026-03-02', reply('2026-03-10', draft), own).refusal).toBeNull();
  });
});
