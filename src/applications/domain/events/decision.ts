import type { LocalDate } from '../../../kernel/local-date.js';
import type { RecordedErasureGround } from '../../../law/erasure/index.js';
import type { Followed } from '../third-party.js';
import type { Commitments, DeliveryWay, Due, EventOf } from './event-of.js';

/** A part withheld from a partial disclosure (《条例》 Art. 37): what it is stands in the vault under the same id. */
export interface WithheldPart {
  readonly id: string;
  readonly ground: string;
}

/** A copy that goes with a reply: `hash` is the address of its sealed bytes, which tells nothing of what is in it. */
export interface Supply {
  readonly fileId: string;
  readonly hash: string;
}

/** How far a partial disclosure follows the objection of a third party. */
export interface FollowedOpinion {
  readonly consultationId: string;
  readonly followed: Followed;
}

/** Reply drafted (拟稿). */
export type ReplyDrafted = EventOf<
  'application.drafted',
  2,
  {
    readonly draftId: string;
    readonly outcome: string;
    readonly ground: string;
    readonly withheld: readonly WithheldPart[];
    readonly by: string;
    readonly letterId: string | null;
    /** The version of the letter that is reviewed and signed; a letter edited since cannot be issued. */
    readonly letterVersion: number | null;
    /** What goes with the reply, as it is reviewed and signed. */
    readonly supplies: readonly Supply[];
    /** Of a partial disclosure, as far as it was said. */
    readonly opinions: readonly FollowedOpinion[];
    readonly commitments: Commitments;
  }
>;
/** Legal review (合法性审核), Art. 45: by another person. */
export type ReplyReviewed = EventOf<
  'application.reviewed',
  1,
  { readonly draftId: string; readonly agreed: boolean; readonly by: string; readonly commitments: Commitments }
>;
/** Signed off by the responsible leader (签发): by another person than the drafter. */
export type ReplySignedOff = EventOf<
  'application.signedOff',
  1,
  { readonly draftId: string; readonly agreed: boolean; readonly by: string; readonly commitments: Commitments }
>;

/** Replied to (作出答复); legal date: the day the reply is issued. */
export type ApplicationReplied = EventOf<
  'application.replied',
  2,
  {
    readonly outcome: string;
    readonly ground: string;
    readonly dueOn: LocalDate;
    readonly overdue: boolean;
    readonly draftId: string | null;
    readonly documentNumber: string | null;
    readonly letterId: string | null;
    readonly withheld: readonly WithheldPart[];
    /** Made anew after a reopening: table `t3` counts the first closing alone. */
    readonly again: boolean;
    readonly textCommitment: string;
  }
>;

/** Withdrawn by the applicant (撤回申请): closes the case as 其他处理. */
export type ApplicationWithdrawn = EventOf<
  'application.withdrawn',
  1,
  { readonly via: 'online' | 'clerk'; readonly letterId: string | null; readonly commitments: Commitments }
>;

/** The third party told in writing what is disclosed over its objection, and why (书面告知第三方), Art. 32. */
export type ThirdPartyTold = EventOf<
  'application.thirdPartyTold',
  1,
  {
    readonly consultationId: string;
    readonly letterId: string | null;
    readonly way: DeliveryWay;
    readonly commitments: Commitments;
  }
>;
/** Delivered to the applicant (送达); legal date: handed to the post, signed for, or sent (国办公开办函〔2016〕235号). */
export type ApplicationDelivered = EventOf<
  'application.delivered',
  1,
  {
    readonly letterId: string | null;
    readonly way: DeliveryWay;
    /** On that day the limit had passed. */
    readonly late: boolean;
    readonly commitments: Commitments;
  }
>;

/** Reopened (重新办理): by order of a reconsideration organ or a court, or by the organ itself. */
export type ApplicationReopened = EventOf<
  'application.reopened',
  1,
  Due & {
    readonly disputeId: string | null;
    readonly by: 'reconsideration' | 'court' | 'self';
    readonly redoBy: LocalDate;
    readonly commitments: Commitments;
  }
>;

/** Publication suggested (建议主动公开), Art. 44. */
export type PublicationSuggested = EventOf<
  'application.publicationSuggested',
  1,
  { readonly from: 'applicant' | 'organ'; readonly commitments: Commitments }
>;

/** A new holiday notice moved the limit of an open case. */
export type LimitChanged = EventOf<
  'application.limitChanged',
  1,
  Due & { readonly from: LocalDate; readonly to: LocalDate; readonly calendarVersion: string }
>;

/** Personal data erased (个人信息删除), 《个人信息保护法》 Art. 47; legal date: the day of erasure. */
export type ApplicationErased = EventOf<
  'application.erased',
  2,
  { readonly records: readonly string[]; readonly ground: RecordedErasureGround }
>;

export type DecisionEvent =
  | ReplyDrafted
  | ReplyReviewed
  | ReplySignedOff
  | ApplicationReplied
  | ApplicationWithdrawn
  | ThirdPartyTold
  | ApplicationDelivered
  | ApplicationReopened
  | PublicationSuggested
  | LimitChanged
  | ApplicationErased;
