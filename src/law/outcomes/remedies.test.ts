import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { ALL_GROUNDS } from './grounds.js';
import { remediesFor } from './remedies.js';
import { REMEDY_TABLE } from './remedy-table.js';

function regime(outcome: string, ground: string, decidedOn: string, withheldGrounds: string[] = []) {
  const result = remediesFor({ outcome, ground, withheldGrounds, decidedOn: localDate(decidedOn) });
  return result.ok ? result.value.regime : result.code;
}

describe('remedies by the date of the decision', () => {
  it.each([
    // Refusals on Art. 14 to 16 change on 1 January 2024.
    ['refused.process', '16(2).draft', '2023-12-31', 'either'],
    ['refused.process', '16(2).draft', '2024-01-01', 'reconsiderationFirst'],
    ['refused.process', '16(2).draft', '2025-06-01', 'reconsiderationFirst'],
    ['refused.stateSecret', '14.stateSecret', '2026-03-02', 'reconsiderationFirst'],
    ['refused.otherLaw', '14.otherLaw', '2026-03-02', 'reconsiderationFirst'],
    ['refused.safety', '14.safety', '2026-03-02', 'reconsiderationFirst'],
    ['refused.thirdParty', '15.privacy', '2026-03-02', 'reconsiderationFirst'],
    ['refused.internalAffairs', '16(1).personnel', '2026-03-02', 'reconsiderationFirst'],
    ['refused.enforcementFile', '16(2).enforcementFile', '2026-03-02', 'reconsiderationFirst'],
    // 行政查询 stands under 不予公开 on the form, and is no refusal on Art. 14 to 16.
    ['refused.inquiry', '36(7)', '2023-12-31', 'either'],
    ['refused.inquiry', '36(7)', '2024-01-01', 'reconsiderationFirst'],
    ['refused.inquiry', '36(7)', '2025-05-31', 'reconsiderationFirst'],
    ['refused.inquiry', '36(7)', '2025-06-01', 'either'],
    // All other outcomes: either way, at any time.
    ['granted', '36(2)', '2026-03-02', 'either'],
    ['unavailable.notHeld', '36(4)', '2024-06-03', 'either'],
    ['unavailable.notHeld', '36(5)', '2026-03-02', 'either'],
    ['unprocessed.repeated', '36(6)', '2026-03-02', 'either'],
    ['other.unpaid', 'fee.unpaid', '2026-03-02', 'either'],
  ])('%s on %s, decided %s: %s', (outcome, ground, decidedOn, expected) => {
    expect(regime(outcome, ground, decidedOn)).toBe(expected);
  });

  it.each([
    [['16(2).draft'], '2023-12-31', 'either'],
    [['16(2).draft'], '2024-01-01', 'reconsiderationFirst'],
    [['15.privacy', '36(7)'], '2025-06-01', 'reconsiderationFirst'],
    [['36(7)'], '2025-05-31', 'reconsiderationFirst'],
    [['36(7)'], '2025-06-01', 'either'],
    // What is withheld is no government information at all: nothing is refused.
    [[], '2026-03-02', 'either'],
  ])('partial, withheld on %o, decided %s: %s', (withheld, decidedOn, expected) => {
    expect(regime('partial', '37', decidedOn, withheld)).toBe(expected);
  });

  it.each([
    ['granted', '37', [], 'reply.ground'],
    ['partial', '37', ['36(4)'], 'reply.ground'],
    ['partial', '37', ['unknown'], 'reply.ground'],
    ['refused.process', '16(2).draft', ['16(2).draft'], 'reply.ground'],
  ])('refuses %s on %s, withheld on %o', (outcome, ground, withheld, code) => {
    expect(regime(outcome, ground, '2026-03-02', withheld)).toBe(code);
  });

  it('refuses decisions before the Regulation in force', () => {
    expect(regime('granted', '36(2)', '2019-05-14')).toBe('remedy.date');
    expect(regime('granted', '36(2)', '2019-05-15')).toBe('either');
  });

  it('has an answer for every ground, with text and sources', () => {
    for (const { id, outcome } of ALL_GROUNDS) {
      const result = remediesFor({ outcome, ground: id, decidedOn: localDate('2026-03-02') });
      expect(result.ok && result.value.text).toMatch(/60日内向\{organ\}申请行政复议.*\{court\}/);
      expect(result.ok && result.value.sources.length).toBeGreaterThan(0);
    }
  });

  it('tells the order of remedies in words', () => {
    const first = remediesFor({ outcome: 'refused.safety', ground: '14.safety', decidedOn: localDate('2026-03-02') });
    expect(first).toMatchObject({ value: { text: expect.stringContaining('应当先') as string } });
    expect(first).toMatchObject({ value: { text: expect.stringContaining('15日内') as string } });
  });

  it('goes by the table given', () => {
    const own = REMEDY_TABLE.map((row) => ({ ...row, texts: { ...row.texts, either: '本机关文本' } }));
    const question = { outcome: 'granted', ground: '36(1)', decidedOn: localDate('2026-03-02') };
    expect(remediesFor(question, own)).toMatchObject({ value: { text: '本机关文本' } });
  });

  it('is in order of date', () => {
    const dates = REMEDY_TABLE.map((row) => row.decidedFrom);
    expect(dates).toEqual([...dates].sort());
  });
});
