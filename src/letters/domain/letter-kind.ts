/** Series of document numbers (发文字号): each is counted apart, by organ and year. */
export type LetterSeries = 'reply' | 'notice' | 'letter' | 'defence';

/** What stands between the organ's own characters (机关代字) and the year: `示教信公开告〔2026〕3号`. */
export const SERIES_MARKS: Readonly<Record<LetterSeries, string>> = {
  reply: '',
  notice: '告',
  letter: '函',
  defence: '辩',
};

/** Whom a letter goes to; the applicant may read those to them once issued, and no others. */
export type LetterReader = 'applicant' | 'thirdParty' | 'otherOrgan' | 'forum' | 'file';

interface LetterKindRule {
  /** In Chinese, for lists. */
  readonly label: string;
  /** `null`: papers of the file, which carry no number. */
  readonly series: LetterSeries | null;
  /** `red` 红头: the organ's name and the red line, GB/T 9704 · `plain`: forms and papers of the file. */
  readonly head: 'red' | 'plain';
  readonly reader: LetterReader;
}

function rule(
  label: string,
  series: LetterSeries | null,
  head: LetterKindRule['head'],
  reader: LetterReader,
): LetterKindRule {
  return { label, series, head, reader };
}

/** Letters (文书) of a case, from the receipt to the papers for reconsideration and court. */
export const LETTER_KIND_RULES = {
  receipt: rule('申请登记回执', null, 'plain', 'applicant'),
  correctionNotice: rule('补正告知书', 'notice', 'red', 'applicant'),
  extensionNotice: rule('延期答复告知书', 'notice', 'red', 'applicant'),
  thirdPartyLetter: rule('征求意见书（第三方）', 'letter', 'red', 'thirdParty'),
  otherOrganLetter: rule('征求行政机关意见函', 'letter', 'red', 'otherOrgan'),
  reasonsLetter: rule('说明理由告知书', 'notice', 'red', 'applicant'),
  feeNotice: rule('收费通知', 'notice', 'red', 'applicant'),
  reply: rule('答复书', 'reply', 'red', 'applicant'),
  questionAnswer: rule('咨询事项告知书', 'reply', 'red', 'applicant'),
  closureNotice: rule('不再处理告知书', 'reply', 'red', 'applicant'),
  ownRecordReply: rule('政府信息记录更正答复书', 'reply', 'red', 'applicant'),
  thirdPartyNotice: rule('公开决定告知书（第三方）', 'notice', 'red', 'thirdParty'),
  deliveryRecord: rule('送达回证', null, 'plain', 'file'),
  caseFileIndex: rule('卷内文件目录', null, 'plain', 'file'),
  defenceStatement: rule('行政复议答复书、行政答辩状', 'defence', 'red', 'forum'),
  evidenceList: rule('证据清单', null, 'plain', 'forum'),
  powerOfAttorney: rule('授权委托书', null, 'plain', 'forum'),
  representativeProof: rule('法定代表人身份证明书', null, 'plain', 'forum'),
} as const satisfies Record<string, LetterKindRule>;

export type LetterKind = keyof typeof LETTER_KIND_RULES;

export const LETTER_KINDS = Object.keys(LETTER_KIND_RULES) as readonly LetterKind[];

/**
 * Whether a letter is finished by itself (定稿): papers of the file without a number. The others go out with the step of the
 * case or dispute that they belong to.
 */
export function finishesByItself(kind: LetterKind): boolean {
  const { series, reader } = LETTER_KIND_RULES[kind];
  return series === null && reader !== 'forum';
}

export function isLetterKind(text: string): text is LetterKind {
  return Object.hasOwn(LETTER_KIND_RULES, text);
}
