import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR as calendar } from '../../law/calendar/index.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import { answerLimit, appealLimit } from './answer-limit.js';
import { decideStep, lawfulDisputeSteps } from './decide-step.js';
import { decisionsAt, DECISIONS } from './decisions.js';
import { decideRegister } from './dispute.js';
import { evolve } from './evolve.js';
import type { Dispute } from './state.js';
import type { DisputeStep } from './steps/index.js';

const d = localDate;
const today = d('2026-12-01');
const context = { today, calendar, id: 'h1', commitments: {} };

function registered(kind: DisputeRow): Dispute {
  const command = { kind, caseNumber: '（2026）示行初1号', applicationId: null, reconsiderationId: null };
  const event = decideRegister({ ...command, openedOn: d('2026-03-02') }, null, today);
  if (!event.ok) throw new Error(event.code);
  return evolve(null, event.value);
}

/** The dispute after steps that must all be lawful. */
function after(dispute: Dispute, ...steps: readonly DisputeStep[]): Dispute {
  return steps.reduce((state, step) => {
    const events = decideStep(state, step, context);
    if (!events.ok) throw new Error(`${step.type}: ${events.code}`);
    return events.value.reduce((before, event) => evolve(before, event), state);
  }, dispute);
}
const refusal = (dispute: Dispute, step: DisputeStep, on = today) =>
  decideStep(dispute, step, { ...context, today: on });
const due = (limit: Result<{ readonly due: string } | null>) => (limit.ok ? (limit.value?.due ?? null) : limit.code);

const reconsideration = registered('reconsideration');
const suit = registered('litigation.direct');
const revoke = {
  type: 'decide',
  decision: 'court.revoke',
  on: d('2026-06-01'),
  servedOn: d('2026-06-05'),
  redoBy: d('2026-07-06'),
} as const;
const next = { caseNumber: '（2026）示行终9号', forum: '示例市中级人民法院', by: 'applicant' } as const;

describe('the limit to answer', () => {
  it.each([
    ['an ordinary reconsideration: 10 working days', reconsideration, 'ordinary' as const, '2026-03-18'],
    ['a summary one: 5 working days', reconsideration, 'summary' as const, '2026-03-11'],
    ['a court: 15 days, whatever the procedure', suit, 'summary' as const, '2026-03-19'],
  ])('%s', (_, dispute, procedure, day) => {
    expect(due(answerLimit(dispute, calendar))).toBeNull();
    const served = after(dispute, { type: 'serve', on: d('2026-03-04'), procedure });
    expect(due(answerLimit(served, calendar))).toBe(day);
    const answered = (on: string) => after(served, { type: 'answer', on: d(on) }).instances[0];
    expect(answered(day)).toMatchObject({ answeredLate: false });
    expect(answered('2026-03-23')).toMatchObject({ answeredOn: '2026-03-23', answeredLate: true });
  });

  it('follows the procedure when it is changed', () => {
    const served = after(reconsideration, { type: 'serve', on: d('2026-03-04'), procedure: 'summary' });
    const changed = after(served, { type: 'changeProcedure', on: d('2026-03-10'), procedure: 'ordinary' });
    expect(due(answerLimit(changed, calendar))).toBe('2026-03-18');
  });
});

describe('a reconsideration', () => {
  it('ends by its decision', () => {
    const decided = after(reconsideration, {
      type: 'decide',
      decision: 'reconsideration.revoke',
      on: d('2026-04-20'),
      servedOn: d('2026-04-22'),
      documentNumber: '示政复决〔2026〕1号',
      redoBy: d('2026-05-20'),
    });
    expect(decided.end).toEqual({ closedOn: '2026-04-20', result: 'corrected', redoBy: '2026-05-20' });
    expect(refusal(decided, { type: 'appeal', on: d('2026-05-01'), ...next })).toMatchObject({
      code: 'dispute.suit-only',
    });
  });

  it.each([
    ['reconsideration.maintain', 'upheld'],
    ['reconsideration.dismissClaim', 'upheld'],
    ['reconsideration.change', 'corrected'],
    ['reconsideration.perform', 'corrected'],
    ['reconsideration.mediated', 'other'],
    ['reconsideration.terminated', 'other'],
  ])('%s counts as %s', (decision, result) => {
    expect(after(reconsideration, { type: 'decide', decision, on: d('2026-04-20') }).end?.result).toBe(result);
  });
});

describe('a suit', () => {
  const decided = after(suit, revoke);

  it('does not end by a judgment that can be appealed against, but once it is in force', () => {
    expect(decided.end).toBeNull();
    expect(due(appealLimit(decided, calendar))).toBe('2026-06-22');
    const inForce = { type: 'takeEffect', on: d('2026-06-23') } as const;
    expect(refusal(decided, inForce, d('2026-06-22'))).toMatchObject({ code: 'dispute.not-final' });
    expect(refusal(decided, { ...inForce, on: d('2026-06-22') })).toMatchObject({ code: 'dispute.not-final' });
    expect(after(decided, inForce).end).toEqual({ closedOn: '2026-06-23', result: 'corrected', redoBy: '2026-07-06' });
  });

  it('is one suit on appeal: what is affirmed stands, what is changed counts', () => {
    const appealed = after(decided, { type: 'appeal', on: d('2026-06-18'), ...next });
    expect(appealed.instances.map((it) => it.level)).toEqual(['first', 'appeal']);
    expect(appealed.caseNumber).toBe('（2026）示行初1号');
    const affirm = { type: 'decide', decision: 'court.affirm', on: d('2026-09-01'), redoBy: d('2026-10-09') } as const;
    expect(after(appealed, affirm).end).toEqual({ closedOn: '2026-09-01', result: 'corrected', redoBy: '2026-10-09' });
    expect(after(appealed, { type: 'decide', decision: 'court.dismissClaim', on: d('2026-09-01') }).end).toMatchObject({
      result: 'upheld',
    });
    expect(
      after(appealed, { type: 'decide', decision: 'court.appealWithdrawn', on: d('2026-09-01') }).end,
    ).toMatchObject({
      result: 'corrected',
      redoBy: '2026-07-06',
    });
  });

  it('goes back when it is remanded, and on under a new number', () => {
    const remanded = after(
      decided,
      { type: 'appeal', on: d('2026-06-18'), ...next },
      { type: 'decide', decision: 'court.remand', on: d('2026-09-01') },
    );
    expect(remanded.end).toBeNull();
    const again = after(
      remanded,
      { type: 'openAgain', on: d('2026-09-20'), ...next, caseNumber: '（2026）示行初30号' },
      { type: 'decide', decision: 'court.dismissClaim', on: d('2026-10-20') },
    );
    expect(again.end).toBeNull();
    expect(after(again, { type: 'takeEffect', on: d('2026-11-10') }).end).toMatchObject({ result: 'upheld' });
  });

  it('keeps its end when it is retried', () => {
    const ended = after(decided, { type: 'takeEffect', on: d('2026-06-23') });
    const retried = after(
      ended,
      { type: 'retry', on: d('2026-10-12'), ...next },
      { type: 'serve', on: d('2026-10-13') },
      { type: 'decide', decision: 'court.dismissClaim', on: d('2026-11-20') },
    );
    expect(retried.end).toEqual(ended.end);
    expect(retried.instances.at(-1)).toMatchObject({ level: 'retrial', decision: { code: 'court.dismissClaim' } });
  });

  it('ends at once by a ruling that cannot be appealed against', () => {
    const withdrawn = after(suit, { type: 'decide', decision: 'court.withdrawn', on: d('2026-04-20') });
    expect(withdrawn.end).toMatchObject({ closedOn: '2026-04-20', result: 'other' });
  });

  it('tells the applicant’s late appeal from the organ’s', () => {
    const late = { type: 'appeal', on: d('2026-06-24'), ...next } as const;
    expect(refusal(decided, late)).toMatchObject({ ok: true });
    expect(refusal(decided, { ...late, by: 'organ' })).toMatchObject({ code: 'dispute.appeal-late' });
  });
});

describe('what is not lawful', () => {
  const served = after(suit, { type: 'serve', on: d('2026-03-04') });
  it.each<[string, Dispute, DisputeStep, string]>([
    ['to answer before the copy came', suit, { type: 'answer', on: d('2026-03-09') }, 'dispute.not-served'],
    ['to receive it twice', served, { type: 'serve', on: d('2026-03-05') }, 'dispute.served'],
    ['to receive it before the case', suit, { type: 'serve', on: d('2026-03-01') }, 'dispute.dates'],
    ['a decision of another forum', suit, { ...revoke, decision: 'reconsideration.revoke' }, 'dispute.decision'],
    ['an unknown decision', suit, { ...revoke, decision: 'toString' }, 'dispute.decision'],
    ['an order that it cannot give', suit, { ...revoke, decision: 'court.dismissClaim' }, 'dispute.redo'],
    ['to affirm at first instance', suit, { type: 'decide', decision: 'court.affirm', on: today }, 'dispute.decision'],
    ['a decision ahead of today', suit, { ...revoke, on: d('2027-01-01') }, 'dispute.dates'],
    ['to decide twice', after(suit, revoke), { ...revoke, on: d('2026-06-02') }, 'dispute.decided'],
    ['to take effect undecided', suit, { type: 'takeEffect', on: today }, 'dispute.not-decided'],
    ['to retry what goes on', suit, { type: 'retry', on: today, ...next }, 'dispute.not-closed'],
    ['to go back unasked', suit, { type: 'openAgain', on: today, ...next }, 'dispute.not-remanded'],
    [
      'a trial before a reconsideration organ',
      reconsideration,
      { type: 'setHearing', kind: 'trial', on: today },
      'input.invalid',
    ],
    [
      'to write back who was erased',
      { ...suit, erased: true },
      { type: 'recordParties', parties: [{ role: 'applicant', name: '甲' }], claim: '' },
      'dispute.erased',
    ],
    ['to cancel what was not set', suit, { type: 'cancelHearing', hearingId: 'x' }, 'dispute.no-hearing'],
  ])('%s', (_, dispute, step, code) => {
    expect(refusal(dispute, step)).toMatchObject({ ok: false, code });
  });

  it('is shown with the reason the server gives, and each step with its article', () => {
    const steps = lawfulDisputeSteps(suit, { today, calendar });
    expect(steps.filter((it) => it.lawful).map((it) => it.step)).toEqual([
      'serve',
      'changeProcedure',
      'setHearing',
      'suspend',
      'decide',
      'recordParties',
      'addDocument',
    ]);
    expect(steps.find((it) => it.step === 'answer')).toMatchObject({ code: 'dispute.not-served', lawful: false });
    expect(steps.every((it) => it.article !== '' && (it.lawful || it.reason !== ''))).toBe(true);
  });
});

describe('hearings', () => {
  it('are set ahead, and cancelled', () => {
    const set = after(suit, {
      type: 'setHearing',
      kind: 'trial',
      on: d('2027-01-12'),
      time: '09:30',
      place: '第三法庭',
    });
    expect(set.hearings).toEqual([
      { id: 'h1', kind: 'trial', on: '2027-01-12', time: '09:30', place: '第三法庭', cancelled: false },
    ]);
    expect(after(set, { type: 'cancelHearing', hearingId: 'h1' }).hearings[0]).toMatchObject({ cancelled: true });
  });
});

describe('the table of decisions', () => {
  it.each(Object.entries(DECISIONS))('%s: cites its source', (_, rule) => {
    expect(rule.article).toMatch(/《.+法》|法释/);
    expect(rule.levels.length).toBeGreaterThan(0);
  });

  it('gives every level a decision for each result', () => {
    for (const level of ['reconsideration', 'first'] as const) {
      const results = new Set(decisionsAt(level).map((code) => DECISIONS[code].result));
      expect([...results].sort()).toEqual(['corrected', 'other', 'upheld']);
    }
  });
});
