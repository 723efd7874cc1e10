import { localDate } from '../../kernel/local-date.js';
import { ALL_GROUNDS, type GroundId } from '../../law/outcomes/index.js';
import type { FactsOf } from './compose-letter.js';
import { kindOfGround } from './compose/reply.js';
import type { CaseFacts, LetterOrgan } from './facts.js';
import type { LetterKind } from './letter-kind.js';
import type { ReplyDetails, ReplyFacts } from './reply-facts.js';

/** An organ with every setting that a letter speaks of. */
export const SAMPLE_ORGAN: LetterOrgan = {
  name: '示范市青禾区教育局',
  signature: '示范市青禾区教育局',
  documentPrefix: '青教信公开',
  officeName: '青禾区教育局办公室',
  address: '示范市青禾区书院路1号',
  postcode: '000000',
  phone: '0000-00000001',
  fax: null,
  email: 'gongkai@example.org',
  hours: '工作日9:00—17:00',
  reconsiderationOrgan: '示范市青禾区人民政府',
  court: '示范市青禾区人民法院',
};

export const SAMPLE_CASE: CaseFacts = {
  organ: SAMPLE_ORGAN,
  date: localDate('2026-03-20'),
  receiptNumber: 'JYJ-2026-000123',
  receivedOn: localDate('2026-03-02'),
  description: '2025年青禾区义务教育阶段学校招生范围划分的依据和会议纪要',
  applicant: { name: '张晓明', kind: 'person' },
};

/** Every detail that any ground asks for. */
export const SAMPLE_DETAILS: ReplyDetails = {
  information: '《青禾区2025年义务教育招生工作方案》（青教发〔2025〕12号）',
  where: '青禾区人民政府网站“政府信息公开”专栏',
  suppliedAs: '电子文件',
  pages: 6,
  secretLevel: '秘密',
  secretBy: '示范市教育局',
  statute: '《不动产登记暂行条例》第二十七条',
  danger: '公共安全',
  explanation: '该信息载有考点安防部署的具体位置',
  thirdPartyOpinion: 'object',
  duty: '义务教育招生管理',
  caseName: '青教罚〔2025〕3号案',
  search: '以“招生范围”“会议纪要”为关键词检索了本机关办公系统和档案室2024年至2025年的文件',
  searchedOn: localDate('2026-03-10'),
  responsibleOrgan: '示范市教育局',
  responsibleContact: '0000-00000002',
  correctionAskedOn: localDate('2026-03-05'),
  correctionDeliveredOn: localDate('2026-03-06'),
  correctionBy: localDate('2026-03-16'),
  activity: '投诉',
  earlierOn: localDate('2026-01-12'),
  earlierNumber: '青教信公开〔2026〕2号',
  from: localDate('2026-01-01'),
  to: localDate('2026-03-02'),
  count: 86,
  reasonsAskedOn: localDate('2026-03-04'),
  reasonsGiven: 'given',
  obtainedOn: localDate('2025-12-01'),
  feeNoticedOn: localDate('2026-03-04'),
  feeDeliveredOn: localDate('2026-03-05'),
  feePayBy: localDate('2026-04-02'),
  feeYuan: 700,
  question: '子女转学办理流程',
  answer: '转学手续由转入学校受理，可以携带户口簿和学籍证明到转入学校办理。',
  withdrawnOn: localDate('2026-03-11'),
};

const WITHHELD = [
  { what: '附表中的家长姓名和联系电话', ground: '15.privacy', why: '经征求意见，当事人不同意公开' },
  { what: '局长办公会讨论记录', ground: '16(2).discussion' },
];

/** Facts of a closing letter on a ground, nothing left out. */
export function sampleReply(ground: GroundId): ReplyFacts {
  const { outcome } = ALL_GROUNDS.find((entry) => entry.id === ground) ?? { outcome: '' };
  const withheld = ground === '37' ? { withheld: WITHHELD } : {};
  const attachments =
    ground === '36(2)' || ground === '37' ? { attachments: ['青禾区2025年义务教育招生工作方案'] } : {};
  return { ...SAMPLE_CASE, outcome, ground, details: SAMPLE_DETAILS, ...withheld, ...attachments };
}

const dispute = {
  organ: SAMPLE_ORGAN,
  date: localDate('2026-06-08'),
  procedure: 'reconsideration',
  claimant: SAMPLE_CASE.applicant,
  forum: '示范市青禾区人民政府',
  caseNumber: '青政复〔2026〕8号',
  representative: { name: '李建国', post: '局长' },
} as const;

/** Facts of every kind of letter, nothing left out. */
export const SAMPLE_FACTS: {
  readonly [K in Exclude<LetterKind, 'reply' | 'questionAnswer' | 'closureNotice'>]: FactsOf[K];
} = {
  receipt: {
    ...SAMPLE_CASE,
    channel: '网上提交',
    wantedForm: '电子文件（电子邮件）',
    dueOn: localDate('2026-03-30'),
    dueProvisional: false,
    attachments: ['身份证明.pdf'],
  },
  correctionNotice: {
    ...SAMPLE_CASE,
    because: 'unclear',
    matters: ['写明所需会议纪要的会议名称或者召开时间；', '写明所指学校的名称'],
    answerBy: localDate('2026-04-03'),
  },
  extensionNotice: { ...SAMPLE_CASE, days: 15, dueOn: localDate('2026-04-21'), reason: '所涉档案数量较多' },
  thirdPartyLetter: {
    ...SAMPLE_CASE,
    thirdParty: { name: '青禾育才科技有限公司', kind: 'organization' },
    interest: 'tradeSecret',
    information: '《校园网络建设项目合同》（2025年5月签订）',
    answerLink: 'https://example.org/opinion/abc',
    attachments: ['拟公开信息摘要'],
  },
  otherOrganLetter: {
    ...SAMPLE_CASE,
    otherOrgan: '示范市青禾区财政局',
    information: '《青禾区教育费附加使用办法》（青教发〔2024〕7号）',
  },
  reasonsLetter: {
    ...SAMPLE_CASE,
    from: localDate('2026-01-01'),
    to: localDate('2026-03-02'),
    count: 86,
    answerBy: localDate('2026-04-03'),
  },
  feeNotice: {
    ...SAMPLE_CASE,
    scale: 'pages',
    quantity: 120,
    yuan: 1100,
    slices: [
      { from: 1, to: 30, count: 30, rate: 0, yuan: 0 },
      { from: 31, to: 100, count: 70, rate: 10, yuan: 700 },
      { from: 101, to: 120, count: 20, rate: 20, yuan: 400 },
    ],
    reason: '您2026年1月以来申请公开政府信息86件，数量明显超过合理范围',
    payment: '持本通知到青禾区政务服务大厅财政窗口缴纳',
  },
  ownRecordReply: {
    ...SAMPLE_CASE,
    description: '本人义务教育阶段入学登记中的户籍地址',
    ground: '41.corrected',
    record: '青禾区2020年小学入学登记表中您的户籍地址一栏',
    correction: '由“书院路2号”更正为“书院路12号”',
    explanation: '登记内容与户口簿一致',
    otherOrgan: '示范市青禾区公安局',
    otherContact: '0000-00000004',
  },
  thirdPartyNotice: {
    ...SAMPLE_CASE,
    thirdParty: { name: '青禾育才科技有限公司', kind: 'organization' },
    information: '《校园网络建设项目合同》的合同总价和验收结论',
    opinion: 'object',
    because: 'publicInterest',
    explanation: '该项目使用财政资金，合同总价和验收结论关系公众对财政资金使用的监督',
  },
  deliveryRecord: {
    ...SAMPLE_CASE,
    receiver: '张晓明',
    documentTitle: '政府信息公开申请答复书',
    documentNumber: '青教信公开〔2026〕12号',
    way: '邮寄（邮政特快专递）',
    address: '示范市青禾区学府小区',
    trackingNumber: 'EX000000001CN',
    deliveredOn: localDate('2026-03-23'),
    sender: '王芳',
  },
  caseFileIndex: {
    ...SAMPLE_CASE,
    entries: [
      {
        documentNumber: null,
        author: '张晓明',
        title: '政府信息公开申请表',
        date: localDate('2026-03-02'),
        pages: '1-2',
      },
      {
        documentNumber: '青教信公开〔2026〕12号',
        author: SAMPLE_ORGAN.name,
        title: '政府信息公开申请答复书',
        date: localDate('2026-03-20'),
        pages: '3-4',
      },
    ],
  },
  defenceStatement: {
    ...dispute,
    servedOn: localDate('2026-06-01'),
    decision: {
      documentNumber: '青教信公开〔2026〕12号',
      title: '政府信息公开申请答复书',
      date: localDate('2026-03-20'),
      ground: '16(2).discussion',
      timeliness: 'inTime',
    },
    steps: [
      { date: localDate('2026-03-02'), text: '本机关收到张晓明提出的政府信息公开申请' },
      { date: localDate('2026-03-20'), text: '本机关作出答复并于2026年3月23日送达' },
    ],
    arguments: [
      '申请人主张会议纪要应当公开。本机关认为，该纪要记录决策形成前的讨论意见，未对外产生效力，属于过程性信息。',
    ],
    attachments: ['证据清单', '授权委托书', '法定代表人身份证明书'],
  },
  evidenceList: {
    ...dispute,
    evidence: [
      { name: '政府信息公开申请表', proves: '申请人提出申请的时间和内容', form: '复印件', pages: '1-2' },
      { name: '政府信息公开申请答复书', proves: '本机关依法作出答复', form: '复印件', pages: '3-4' },
    ],
  },
  powerOfAttorney: {
    ...dispute,
    agents: [{ name: '王芳', post: '青禾区教育局办公室副主任', phone: '0000-00000003' }],
    powers: { special: ['代为承认、变更、放弃复议请求', '进行和解'] },
  },
  representativeProof: dispute,
};

/** The closing letters of every ground, and one letter of every other kind. */
export const ALL_SAMPLES: readonly (readonly [name: string, kind: LetterKind, facts: FactsOf[LetterKind]])[] = [
  ...ALL_GROUNDS.map(({ id }) => [`${kindOfGround(id)} ${id}`, kindOfGround(id), sampleReply(id)] as const),
  ...(Object.keys(SAMPLE_FACTS) as (keyof typeof SAMPLE_FACTS)[]).map(
    (kind) => [kind, kind, SAMPLE_FACTS[kind]] as const,
  ),
];
