import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { ALL_GROUNDS } from '../../../law/outcomes/index.js';
import { draftReply, openPlaces, type ReplyDraftRequest } from './draft-reply.js';
import { WORDINGS } from './wordings.js';

const base: ReplyDraftRequest = {
  receiptNumber: 'JYJ-2026-000123',
  receivedOn: localDate('2026-03-02'),
  outcome: 'granted',
  ground: '36(2)',
  issuedOn: localDate('2026-03-20'),
  addressee: 'person',
};

function draft(changes: Partial<ReplyDraftRequest>): string {
  const result = draftReply({ ...base, ...changes });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('reply wording', () => {
  it.each(ALL_GROUNDS.map((ground) => [ground.id, ground] as const))('has a wording for %s', (_, ground) => {
    const text = draft({ outcome: ground.outcome, ground: ground.id });
    expect(text).toContain('2026年3月2日');
    expect(text).toContain('JYJ-2026-000123');
    expect(text).not.toMatch(/[{}]|undefined|《条例》/);
    expect(openPlaces(text).length).toBeGreaterThan(0);
  });

  it('has no wording without a ground', () => {
    const used = new Set(ALL_GROUNDS.map((ground) => ground.wording as string));
    expect(Object.keys(WORDINGS).filter((wording) => !used.has(wording))).toEqual([]);
  });

  it.each([
    // Refusals on Art. 14 to 16 go to reconsideration first since 2024; before, and other outcomes, either way.
    ['refused.process', '16(2).draft', '2026-03-20', '应当先'],
    ['refused.process', '16(2).draft', '2023-12-29', '或者自收到本答复之日起6个月内'],
    ['unavailable.notHeld', '36(4)', '2026-03-20', '或者自收到本答复之日起6个月内'],
    ['refused.inquiry', '36(7)', '2026-03-20', '或者自收到本答复之日起6个月内'],
  ])('%s on %s, issued %s, tells the remedy: %s', (outcome, ground, issuedOn, expected) => {
    expect(draft({ outcome, ground, issuedOn: localDate(issuedOn) })).toContain(expected);
  });

  it('gives the reasons for what a partial reply withholds, and the remedy that follows from them', () => {
    const text = draft({ outcome: 'partial', ground: '37', withheldGrounds: ['15.privacy'] });
    expect(text).toContain('涉及个人隐私');
    expect(text).toContain('第十五条、第三十二条');
    expect(text).toContain('应当先');
    expect(draft({ outcome: 'partial', ground: '37' })).not.toContain('应当先');
  });

  it('tells no remedy where nothing was decided', () => {
    expect(draft({ outcome: 'other.other', ground: 'withdrawn' })).not.toContain('行政复议');
  });

  it('addresses an organization as one', () => {
    const text = draft({ addressee: 'organization' });
    expect(text).toContain('收到你单位提出的');
    expect(text).not.toContain('您');
  });

  it('names whom to turn to where the organ has said so, and leaves the places open where not', () => {
    const names = { reconsiderationOrgan: '某市某区人民政府', court: '某市某区人民法院' };
    const told = draft({ outcome: 'granted', ground: '36(2)', ...names });
    expect(told).toContain('向某市某区人民政府申请行政复议');
    expect(told).toContain('向某市某区人民法院提起行政诉讼');
    const open = draft({ outcome: 'granted', ground: '36(2)', reconsiderationOrgan: null, court: null });
    expect(openPlaces(open)).toEqual(expect.arrayContaining(['行政复议机关', '人民法院']));
  });

  it('refuses a ground of another outcome', () => {
    expect(draftReply({ ...base, ground: '37' })).toMatchObject({ ok: false, code: 'reply.ground' });
  });

  it('names the places still open, each once', () => {
    expect(openPlaces('【日期】至【日期】，【说明】。')).toEqual(['日期', '说明']);
    expect(openPlaces('没有')).toEqual([]);
  });
});
