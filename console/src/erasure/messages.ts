import { language } from '../messages/language.ts';

const zh = {
  title: '删除个人信息',
  ground: '删除的情形（《个人信息保护法》第四十七条）',
  choose: '请选择',
  grounds: {
    purposeDone: '处理目的已实现、无法实现或者不再必要（第一项）',
    retentionOver: '保存期限已届满（第二项）',
    consentWithdrawn: '个人撤回同意（第三项）',
    unlawful: '违法或者违反约定处理个人信息（第四项）',
    otherLaw: '法律、行政法规规定的其他情形（第五项）',
  },
  keepHint: '法律、行政法规规定的保存期限（包括档案保管期限）未届满的，不得删除。删除记入台账，删除的内容不能恢复。',
  gone: '将被删除',
  stays: '予以保留',
  confirm: '确定删除？删除后不能恢复。',
  submit: '删除',
  cancel: '不删除',
  done: '个人信息已删除。',
  application: {
    gone: [
      '申请人、代理人、共同申请人的姓名、证件号码和联系方式',
      '申请内容、补正内容、各环节的意见和理由、第三方的姓名和意见',
      '答复书等全部文书的内容和扫描件，草稿',
      '申请人提交的材料、检索到的材料和提供给申请人的文件',
      '据以查找同一申请人其他申请的标识',
    ],
    stays: '受理编号、各步骤的日期、期限、办理结果、文号和统计数字。与本件有关的复议、诉讼案件另行删除。',
  },
  dispute: {
    gone: ['当事人、请求和理由', '答复书、答辩状、证据清单等文书的内容', '案卷材料'],
    stays: '案号、各步骤的日期、裁决结果和统计数字。',
  },
  complaint: {
    gone: ['投诉举报人的姓名、联系方式', '投诉举报的内容和答复的内容', '有关材料'],
    stays: '编号、日期和处理结果。',
  },
};

const en: typeof zh = {
  title: 'Erase personal data',
  ground: 'Ground (Personal Information Protection Law, Art. 47)',
  choose: 'Choose',
  grounds: {
    purposeDone: 'The purpose is met, cannot be met or needs them no more (item 1)',
    retentionOver: 'The retention period is over (item 2)',
    consentWithdrawn: 'Consent was withdrawn (item 3)',
    unlawful: 'They were processed against the law or an agreement (item 4)',
    otherLaw: 'Other cases of laws and administrative regulations (item 5)',
  },
  keepHint:
    'Not before the retention periods of the law (of archives, too) are over. The erasure goes on record; what is erased cannot be brought back.',
  gone: 'Erased',
  stays: 'Kept',
  confirm: 'Erase? This cannot be undone.',
  submit: 'Erase',
  cancel: 'Keep',
  done: 'The personal data was erased.',
  application: {
    gone: [
      'Names, identity numbers and contacts of the applicant, agents and joint applicants',
      'What was applied for and corrected; opinions and reasons of every step; third parties and their opinions',
      'The words and scans of all letters, and drafts',
      'Files handed in, materials found and files supplied',
      'What tells other applications of the same applicant',
    ],
    stays:
      'Receipt number, days of the steps, limits, outcome, document numbers and figures. Disputes about it are erased by themselves.',
  },
  dispute: {
    gone: [
      'Parties, claim and reasons',
      'The words of statements, evidence lists and other papers',
      'Files of the case',
    ],
    stays: 'Case number, days of the steps, decisions and figures.',
  },
  complaint: {
    gone: ['Name and contact of who complained', 'The complaint and its answer', 'Its files'],
    stays: 'Number, days and outcome.',
  },
};

export const texts = language === 'en' ? en : zh;
