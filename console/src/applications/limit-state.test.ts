import { describe, expect, it } from 'vitest';
import { limitState } from './limit-state.ts';

const open = { state: 'open', workingDaysLeft: 8, overdue: false, running: true, dueProvisional: false };

describe('where a case stands to its limit', () => {
  it.each([
    [open, 'far', '剩 8 个工作日'],
    [{ ...open, dueProvisional: true }, 'far', '剩 8 个工作日（暂定）'],
    [{ ...open, workingDaysLeft: 5 }, 'near', '剩 5 个工作日'],
    [{ ...open, workingDaysLeft: 0 }, 'near', '今天到期'],
    [{ ...open, workingDaysLeft: -2, overdue: true }, 'overdue', '逾期 2 个工作日'],
    [{ ...open, workingDaysLeft: null, running: false }, 'paused', '期限未起算'],
    [{ ...open, state: 'closed', workingDaysLeft: null, overdue: true }, 'closedLate', '逾期答复'],
    [{ ...open, state: 'closed', workingDaysLeft: null }, 'closedInTime', '按期答复'],
  ])('%#', (facts, kind, text) => {
    expect(limitState(facts)).toEqual({ kind, text });
  });
});
