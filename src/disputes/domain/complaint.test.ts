import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import {
  decideComplaint,
  decideComplaintStep,
  evolveComplaint,
  type Complaint,
  type ComplaintStep,
} from './complaint.js';

const d = localDate;
const today = d('2026-12-01');
const context = { today, commitments: {} };
const command = {
  number: 'ZWB-TS-2026-1',
  kind: 'complaint' as const,
  aboutOrganId: null,
  receivedOn: d('2026-11-02'),
  answerBy: d('2026-11-30'),
  commitments: {},
};

function after(...steps: readonly ComplaintStep[]): Complaint {
  const registered = decideComplaint(command, today);
  if (!registered.ok) throw new Error(registered.code);
  return steps.reduce(
    (state, step) => {
      const event = decideComplaintStep(state, step, context);
      if (!event.ok) throw new Error(event.code);
      return evolveComplaint(state, event.value);
    },
    evolveComplaint(null, registered.value),
  );
}
const answer = { type: 'answer', on: d('2026-11-30'), outcome: 'unfounded', measures: [], text: '答复' } as const;

describe('a complaint', () => {
  it('is answered once, in time or late by the day set', () => {
    expect(after(answer).answer).toMatchObject({ outcome: 'unfounded', late: false });
    expect(after({ ...answer, on: today }).answer).toMatchObject({ late: true });
    expect(
      after({ type: 'extend', answerBy: d('2026-12-31'), text: '需要调查' }, { ...answer, on: today }),
    ).toMatchObject({
      extensions: 1,
      answerBy: '2026-12-31',
      answer: { late: false },
      version: 3,
    });
    expect(decideComplaintStep(after(answer), answer, context)).toMatchObject({ code: 'complaint.answered' });
  });

  it.each<[string, ComplaintStep, string]>([
    ['founded without a measure', { ...answer, outcome: 'founded' }, 'complaint.measures'],
    ['unfounded with one', { ...answer, measures: ['urged'] }, 'complaint.no-measures'],
    ['answered before it came', { ...answer, on: d('2026-11-01') }, 'dispute.dates'],
    ['answered ahead of today', { ...answer, on: d('2026-12-02') }, 'dispute.dates'],
    ['given no more time', { type: 'extend', answerBy: d('2026-11-30'), text: 'x' }, 'dispute.dates'],
  ])('is not %s', (_, step, code) => {
    expect(decideComplaintStep(after(), step, context)).toMatchObject({ ok: false, code });
  });

  it('is not registered ahead of today, nor due when it comes', () => {
    expect(decideComplaint({ ...command, receivedOn: d('2026-12-02') }, today)).toMatchObject({ ok: false });
    expect(decideComplaint({ ...command, answerBy: command.receivedOn }, today)).toMatchObject({ ok: false });
  });
});
