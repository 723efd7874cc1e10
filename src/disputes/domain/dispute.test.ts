import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { decideClose, decideRegister, evolve, type Dispute } from './dispute.js';

const d = localDate;
const today = d('2026-03-02');
const command = {
  kind: 'reconsideration' as const,
  caseNumber: '示政复〔2025〕1号',
  applicationId: null,
  reconsiderationId: null,
  openedOn: d('2025-06-02'),
};

function registered(change: Partial<Parameters<typeof decideRegister>[0]> = {}): Dispute {
  const event = decideRegister({ ...command, ...change }, null, today);
  if (!event.ok) throw new Error(event.code);
  return evolve(null, event.value);
}
const open = registered();
const ended: Dispute = { ...open, end: { closedOn: d('2025-07-01'), result: 'upheld', redoBy: null }, version: 2 };
const suit = 'litigation.afterReconsideration' as const;

describe('registering', () => {
  it('takes a reconsideration, and opens its one instance', () => {
    expect(registered({ forum: '示例市人民政府', procedure: 'summary' })).toMatchObject({
      kind: 'reconsideration',
      capacity: 'acting',
      procedure: 'summary',
      instances: [{ level: 'reconsideration', forum: '示例市人民政府', decision: null }],
      end: null,
      version: 1,
    });
    expect(registered({ kind: 'litigation.direct' }).instances[0]).toMatchObject({ level: 'first' });
  });

  it('takes a suit against the reconsideration organ without a reconsideration of its own', () => {
    expect(registered({ kind: suit, capacity: 'reviewing', jointWith: '示例区教育局' })).toMatchObject({
      capacity: 'reviewing',
      jointWith: '示例区教育局',
    });
  });

  it.each([
    ['ahead of today', { openedOn: d('2026-03-03') }, null, 'dispute.dates'],
    ['without a case number', { caseNumber: ' ' }, null, 'input.invalid'],
    ['a suit after no reconsideration', { kind: suit }, null, 'dispute.reconsideration-needed'],
    ['a suit after one still open', { kind: suit }, open, 'dispute.reconsideration-needed'],
    ['a suit before it ended', { kind: suit, openedOn: d('2025-06-30') }, ended, 'dispute.dates'],
    [
      'a direct suit that names one',
      { kind: 'litigation.direct' as const, reconsiderationId: 'r' },
      ended,
      'input.invalid',
    ],
    ['a reconsideration as the reviewing organ', { capacity: 'reviewing' as const }, null, 'input.invalid'],
  ])('refuses %s', (_, change, reconsideration, code) => {
    expect(decideRegister({ ...command, ...change }, reconsideration, today)).toMatchObject({ ok: false, code });
  });
});

describe('closing by the result alone', () => {
  it('ends it once, not before it was opened, not ahead of today', () => {
    const end = { closedOn: d('2025-07-01'), result: 'upheld' as const };
    const event = decideClose(open, end, today);
    expect(event.ok && evolve(open, event.value)).toEqual(ended);
    expect(decideClose(ended, end, today)).toMatchObject({ code: 'dispute.closed' });
    expect(decideClose(open, { ...end, closedOn: d('2025-06-01') }, today)).toMatchObject({ code: 'dispute.dates' });
    expect(decideClose(open, { ...end, closedOn: d('2026-03-03') }, today)).toMatchObject({ code: 'dispute.dates' });
  });
});
