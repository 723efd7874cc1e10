import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { ALL_GROUNDS, type GroundId } from '../../law/outcomes/index.js';
import { composeLetter, type FactsOf } from './compose-letter.js';
import { kindOfGround } from './compose/reply.js';
import { LETTER_KIND_RULES, LETTER_KINDS, type LetterKind } from './letter-kind.js';
import { openPlaces, type LetterText } from './letter-text.js';
import { ALL_SAMPLES, SAMPLE_CASE, SAMPLE_FACTS, SAMPLE_ORGAN, sampleReply } from './testing.js';

function compose<K extends LetterKind>(kind: K, facts: FactsOf[K]): LetterText {
  const result = composeLetter(kind, facts);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function wordsOf(text: LetterText): string {
  const { title, addressee, paragraphs, table, afterTable, remedies, signature } = text;
  const cells = table ? [...table.head, ...table.rows.flat()] : [];
  return [title, addressee ?? '', ...paragraphs, ...cells, ...afterTable, remedies ?? '', signature].join('\n');
}

function reply(ground: GroundId, changes: Partial<FactsOf['reply']> = {}): LetterText {
  return compose(kindOfGround(ground), { ...sampleReply(ground), ...changes });
}

describe('every letter, all facts known', () => {
  it('is of every kind', () => {
    expect([...new Set(ALL_SAMPLES.map(([, kind]) => kind))].sort()).toEqual([...LETTER_KINDS].sort());
  });

  it.each(ALL_SAMPLES)('%s', (_, kind, facts) => {
    const text = compose(kind, facts);
    const words = wordsOf(text);
    expect(openPlaces(text)).toEqual([]);
    expect(words).not.toMatch(/[{}【】]|undefined|null|NaN|《条例》|。。|，。|；。|：。/);
    expect(words).toContain(SAMPLE_ORGAN.name);
    expect(text.documentNumberPlace === null).toBe(LETTER_KIND_RULES[kind].series === null);
    for (const row of text.table?.rows ?? []) expect(row).toHaveLength(text.table?.widths.length ?? 0);
  });
});

describe('every letter, only the least known', () => {
  const bare = {
    ...SAMPLE_ORGAN,
    signature: null,
    documentPrefix: null,
    address: null,
    reconsiderationOrgan: null,
    court: null,
  };

  it.each(ALL_GROUNDS.map(({ id, outcome }) => [id, outcome] as const))(
    '%s leaves open what it cannot know',
    (id, outcome) => {
      const text = compose(kindOfGround(id), { ...SAMPLE_CASE, organ: bare, outcome, ground: id });
      expect(wordsOf(text)).not.toMatch(/[{}]|undefined|null/);
      expect(openPlaces(text).length).toBeGreaterThan(0);
    },
  );
});

describe('the words of the Regulation', () => {
  it.each<[GroundId, string[]]>([
    ['36(1)', ['第三十六条第（一）项', '已经主动公开', '方式、途径']],
    ['36(2)', ['第三十六条第（二）项', '可以公开']],
    ['37', ['第三十七条', '能够作区分处理', '涉及个人隐私', '讨论记录', '不予公开']],
    ['14.stateSecret', ['第十四条', '国家秘密', '不予公开']],
    ['14.otherLaw', ['第十四条', '禁止公开']],
    ['14.safety', ['第十四条', '可能危及公共安全']],
    ['15.tradeSecret', ['第十五条、第三十二条', '商业秘密', '不同意公开且有合理理由']],
    ['15.privacy', ['第十五条、第三十二条', '个人隐私']],
    ['15.otherRights', ['第十五条、第三十二条', '对第三方合法权益造成损害']],
    ['16(1).personnel', ['第十六条第一款', '人事管理', '内部事务信息']],
    ['16(1).logistics', ['第十六条第一款', '后勤管理']],
    ['16(1).workflow', ['第十六条第一款', '内部工作流程']],
    ['16(2).discussion', ['第十六条第二款', '讨论记录', '过程性信息']],
    ['16(2).draft', ['第十六条第二款', '过程稿']],
    ['16(2).consultation', ['第十六条第二款', '磋商信函']],
    ['16(2).instruction', ['第十六条第二款', '请示报告']],
    ['16(2).enforcementFile', ['第十六条第二款', '行政执法案卷信息']],
    ['36(7)', ['第三十六条第（七）项', '特别规定']],
    ['36(4)', ['第三十六条第（四）项', '经检索', '该政府信息不存在']],
    ['36(5)', ['第三十六条第（五）项', '不属于本机关负责公开', '示范市教育局']],
    ['38', ['第三十八条', '加工、分析', '不予提供']],
    ['30.unclear', ['第三十条', '仍不明确']],
    ['39(1)', ['第三十九条第一款', '不作为政府信息公开申请处理']],
    ['36(6)', ['第三十六条第（六）项', '不予重复处理', '青教信公开〔2026〕2号']],
    ['39(2)', ['第三十九条第二款', '公开出版物', '获取的途径']],
    ['35', ['第三十五条', '明显超过合理范围', '不予处理']],
    ['2.reissue', ['第二条', '确认或者重新出具']],
    ['30.notCorrected', ['第三十条', '无正当理由逾期', '视为您放弃申请', '不再处理']],
    ['fee.unpaid', ['第四十二条', '国办函〔2020〕109号', '放弃申请', '不再处理']],
    ['2.notApplication', ['第二条', '咨询']],
    ['withdrawn', ['撤回', '终止办理']],
  ])('of a reply on %s', (ground, expected) => {
    const words = wordsOf(reply(ground));
    for (const part of expected) expect(words).toContain(part);
  });

  it('are listed for every ground', () => {
    expect(ALL_GROUNDS).toHaveLength(31);
  });

  it.each<[keyof typeof SAMPLE_FACTS, string[]]>([
    ['receipt', ['JYJ-2026-000123', '2026年3月30日', '20个工作日内']],
    ['correctionNotice', ['第三十条', '一次性告知', '视为放弃申请', '自本机关收到补正的申请之日起计算']],
    ['extensionNotice', ['第三十三条第二款', '负责人同意', '延长15个工作日', '2026年4月21日']],
    ['thirdPartyLetter', ['第十五条、第三十二条', '15个工作日内', '逾期未提出意见', '商业秘密']],
    ['otherOrganLetter', ['第三十四条', '15个工作日内', '视为同意公开']],
    ['reasonsLetter', ['第三十五条', '86件', '说明申请理由']],
    ['feeNotice', ['第四十二条', '第五条', '20个工作日内', '1100元', '第七条']],
    ['thirdPartyNotice', ['第三十二条', '公共利益造成重大影响', '60日内']],
    ['ownRecordReply', ['第四十一条', '予以更正', '书院路12号', '60日内']],
    ['defenceStatement', ['《中华人民共和国行政复议法》第四十八条', '讨论记录', '决定维持']],
    ['powerOfAttorney', ['特别代理', '王芳']],
    ['representativeProof', ['李建国', '局长', '特此证明']],
  ])('of %s', (kind, expected) => {
    const words = wordsOf(compose(kind, SAMPLE_FACTS[kind]));
    for (const part of expected) expect(words).toContain(part);
  });
});

describe('remedies', () => {
  it.each([
    // Refusals on Art. 14 to 16 go to reconsideration first since 2024; before, and other outcomes, either way.
    [
      '16(2).draft',
      '2026-03-20',
      /应当先自收到本答复之日起60日内向示范市青禾区人民政府申请行政复议.*15日内依法向示范市青禾区人民法院/,
    ],
    ['16(2).draft', '2023-12-29', /或者自收到本答复之日起6个月内依法向示范市青禾区人民法院/],
    ['36(4)', '2026-03-20', /或者自收到本答复之日起6个月内/],
    ['36(7)', '2024-03-20', /应当先/],
    ['36(7)', '2026-03-20', /或者自收到本答复之日起6个月内/],
    ['37', '2026-03-20', /应当先/],
    ['fee.unpaid', '2026-03-20', /自收到本告知之日起60日内/],
  ] as const)('%s, decided %s', (ground, date, expected) => {
    expect(reply(ground, { date: localDate(date) }).remedies).toMatch(expected);
  });

  it.each(['withdrawn', '2.notApplication'] as const)('are not told where nothing was decided: %s', (ground) => {
    expect(reply(ground).remedies).toBeNull();
  });

  it.each(['correctionNotice', 'extensionNotice', 'feeNotice', 'reasonsLetter'] as const)(
    'stand on no %s, which is no decision of its own',
    (kind) => {
      const text = compose(kind, SAMPLE_FACTS[kind]);
      expect(text.remedies).toBeNull();
      expect(wordsOf(text)).not.toContain('如对');
    },
  );
});

describe('the answer to a request to correct a record', () => {
  it.each([
    ['41.corrected', '情况属实'],
    ['41.unfounded', '不予更正'],
    ['41.forwarded', '转送示范市青禾区公安局处理'],
    ['41.told', '向示范市青禾区公安局提出'],
  ] as const)('%s', (ground, expected) => {
    const text = compose('ownRecordReply', { ...SAMPLE_FACTS.ownRecordReply, ground });
    expect(wordsOf(text)).toContain(expected);
    expect(openPlaces(text)).toEqual([]);
    expect(kindOfGround(ground)).toBe('ownRecordReply');
  });
});

describe('a letter', () => {
  it('addresses an organization as one', () => {
    const text = reply('36(2)', { applicant: { name: '青禾律师事务所', kind: 'organization' } });
    expect(wordsOf(text)).toContain('收到你单位提出的');
    expect(wordsOf(text)).not.toContain('您');
  });

  it('does not tell a third party who applied', () => {
    for (const kind of ['thirdPartyLetter', 'thirdPartyNotice', 'otherOrganLetter'] as const) {
      expect(wordsOf(compose(kind, SAMPLE_FACTS[kind]))).not.toContain('张晓明');
    }
  });

  it.each([
    ['reply', '37', 'granted'],
    ['reply', 'withdrawn', 'other.other'],
    ['closureNotice', '36(2)', 'granted'],
    ['questionAnswer', '36(2)', 'granted'],
    ['reply', 'nothing', 'granted'],
  ] as const)('refuses a %s on %s', (kind, ground, outcome) => {
    expect(composeLetter(kind, { ...SAMPLE_CASE, ground, outcome })).toMatchObject({ ok: false, code: 'reply.ground' });
  });

  it('shortens a long description and keeps its quotation marks apart', () => {
    const [first = ''] = reply('36(2)', { description: `“甲”${'一'.repeat(400)}` }).paragraphs;
    expect(first).toContain('“‘甲’一');
    expect(first).toContain('……”');
    expect(first.length).toBeLessThan(330);
  });

  it('tells the day an answer is put off to once the reasons are found good', () => {
    const delayedTo = localDate('2026-06-30');
    const words = wordsOf(compose('reasonsLetter', { ...SAMPLE_FACTS.reasonsLetter, delayedTo }));
    for (const part of ['延迟答复告知书', '第三十五条', '2026年6月30日']) expect(words).toContain(part);
  });

  it('claims no lawful procedure for a late decision', () => {
    const { decision } = SAMPLE_FACTS.defenceStatement;
    if (!decision) throw new Error('the sample has a decision');
    const late = { ...SAMPLE_FACTS.defenceStatement, decision: { ...decision, timeliness: 'late' as const } };
    const text = compose('defenceStatement', late);
    expect(wordsOf(text)).not.toContain('程序合法');
    expect(openPlaces(text)).toContain('请求事项');
  });
});
