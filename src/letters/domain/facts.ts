import type { LocalDate } from '../../kernel/local-date.js';

/** The organ as its letters speak of it: its name and its settings (`organSettings`), `null` where not set. */
export interface LetterOrgan {
  /** Full name. */
  readonly name: string;
  readonly signature: string | null;
  readonly documentPrefix: string | null;
  readonly officeName: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly hours: string | null;
  readonly reconsiderationOrgan: string | null;
  readonly court: string | null;
}

/** A person is addressed as 您, an organization as 你单位; who may be either (个体工商户), or is not known, as 你（单位）. */
export interface LetterParty {
  readonly name: string;
  readonly kind: 'person' | 'organization' | 'either';
}

/** What every letter of a case knows. A fact left out is left open in the letter, in 【】. */
export interface CaseFacts {
  readonly organ: LetterOrgan;
  /** Date of the letter (成文日期); the day of issue takes its place when it is issued. */
  readonly date: LocalDate;
  readonly receiptNumber: string;
  readonly receivedOn: LocalDate;
  /** What was asked for, in the applicant's words. */
  readonly description: string;
  readonly applicant: LetterParty;
  /** The day a correction was received, from which the limit runs anew (Art. 30). */
  readonly correctedOn?: LocalDate | undefined;
}

export interface ReceiptFacts extends CaseFacts {
  /** `网上提交` */
  readonly channel: string;
  /** `电子文件（电子邮件）` */
  readonly wantedForm: string;
  readonly dueOn: LocalDate;
  /** The due day lies in a year whose holidays are not announced yet. */
  readonly dueProvisional: boolean;
  /** Names of the files handed in. */
  readonly attachments: readonly string[];
}

export interface CorrectionFacts extends CaseFacts {
  /** `unclear` 内容不明确 (Art. 30) · `incomplete`: contents of Art. 29 are missing. */
  readonly because: 'unclear' | 'incomplete';
  /** What must be put right (需要补正的事项), one each. */
  readonly matters: readonly string[];
  readonly answerBy?: LocalDate | undefined;
}

export interface ExtensionFacts extends CaseFacts {
  /** Working days, 1 to 20. */
  readonly days: number;
  readonly dueOn: LocalDate;
  readonly reason?: string | undefined;
}

export interface ThirdPartyFacts extends CaseFacts {
  readonly thirdParty: LetterParty;
  readonly interest: 'tradeSecret' | 'privacy' | 'otherRights';
  /** What is asked for of what concerns them; who asks is not told. */
  readonly information?: string | undefined;
  /** Where they may answer online. */
  readonly answerLink?: string | undefined;
  readonly attachments?: readonly string[] | undefined;
}

export interface OtherOrganFacts extends CaseFacts {
  readonly otherOrgan: string;
  /** Name, number or traits of what was made together; of the application nothing else is told. */
  readonly information?: string | undefined;
  readonly attachments?: readonly string[] | undefined;
}

export interface ReasonsFacts extends CaseFacts {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Set once the reasons were found reasonable: the separate day the organ sets itself (延迟答复的合理期限). */
  readonly delayedTo?: LocalDate | undefined;
  /** Applications made in that time. */
  readonly count?: number | undefined;
  readonly answerBy?: LocalDate | undefined;
}

export interface FeeFacts extends CaseFacts {
  readonly scale: 'items' | 'pages';
  /** All that is counted: items of the applicant in the month, or pages of this application. */
  readonly quantity: number;
  readonly yuan: number;
  readonly slices: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly rate: number;
    readonly yuan: number;
  }[];
  /** Why a fee is charged: number or frequency clearly beyond what is reasonable (Art. 42). */
  readonly reason?: string | undefined;
  /** How to pay (缴纳方式). */
  readonly payment?: string | undefined;
}

export interface ThirdPartyNoticeFacts extends CaseFacts {
  readonly thirdParty: LetterParty;
  /** What is disclosed. */
  readonly information?: string | undefined;
  readonly opinion: 'object' | 'partly';
  /**
   * `publicInterest` 不公开可能对公共利益造成重大影响 · `noGoodReason` 不同意公开的理由不成立 · `followedInPart` 部分采纳: what the objection
   * rightly concerns is withheld, the rest disclosed.
   */
  readonly because: 'publicInterest' | 'noGoodReason' | 'followedInPart';
  /** For `followedInPart`: what is withheld. */
  readonly withheld?: string | undefined;
  readonly explanation?: string | undefined;
}

export interface DeliveryFacts extends CaseFacts {
  readonly receiver: string;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  /** `邮寄`, `当面` … */
  readonly way: string;
  readonly address?: string | undefined;
  readonly trackingNumber?: string | undefined;
  readonly deliveredOn?: LocalDate | undefined;
  readonly sender?: string | undefined;
  readonly note?: string | undefined;
}

export interface FileIndexFacts extends CaseFacts {
  readonly entries: readonly {
    readonly documentNumber: string | null;
    /** Who made it (责任者). */
    readonly author: string;
    readonly title: string;
    readonly date: LocalDate;
    /** Pages, as `1-3`; empty until the file is bound. */
    readonly pages?: string | undefined;
    readonly note?: string | undefined;
  }[];
}

/** How a request to correct one's own record ends, 《条例》 Art. 41. */
export type OwnRecordGround = '41.corrected' | '41.unfounded' | '41.forwarded' | '41.told';

export interface OwnRecordFacts extends CaseFacts {
  readonly ground: OwnRecordGround;
  /** The record that is said to be wrong. */
  readonly record?: string | undefined;
  /** What was put right. */
  readonly correction?: string | undefined;
  /** Why it stays as it is. */
  readonly explanation?: string | undefined;
  /** The organ that may correct it, and its contact. */
  readonly otherOrgan?: string | undefined;
  readonly otherContact?: string | undefined;
}
