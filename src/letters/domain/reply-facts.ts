import type { LocalDate } from '../../kernel/local-date.js';
import type { GroundId } from '../../law/outcomes/index.js';
import type { CaseFacts } from './facts.js';

/** One thing withheld of what was asked for (不予公开的内容), Art. 37. */
export interface WithheldPart {
  readonly what: string;
  readonly ground: string;
  /** Why the ground applies to it. */
  readonly why?: string | undefined;
}

/** What a reply says beside the ground; which of these it needs follows from the ground, the rest is not looked at. */
export interface ReplyDetails {
  /** The information by name and number: what is supplied, refused, worked up, asked for again. */
  readonly information?: string | undefined;
  /** Where to get it (获取的方式、途径): of what is public, of a publication, of what another law governs, of another channel. */
  readonly where?: string | undefined;
  /** `纸质` */
  readonly suppliedAs?: string | undefined;
  readonly pages?: number | undefined;
  readonly secretLevel?: '秘密' | '机密' | '绝密' | undefined;
  readonly secretBy?: string | undefined;
  /** The law or regulation with its article (法律、行政法规名称及条款). */
  readonly statute?: string | undefined;
  /** What it may endanger: `公共安全`. */
  readonly danger?: string | undefined;
  /** Why the ground applies. */
  readonly explanation?: string | undefined;
  readonly thirdPartyOpinion?: 'object' | 'partly' | 'silent' | undefined;
  /** The duty in whose performance it came about (履行的职能). */
  readonly duty?: string | undefined;
  readonly caseName?: string | undefined;
  /** Where and how it was searched for (检索的范围、方式). */
  readonly search?: string | undefined;
  readonly searchedOn?: LocalDate | undefined;
  /** The organ that is responsible for it (负责公开的行政机关), and its contact. */
  readonly responsibleOrgan?: string | undefined;
  readonly responsibleContact?: string | undefined;
  readonly correctionAskedOn?: LocalDate | undefined;
  readonly correctionDeliveredOn?: LocalDate | undefined;
  readonly correctionBy?: LocalDate | undefined;
  /** `信访`, `投诉`, `举报`. */
  readonly activity?: string | undefined;
  readonly earlierOn?: LocalDate | undefined;
  readonly earlierNumber?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly count?: number | undefined;
  readonly reasonsAskedOn?: LocalDate | undefined;
  readonly reasonsGiven?: 'given' | 'none' | undefined;
  readonly obtainedOn?: LocalDate | undefined;
  readonly feeNoticedOn?: LocalDate | undefined;
  readonly feeDeliveredOn?: LocalDate | undefined;
  readonly feePayBy?: LocalDate | undefined;
  readonly feeYuan?: number | undefined;
  readonly question?: string | undefined;
  readonly answer?: string | undefined;
  readonly withdrawnOn?: LocalDate | undefined;
}

/** A reply (答复), an answer to a question, a notice that an application is no longer handled. */
export interface ReplyFacts extends CaseFacts {
  /** Row of table `t3`. */
  readonly outcome: string;
  readonly ground: GroundId | (string & {});
  readonly details?: ReplyDetails | undefined;
  /** For `partial`: what is withheld, each with its ground. */
  readonly withheld?: readonly WithheldPart[] | undefined;
  /** Names of what is supplied with it. */
  readonly attachments?: readonly string[] | undefined;
}
