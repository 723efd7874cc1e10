import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.js';
import type { ApplicationEvent } from '../events.js';
import { play, type Move } from '../testing/play.js';
import type { Followed, Interest, Party } from '../third-party.js';
import { APPLICATION_UPCASTERS } from '../upcasters.js';
import type { Step } from './index.js';

const clerk = { role: 'clerk' } as const;
const head = { role: 'head' } as const;
const text = '示例内容';
const consult = (more: object, day = '2026-03-03'): Move => [
  day,
  { type: 'consult', of: 'thirdParty', name: '示例', matters: text, ...more } as Step,
  clerk,
];
const asked = consult({ party: 'organization', interest: 'tradeSecret' });
const objects: Move[] = [
  ['2026-03-04', { type: 'deliverConsultation', consultationId: 'n1', way: 'mail' }],
  ['2026-03-06', { type: 'answerConsultation', consultationId: 'n1', opinion: 'object', reason: text }],
];
const partial = (ground: string, opinions?: readonly { consultationId: string; followed: Followed }[]): Step => ({
  type: 'draft',
  outcome: 'partial',
  ground: '37',
  text,
  withheld: [{ what: text, ground }],
  ...(opinions && { opinions }),
});
const followed = (how: Followed) => partial('15.tradeSecret', [{ consultationId: 'n1', followed: how }]);
const granted: Step = { type: 'draft', outcome: 'granted', ground: '36(2)', text };
const issued = (draft: Step): Move[] => [
  ['2026-03-10', draft, clerk],
  ['2026-03-10', { type: 'review', agreed: true }, { role: 'reviewer' }],
  ['2026-03-11', { type: 'signOff', agreed: true }, head],
  ['2026-03-11', { type: 'issue' }, head],
];
const told: Move = ['2026-03-12', { type: 'tellThirdParty', consultationId: 'n1', way: 'mail' }, clerk];
const delivered: Move = ['2026-03-12', { type: 'deliver', way: 'mail' }, clerk];

describe('what a third party is', () => {
  it.each<[Party, Interest, string | null]>([
    ['person', 'privacy', null],
    ['person', 'otherRights', null],
    ['person', 'tradeSecret', 'consultation.interest'],
    ['individualBusiness', 'privacy', null],
    ['individualBusiness', 'tradeSecret', null],
    ['organization', 'tradeSecret', null],
    ['organization', 'otherRights', null],
    ['organization', 'privacy', 'consultation.interest'],
  ])('%s on %s', (party, interest, code) => {
    const { refusal, state } = play('2026-03-02', [consult({ party, interest })]);
    expect(refusal?.code ?? null).toBe(code);
    if (!code) expect(state.consultations).toMatchObject([{ party, interest }]);
  });

  it('must be said by who asks, and not of an organ', () => {
    expect(play('2026-03-02', [consult({})]).refusal).toMatchObject({ params: { field: 'party' } });
    expect(play('2026-03-02', [consult({ party: 'person' })]).refusal).toMatchObject({ params: { field: 'interest' } });
    const organ = consult({ of: 'otherOrgan', party: 'organization', interest: 'tradeSecret' });
    expect(play('2026-03-02', [organ]).refusal).toMatchObject({ code: 'input.invalid' });
  });

  it('is not known of a consultation recorded before it was asked, or brought in', () => {
    const brought = play('2026-03-02', [[asked[0], { type: 'consult', of: 'thirdParty', name: '甲', matters: text }]]);
    expect(brought.state.consultations).toMatchObject([{ party: null, interest: null }]);
    const [submitted, consulted] = play('2026-03-02', [asked]).events;
    if (!submitted || consulted?.type !== 'application.consulted') throw new Error('not consulted');
    const { party: _p, interest: _i, ...version1 } = consulted.payload;
    const payload = APPLICATION_UPCASTERS['application.consulted'][1](version1);
    const event = { ...consulted, payload } as ApplicationEvent;
    expect(evolve(evolve(null, submitted), event).consultations).toMatchObject([{ party: null, interest: null }]);
  });
});

describe('who objected', () => {
  it.each<[string, Step, string | null]>([
    ['must be told where all is disclosed', granted, 'third-party.not-told'],
    ['must be told where the draft does not say', partial('15.tradeSecret'), 'third-party.not-told'],
    ['must be told where not followed', followed('not'), 'third-party.not-told'],
    ['must be told where followed in part', followed('partly'), 'third-party.not-told'],
    ['need not be told where followed wholly: nothing is disclosed', followed('wholly'), null],
  ])('%s', (_, draft, code) => {
    const moves = [asked, ...objects, ...issued(draft)];
    expect(play('2026-03-02', [...moves, delivered]).refusal?.code ?? null).toBe(code);
    const afterTelling = play('2026-03-02', [...moves, told]).refusal?.code ?? null;
    expect(afterTelling).toBe(code ? null : 'third-party.none-to-tell');
  });

  it.each<[string, Step, string]>([
    [
      'followed, with nothing withheld for third parties',
      partial('16(2).draft', [{ consultationId: 'n1', followed: 'partly' }]),
      'outcome.opinion-not-withheld',
    ],
    ['who did not', partial('15.tradeSecret', [{ consultationId: 'n9', followed: 'wholly' }]), 'not.found'],
    [
      'said of a whole disclosure',
      { ...granted, opinions: [{ consultationId: 'n1', followed: 'not' }] } as Step,
      'input.invalid',
    ],
    [
      'said twice',
      partial('15.tradeSecret', [
        { consultationId: 'n1', followed: 'not' },
        { consultationId: 'n1', followed: 'wholly' },
      ]),
      'input.invalid',
    ],
  ])('refuses one %s', (_, draft, code) => {
    expect(play('2026-03-02', [asked, ...objects, ['2026-03-10', draft, clerk]]).refusal?.code).toBe(code);
  });

  it('is told of a decision, not before it is signed', () => {
    const early: Move = ['2026-03-12', { ...told[1], on: '2026-03-10' } as Step, clerk];
    expect(play('2026-03-02', [asked, ...objects, ...issued(granted), early]).refusal?.code).toBe('step.before');
  });

  it('is told anew of a decision made anew', () => {
    const reopened: Move = [
      '2026-03-20',
      { type: 'reopen', by: 'self', redoBy: '2026-04-20', reason: text } as Step,
      head,
    ];
    const again = issued(granted).map(([, step, by = {}]): Move => ['2026-03-23', step, by]);
    const once = [asked, ...objects, ...issued(granted), told, delivered, reopened];
    expect(play('2026-03-02', [...once, ...again, ['2026-03-23', delivered[1], clerk]]).refusal?.code).toBe(
      'third-party.not-told',
    );
  });
});
