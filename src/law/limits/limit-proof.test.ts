import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NATIONAL_CALENDAR as calendar } from '../calendar/index.js';
import { limitEnd } from './limit-end.js';
import { limitProof } from './limit-proof.js';
import type { LimitId } from './statutory-limits.js';

describe('the proof of a limit', () => {
  it.each<[LimitId, string, number]>([
    ['reconsiderationAnswer', '2024-01-31', 10],
    ['reconsiderationAnswerSummary', '2024-02-08', 5],
    ['suitAnswer', '2026-02-06', 15],
    ['suitAnswer', '2026-03-06', 15],
    ['appealJudgment', '2026-02-03', 15],
    ['feePayment', '2026-03-02', 20],
  ])('%s from %s: counts %i days and ends on the last of the limit', (id, event, counted) => {
    const proof = limitProof(calendar, id, localDate(event));
    const end = limitEnd(calendar, id, localDate(event));
    if (!proof.ok || !end.ok) throw new Error('refused');
    expect(proof.value.due).toBe(end.value.date);
    expect(proof.value.days.at(-1)?.date).toBe(end.value.date);
    expect(proof.value.days.filter((day) => day.counted)).toHaveLength(counted);
    expect(proof.value.days[0]).toMatchObject({ date: event, counted: false });
  });

  it('says why a last day is moved', () => {
    const proof = limitProof(calendar, 'suitAnswer', localDate('2026-03-06'));
    expect(proof.ok && proof.value.days.slice(-3).map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-03-21', '第15日'],
      ['2026-03-22', '届满之日为休息日，顺延（星期日）'],
      ['2026-03-23', '顺延至此日届满'],
    ]);
  });
});
