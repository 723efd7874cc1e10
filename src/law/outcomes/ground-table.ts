import { localDate, type LocalDate } from '../../kernel/local-date.js';

/** A lawful ground (法定理由) of an outcome: one wording of the reply for each. */
export interface GroundEntry {
  /** Row of table `t3` that a decision on this ground counts in. */
  readonly outcome: string;
  /** In Chinese, for the clerk who chooses. */
  readonly label: string;
  /** In Chinese, as a reply cites it. */
  readonly articles: string;
  /** Name of the wording of the reply (答复文书). */
  readonly wording: string;
  readonly inForceFrom: LocalDate;
}

const REGULATION = localDate('2019-05-15');
const FEES = localDate('2021-01-01');

function ground(outcome: string, wording: string, articles: string, label: string): GroundEntry {
  return { outcome, label, articles, wording, inForceFrom: REGULATION };
}

/**
 * Grounds by id. An id names the article of 《条例》 (国务院令第711号), its paragraph or item in brackets, and a word where
 * one article holds several; ids stand in the ledger and do not change.
 */
export const GROUNDS = {
  '36(1)': ground('granted', 'granted.public', '《条例》第三十六条第（一）项', '已主动公开，告知获取的方式、途径'),
  '36(2)': ground(
    'granted',
    'granted.provided',
    '《条例》第三十六条第（二）项',
    '可以公开，提供信息或者告知获取的方式、途径和时间',
  ),

  '37': ground('partial', 'partial', '《条例》第三十七条', '区分处理，提供可以公开的内容'),

  '14.stateSecret': ground(
    'refused.stateSecret',
    'refused.state-secret',
    '《条例》第十四条、第三十六条第（三）项',
    '依法确定为国家秘密',
  ),
  '14.otherLaw': ground(
    'refused.otherLaw',
    'refused.other-law',
    '《条例》第十四条、第三十六条第（三）项',
    '法律、行政法规禁止公开',
  ),
  '14.safety': ground(
    'refused.safety',
    'refused.safety',
    '《条例》第十四条、第三十六条第（三）项',
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  ),
  '15.tradeSecret': ground(
    'refused.thirdParty',
    'refused.trade-secret',
    '《条例》第十五条、第三十二条、第三十六条第（三）项',
    '涉及商业秘密，公开会对第三方合法权益造成损害',
  ),
  '15.privacy': ground(
    'refused.thirdParty',
    'refused.privacy',
    '《条例》第十五条、第三十二条、第三十六条第（三）项',
    '涉及个人隐私，公开会对第三方合法权益造成损害',
  ),
  '15.otherRights': ground(
    'refused.thirdParty',
    'refused.third-party',
    '《条例》第十五条、第三十二条、第三十六条第（三）项',
    '公开会对第三方其他合法权益造成损害',
  ),
  '16(1).personnel': ground(
    'refused.internalAffairs',
    'refused.internal-affairs',
    '《条例》第十六条第一款、第三十六条第（三）项',
    '内部事务信息：人事管理',
  ),
  '16(1).logistics': ground(
    'refused.internalAffairs',
    'refused.internal-affairs',
    '《条例》第十六条第一款、第三十六条第（三）项',
    '内部事务信息：后勤管理',
  ),
  '16(1).workflow': ground(
    'refused.internalAffairs',
    'refused.internal-affairs',
    '《条例》第十六条第一款、第三十六条第（三）项',
    '内部事务信息：内部工作流程',
  ),
  '16(2).discussion': ground(
    'refused.process',
    'refused.process',
    '《条例》第十六条第二款、第三十六条第（三）项',
    '过程性信息：讨论记录',
  ),
  '16(2).draft': ground(
    'refused.process',
    'refused.process',
    '《条例》第十六条第二款、第三十六条第（三）项',
    '过程性信息：过程稿',
  ),
  '16(2).consultation': ground(
    'refused.process',
    'refused.process',
    '《条例》第十六条第二款、第三十六条第（三）项',
    '过程性信息：磋商信函',
  ),
  '16(2).instruction': ground(
    'refused.process',
    'refused.process',
    '《条例》第十六条第二款、第三十六条第（三）项',
    '过程性信息：请示报告',
  ),
  '16(2).enforcementFile': ground(
    'refused.enforcementFile',
    'refused.enforcement-file',
    '《条例》第十六条第二款、第三十六条第（三）项',
    '行政执法案卷信息',
  ),
  '36(7)': ground(
    'refused.inquiry',
    'refused.inquiry',
    '《条例》第三十六条第（七）项',
    '工商、不动产登记资料等，告知依照有关法律、行政法规的规定办理',
  ),

  '36(4)': ground(
    'unavailable.notHeld',
    'unavailable.non-existent',
    '《条例》第三十六条第（四）项',
    '经检索没有所申请公开信息，该政府信息不存在',
  ),
  '36(5)': ground(
    'unavailable.notHeld',
    'unavailable.not-ours',
    '《条例》第三十六条第（五）项',
    '不属于本行政机关负责公开',
  ),
  '38': ground(
    'unavailable.needsCreation',
    'unavailable.needs-creation',
    '《条例》第三十八条',
    '没有现成信息，需要加工、分析',
  ),
  '30.unclear': ground('unavailable.unclear', 'unavailable.unclear', '《条例》第三十条', '补正后申请内容仍不明确'),

  '39(1)': ground('unprocessed.petition', 'unprocessed.petition', '《条例》第三十九条第一款', '信访、投诉、举报等活动'),
  '36(6)': ground(
    'unprocessed.repeated',
    'unprocessed.repeated',
    '《条例》第三十六条第（六）项',
    '重复申请公开相同政府信息',
  ),
  '39(2)': ground(
    'unprocessed.publication',
    'unprocessed.publication',
    '《条例》第三十九条第二款',
    '要求提供公开出版物',
  ),
  '35': ground('unprocessed.excessive', 'unprocessed.excessive', '《条例》第三十五条', '无正当理由大量反复申请'),
  // A row of the official form without an article of its own: what is asked for is no information of Art. 2.
  '2.reissue': ground(
    'unprocessed.reissue',
    'unprocessed.reissue',
    '《条例》第二条',
    '要求行政机关确认或者重新出具已获取信息',
  ),

  '30.notCorrected': ground(
    'other.notCorrected',
    'other.not-corrected',
    '《条例》第三十条',
    '无正当理由逾期不补正，视为放弃申请',
  ),
  'fee.unpaid': {
    outcome: 'other.unpaid',
    label: '逾期未按收费通知要求缴纳费用，视为放弃申请',
    articles: '《条例》第四十二条、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    wording: 'other.unpaid',
    inForceFrom: FEES,
  },
  '2.notApplication': ground(
    'other.other',
    'other.not-application',
    '《条例》第二条',
    '咨询等，不属于政府信息公开申请',
  ),
  withdrawn: ground('other.other', 'other.withdrawn', '申请人撤回申请', '申请人撤回申请'),
} as const satisfies Record<string, GroundEntry>;

export type GroundId = keyof typeof GROUNDS;
