import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { NATIONAL_CALENDAR } from '../../../law/calendar/index.js';
import { openPlaces } from '../../../letters/index.js';
import { play, type Move } from '../../domain/testing/play.js';
import type { Step } from '../../domain/steps/index.js';
import type { Party } from '../../domain/third-party.js';
import { composeCaseLetter } from './compose-case-letter.js';
import type { LetterCase } from './letter-case.js';
import type { LetterRequest } from './letter-request.js';

const applicant = {
  column: 'natural',
  name: '张晓明',
  proofKind: 'residentCard',
  proofNumber: '11010519491231002X',
  phone: '13900000000',
  agent: { name: '王代理', proofKind: 'residentCard', proofNumber: '11010519491231002X' },
} as const;
const NONE = { signature: null, officeName: null, address: null, postcode: null, phone: null, fax: null, email: null };
const organ = {
  ...NONE,
  name: '示例区教育局',
  documentPrefix: '示教信公开',
  hours: null,
  reconsiderationOrgan: '示例区人民政府',
  court: '示例区人民法院',
};

function caseOf(moves: readonly Move[], texts: Readonly<Record<string, unknown>> = {}): LetterCase {
  const { state, refusal } = play('2026-03-02', moves);
  if (refusal) throw new Error(refusal.code);
  return {
    state,
    events: [],
    texts: { description: '本人张晓明（电话13900000000）申请公开联合检查方案', ...texts },
    applicant,
    organ,
    letters: [],
    calendar: NATIONAL_CALENDAR,
    today: localDate('2026-03-12'),
    fee: null,
  };
}
function words(of: LetterCase, asked: LetterRequest): string {
  const text = composeCaseLetter(of, asked);
  if (!text.ok) throw new Error(text.code);
  return [text.value.title, text.value.addressee, ...text.value.paragraphs].join('\n');
}
const objected = (party: Party | null, draft: Step): Move[] => [
  [
    '2026-03-03',
    {
      type: 'consult',
      of: 'thirdParty',
      name: '甲',
      matters: '合同',
      ...(party && { party, interest: 'otherRights' }),
    } as Step,
  ],
  ['2026-03-06', { type: 'answerConsultation', consultationId: 'n1', opinion: 'object', reason: '理由' }],
  ['2026-03-10', draft],
  ['2026-03-10', { type: 'review', agreed: true }],
  ['2026-03-10', { type: 'signOff', agreed: true }],
];
const granted: Step = { type: 'draft', outcome: 'granted', ground: '36(2)', text: '答复' };
const partial = (followed: 'wholly' | 'partly'): Step => ({
  type: 'draft',
  outcome: 'partial',
  ground: '37',
  text: '答复',
  withheld: [{ what: '单价', ground: '15.tradeSecret' }],
  opinions: [{ consultationId: 'n1', followed }],
});
const notice = (because: 'publicInterest' | 'noGoodReason' | 'followedInPart'): LetterRequest => ({
  kind: 'thirdPartyNotice',
  consultationId: 'n1',
  because,
});
const record = { 'consultation/n1': { name: '甲', matters: '施工合同' }, 'draft/n3': { withheld: ['合同单价'] } };

describe('how a third party is addressed', () => {
  it.each<[Party | null, string, string]>([
    ['person', '征求了您的意见，您不同意公开', '你单位'],
    ['organization', '征求了你单位的意见，你单位不同意公开', '您'],
    ['individualBusiness', '征求了你（单位）的意见，你（单位）不同意公开', '您'],
    [null, '征求了你（单位）的意见，你（单位）不同意公开', '您'],
  ])('in the notice, %s', (party, expected, not) => {
    const text = words(caseOf(objected(party, granted), record), notice('publicInterest'));
    expect(text).toContain(expected);
    expect(text).not.toContain(not);
    expect(text).toContain('公开的政府信息内容为：施工合同。');
  });

  it.each<[Party, string]>([
    ['person', '可能涉及您的个人隐私'],
    ['individualBusiness', '可能涉及你（单位）的个人隐私'],
  ])('in the letter, %s', (party, expected) => {
    const asked: LetterRequest = { kind: 'thirdPartyLetter', name: '甲', party, interest: 'privacy', matters: '名单' };
    const text = words(caseOf([]), asked);
    expect(text).toContain(expected);
    expect(text).toContain('政府信息公开征求意见书');
    expect(composeCaseLetter(caseOf([]), { ...asked, party: 'organization' })).toMatchObject({
      code: 'consultation.interest',
    });
  });
});

describe('the reason a third party is told', () => {
  it.each([
    ['publicInterest', '不公开可能对公共利益造成重大影响'],
    ['noGoodReason', '您提出的理由不成立'],
  ] as const)('%s', (because, expected) => {
    expect(words(caseOf(objected('person', granted), record), notice(because))).toContain(expected);
  });

  it('is what was withheld for it, where its objection is followed in part', () => {
    const text = words(caseOf(objected('organization', partial('partly')), record), notice('followedInPart'));
    expect(text).toContain('部分采纳你单位的意见，对合同单价不予公开；其余内容予以公开');
    expect(text).toContain('第三十七条');
    // What is disclosed of a partial disclosure the office writes.
    expect(text).toContain('【决定公开的政府信息内容】');
  });

  it('is none where it is followed wholly: there is nothing to tell', () => {
    const followed = caseOf(objected('organization', partial('wholly')), record);
    expect(composeCaseLetter(followed, notice('followedInPart'))).toMatchObject({ code: 'third-party.none-to-tell' });
  });
});

describe('what others are told of an application', () => {
  const asked = (matters: string): LetterRequest => ({ kind: 'otherOrganLetter', name: '示例区财政局', matters });

  it('is the information asked about, not the applicant’s words', () => {
    const text = words(caseOf([]), asked('《联合检查方案》（示教发〔2026〕3号）'));
    expect(text).toContain('申请公开的政府信息中，《联合检查方案》（示教发〔2026〕3号）由本机关牵头');
    expect(text).not.toMatch(/张晓明|13900000000|本人/);
  });

  it('is cut to length', () => {
    const text = words(caseOf([]), asked('检查'.repeat(300)));
    expect(text).toContain('……”由本机关牵头');
    expect(text.length).toBeLessThan(600);
  });

  it.each([
    ['张晓明申请的联合检查方案', '张晓明'],
    ['王代理要的方案', '王代理'],
    ['联系电话13900000000的检查方案', '13900000000'],
    ['身份证号11010519491231002X涉及的方案', '11010519491231002X'],
  ])('leaves personal data open for the clerk to write otherwise: %s', (matters, hidden) => {
    for (const letter of [
      asked(matters),
      { kind: 'thirdPartyLetter', name: '甲', party: 'person', interest: 'privacy', matters } as const,
    ]) {
      const text = composeCaseLetter(caseOf([]), letter);
      if (!text.ok) throw new Error(text.code);
      expect(text.value.paragraphs.join('')).not.toContain(hidden);
      expect(openPlaces(text.value)).toContain('此处不写个人信息');
    }
  });
});
