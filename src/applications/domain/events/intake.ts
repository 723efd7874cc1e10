import type { LocalDate } from '../../../kernel/local-date.js';
import type { ApplicantColumn } from '../../../law/report-format/index.js';
import type { Channel } from '../channel.js';
import type { WantedForm } from '../request.js';
import type { Commitments, Due, EventOf } from './event-of.js';

/** `information`: 政府信息公开申请 · `ownRecord`: a request to correct one's own record (《条例》 Art. 41), which table `t3` does not count. */
export const APPLICATION_KINDS = ['information', 'ownRecord'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/** A file handed in with an application; `kind` says for what. */
export interface Attachment {
  readonly fileId: string;
  readonly kind: AttachmentKind;
}
export const ATTACHMENT_KINDS = ['identity', 'authorization', 'material', 'original'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Where an application recorded before came from: another system or an old register, its number there. */
export interface Origin {
  readonly system: string;
  readonly id: string;
  readonly importId: string;
  readonly legacyNumber: string | null;
  readonly commitments: Commitments;
}

/** Received (收到申请); legal date: the day of receipt. */
export type ApplicationSubmitted = EventOf<
  'application.submitted',
  2,
  Due & {
    readonly receiptNumber: string;
    readonly kind: ApplicationKind;
    readonly channel: Channel;
    readonly registeredBy: 'online' | 'clerk';
    readonly applicantColumn: ApplicantColumn;
    /** Made by an agent (代理人) under a power of attorney; the column is the principal's. */
    readonly agent: boolean;
    /** Number of joint applicants (共同申请人), 1 where there is one. */
    readonly joint: number;
    readonly attachments: readonly Attachment[];
    readonly wantedForm: WantedForm;
    /** Split from another application (一事一申请): its id, and the day its limit had started anew, if it had. */
    readonly splitFrom?: string;
    readonly restartedOn?: LocalDate;
    readonly applicantCommitment: string;
    readonly descriptionCommitment: string;
    /** Only where it was not taken in here. */
    readonly origin?: Origin;
  }
>;

/** Why a day of receipt was wrong (更正收到日期的情形): entered wrongly · by the receipt of the post · by the record of the confirmation · by what was handed in. */
export const RECEIPT_CORRECTION_REASONS = ['entry', 'signature', 'confirmation', 'submission'] as const;
export type ReceiptCorrectionReason = (typeof RECEIPT_CORRECTION_REASONS)[number];

/** The day of receipt corrected (更正收到申请之日), Art. 31; legal date: the day of the correction. The proof stands in the vault. */
export type ReceiptCorrected = EventOf<
  'application.receiptCorrected',
  1,
  Due & {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly reason: ReceiptCorrectionReason;
    /** Counted from the corrected day, a correction was asked for late; `null` where none was asked for. */
    readonly correctionLate: boolean | null;
    /** By the limit that follows, the reply was late; `null` where there is no reply by that limit. */
    readonly overdue: boolean | null;
    readonly commitments: Commitments;
  }
>;

/** Taken up (受理登记), 《条例》 Art. 45. */
export type ApplicationAccepted = EventOf<'application.accepted', 1, Readonly<Record<string, never>>>;

/** Passed to the division that holds the information (转承办科室). */
export type ApplicationRouted = EventOf<
  'application.routed',
  1,
  {
    readonly routeId: string;
    readonly division: string;
    readonly answerBy: LocalDate | null;
    readonly commitments: Commitments;
  }
>;

/** What a search found (检索情况): the information · part of it · nothing · that it is not this organ's to disclose. */
export const SEARCH_FINDINGS = ['found', 'partly', 'notFound', 'notOurs'] as const;
export type SearchFinding = (typeof SEARCH_FINDINGS)[number];

/** Searched (检索), 《条例》 Art. 36 (4): where, how and what was found stand in the vault, with the division's opinion. */
export type ApplicationSearched = EventOf<
  'application.searched',
  1,
  { readonly routeId: string | null; readonly found: SearchFinding; readonly commitments: Commitments }
>;

/** Split into items (一事一申请): this application goes on as the first item, each other item is a stream of its own. */
export type ApplicationSplit = EventOf<
  'application.split',
  1,
  { readonly children: readonly string[]; readonly commitments: Commitments }
>;

/** Whether it repeats an earlier application of the same applicant (重复申请), Art. 36 (6): decided by a person. */
export type ApplicationRepeatJudged = EventOf<
  'application.repeatJudged',
  1,
  { readonly earlierId: string; readonly repeated: boolean; readonly commitments: Commitments }
>;

export type IntakeEvent =
  | ApplicationSubmitted
  | ReceiptCorrected
  | ApplicationAccepted
  | ApplicationRouted
  | ApplicationSearched
  | ApplicationSplit
  | ApplicationRepeatJudged;
