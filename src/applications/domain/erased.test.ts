import { expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../../law/calendar/index.js';
import { decideStep } from './decide-step.js';
import { evolve } from './evolve.js';
import { lawfulSteps } from './lawful-steps.js';
import { play } from './testing/play.js';

const today = localDate('2026-03-20');
const situation = {
  today,
  calendar: NATIONAL_CALENDAR,
  role: 'system',
  actor: 'system:test',
  yearSigned: false,
} as const;

function erasedCase() {
  const { state } = play('2026-03-02', [
    ['2026-03-06', { type: 'draft', outcome: 'granted', ground: '36(2)', text: '示例内容' }],
    ['2026-03-06', { type: 'review', agreed: true }],
    ['2026-03-09', { type: 'signOff', agreed: true }],
    ['2026-03-09', { type: 'issue' }],
  ]);
  return evolve(state, {
    type: 'application.erased',
    schemaVersion: 2,
    legalDate: today,
    payload: { records: ['applicant'], ground: 'retentionOver' },
  });
}

it('leaves an erased case nothing to act on but an order to handle it anew', () => {
  const lawful = lawfulSteps(erasedCase(), situation).filter(({ lawful }) => lawful);
  expect(lawful.map(({ step }) => step)).toEqual(['reopen']);
});

it.each([
  ['self', 'application.erased'],
  ['court', null],
] as const)('opened anew by %s: %s', (by, code) => {
  const step = { type: 'reopen', by, redoBy: localDate('2026-04-20'), reason: '示例' } as const;
  const decided = decideStep(erasedCase(), step, { ...situation, id: 'n1', commitments: {} });
  expect(decided.ok ? null : decided.code).toBe(code);
});
