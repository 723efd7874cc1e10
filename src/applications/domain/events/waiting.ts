import type { LocalDate } from '../../../kernel/local-date.js';
import type { FeeSlice } from '../../../law/processing-fee/index.js';
import type { Interest, Party } from '../third-party.js';
import type { Commitments, DeliveryWay, Due, EventOf } from './event-of.js';

/** Asked to correct (补正告知), 《条例》 Art. 30; `late`: after the 7th working day, a breach on record. */
export type CorrectionAsked = EventOf<
  'application.correctionAsked',
  1,
  Due & {
    readonly answerBy: LocalDate;
    readonly late: boolean;
    readonly letterId: string | null;
    readonly commitments: Commitments;
  }
>;
export type CorrectionDelivered = EventOf<
  'application.correctionDelivered',
  1,
  { readonly way: DeliveryWay; readonly commitments: Commitments }
>;
/** Correction received (收到补正), Art. 30: the limit starts anew. */
export type CorrectionReceived = EventOf<
  'application.correctionReceived',
  1,
  Due & { readonly via: 'online' | 'clerk'; readonly files: readonly string[]; readonly commitments: Commitments }
>;

/** Extension proposed (拟延期), Art. 33: by one person, for another to agree to. */
export type ExtensionProposed = EventOf<
  'application.extensionProposed',
  1,
  { readonly days: number; readonly by: string; readonly commitments: Commitments }
>;
/** Extension agreed by the head of the disclosure office (同意延期), Art. 33; the applicant is told by the letter. */
export type ExtensionAgreed = EventOf<
  'application.extensionAgreed',
  1,
  Due & { readonly days: number; readonly by: string; readonly letterId: string | null }
>;
export type ExtensionDeclined = EventOf<
  'application.extensionDeclined',
  1,
  { readonly by: string; readonly commitments: Commitments }
>;

export const CONSULTED = ['thirdParty', 'otherOrgan'] as const;
export type Consulted = (typeof CONSULTED)[number];
/** `silent`: no answer in 15 working days; of another organ that is consent (Art. 34), of a third party the organ decides (Art. 32). */
export const OPINIONS = ['agree', 'object', 'partly', 'silent'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Asked a third party or another organ for its opinion (征求意见), Art. 32, 34: who and what stand in the vault. */
export type ApplicationConsulted = EventOf<
  'application.consulted',
  2,
  Due & {
    readonly consultationId: string;
    readonly of: Consulted;
    /** What the third party is; `null` of an organ, and of version 1, which did not ask. */
    readonly party: Party | null;
    /** What of the third party a disclosure may harm; `null` likewise. */
    readonly interest: Interest | null;
    /** An organ of this system that is asked. */
    readonly organId: string | null;
    readonly letterId: string | null;
    readonly commitments: Commitments;
  }
>;
export type ConsultationDelivered = EventOf<
  'application.consultationDelivered',
  1,
  Due & { readonly consultationId: string; readonly way: DeliveryWay; readonly commitments: Commitments }
>;
export type ConsultationAnswered = EventOf<
  'application.consultationAnswered',
  1,
  Due & {
    readonly consultationId: string;
    readonly opinion: Opinion;
    readonly via: 'link' | 'clerk' | 'organ';
    readonly commitments: Commitments;
  }
>;

/** Asked for reasons (要求说明理由), Art. 35: does not stop the clock. */
export type ReasonsAsked = EventOf<
  'application.reasonsAsked',
  1,
  { readonly answerBy: LocalDate; readonly letterId: string | null; readonly commitments: Commitments }
>;
export type ReasonsAnswered = EventOf<
  'application.reasonsAnswered',
  1,
  { readonly via: 'online' | 'clerk'; readonly commitments: Commitments }
>;
/** Judged (认定理由), Art. 35: unreasonable, or reasonable, then with a separate reasonable date where the limit cannot be kept. */
export type ReasonsJudged = EventOf<
  'application.reasonsJudged',
  1,
  Due & {
    readonly reasonable: boolean;
    readonly separateDate: LocalDate | null;
    readonly letterId: string | null;
    readonly commitments: Commitments;
  }
>;

/** Fee notice (收费通知), 国办函〔2020〕109号: one scale, computed by slice. */
export type FeeNoticed = EventOf<
  'application.feeNoticed',
  1,
  {
    readonly scale: 'items' | 'pages';
    /** Items of this application, or pages supplied. */
    readonly quantity: number;
    /** By item: all items of the applicant in the month, with these. */
    readonly monthTotal: number | null;
    readonly yuan: number;
    readonly slices: readonly FeeSlice[];
    readonly letterId: string | null;
    readonly commitments: Commitments;
  }
>;
export type FeeNoticeDelivered = EventOf<
  'application.feeNoticeDelivered',
  1,
  { readonly way: DeliveryWay; readonly commitments: Commitments }
>;
/** Paid in full (缴费): the limit starts anew the day after. */
export type FeePaid = EventOf<'application.feePaid', 1, Due & { readonly commitments: Commitments }>;

export type WaitingEvent =
  | CorrectionAsked
  | CorrectionDelivered
  | CorrectionReceived
  | ExtensionProposed
  | ExtensionAgreed
  | ExtensionDeclined
  | ApplicationConsulted
  | ConsultationDelivered
  | ConsultationAnswered
  | ReasonsAsked
  | ReasonsAnswered
  | ReasonsJudged
  | FeeNoticed
  | FeeNoticeDelivered
  | FeePaid;
