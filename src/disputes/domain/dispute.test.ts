import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { decideClose, decideRegister, evolve, type Dispute } from './dispute.js';

const today = localDate('2026-03-02');
const command = {
  kind: 'reconsideration' as const,
  caseNumber: '示政复〔2025〕1号',
  applicationId: null,
  reconsiderationId: null,
  openedOn: localDate('2025-06-02'),
};
const open: Dispute = { ...command, end: null, version: 1 };
const ended: Dispute = { ...open, end: { closedOn: localDate('2025-07-01'), result: 'upheld' }, version: 2 };

describe('registering', () => {
  it('takes a reconsideration and evolves to an open dispute', () => {
    const event = decideRegister(command, null, today);
    expect(event.ok && evolve(null, event.value)).toEqual(open);
  });

  it.each([
    ['ahead of today', { openedOn: localDate('2026-03-03') }, null, 'dispute.dates'],
    [
      'a suit after no reconsideration',
      { kind: 'litigation.afterReconsideration' as const },
      null,
      'dispute.reconsideration-needed',
    ],
    [
      'a suit after one still open',
      { kind: 'litigation.afterReconsideration' as const },
      open,
      'dispute.reconsideration-needed',
    ],
    [
      'a suit before it ended',
      { kind: 'litigation.afterReconsideration' as const, openedOn: localDate('2025-06-30') },
      ended,
      'dispute.dates',
    ],
    [
      'a direct suit that names one',
      { kind: 'litigation.direct' as const, reconsiderationId: 'r' },
      ended,
      'input.invalid',
    ],
  ])('refuses %s', (_, change, reconsideration, code) => {
    expect(decideRegister({ ...command, ...change }, reconsideration, today)).toMatchObject({ ok: false, code });
  });
});

describe('closing', () => {
  it('ends it once, not before it was opened, not ahead of today', () => {
    const end = { closedOn: localDate('2025-07-01'), result: 'upheld' as const };
    const event = decideClose(open, end, today);
    expect(event.ok && evolve(open, event.value)).toEqual(ended);
    expect(decideClose(ended, end, today)).toMatchObject({ code: 'dispute.closed' });
    expect(decideClose(open, { ...end, closedOn: localDate('2025-06-01') }, today)).toMatchObject({
      code: 'dispute.dates',
    });
    expect(decideClose(open, { ...end, closedOn: localDate('2026-03-03') }, today)).toMatchObject({
      code: 'dispute.dates',
    });
  });
});
