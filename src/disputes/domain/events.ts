import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordedErasureGround } from '../../law/erasure/index.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import type { DecisionCode } from './decisions.js';
import type { SuspensionGround } from './suspension-grounds.js';
import type { Capacity, DisputeResult, DocumentPurpose, Procedure, SessionKind } from './state.js';

interface EventOf<Type extends string, Version extends number, Payload> {
  readonly type: Type;
  readonly schemaVersion: Version;
  readonly legalDate: LocalDate;
  readonly payload: Payload;
}

/** Salted hashes of what is written in the vault, by the kind of its record there. */
export type Commitments = Readonly<Record<string, string>>;

/** Registered (登记); legal date: the day it was accepted by the reconsideration organ or the court. */
export type DisputeRegistered = EventOf<
  'dispute.registered',
  2,
  {
    readonly kind: DisputeRow;
    readonly caseNumber: string;
    readonly applicationId: string | null;
    readonly reconsiderationId: string | null;
    readonly forum: string | null;
    readonly procedure: Procedure | null;
    readonly capacity: Capacity;
    readonly jointWith: string | null;
    readonly commitments: Commitments;
  }
>;

/** Parties and claim recorded (当事人、请求): who they are stands in the vault under `parties/<n>`. */
export type PartiesRecorded = EventOf<'dispute.partiesRecorded', 1, { readonly commitments: Commitments }>;

/** The copy of the application or claim was received (收到申请书、起诉状、上诉状副本): the limit to answer runs. */
export type DisputeServed = EventOf<
  'dispute.served',
  1,
  { readonly procedure: Procedure | null; readonly answerBy: LocalDate; readonly provisional: boolean }
>;
export type ProcedureChanged = EventOf<'dispute.procedureChanged', 1, { readonly procedure: Procedure }>;

/** A paper issued with the answer: its number, and the commitment of its frozen words. */
export interface IssuedWithAnswer {
  readonly letterId: string;
  readonly kind: string;
  readonly documentNumber: string | null;
  readonly commitment: string;
}

/** Answered (提交答复、答辩和证据、依据), with the papers issued for it here. */
export type DisputeAnswered = EventOf<
  'dispute.answered',
  2,
  { readonly answerBy: LocalDate | null; readonly late: boolean; readonly papers: readonly IssuedWithAnswer[] }
>;

/** Suspended (中止), with the item of the law it was suspended by. The limit to answer runs on (docs/decisions/0111). */
export type DisputeSuspended = EventOf<'dispute.suspended', 1, { readonly ground: SuspensionGround }>;
/** Resumed (恢复审理). */
export type DisputeResumed = EventOf<'dispute.resumed', 1, Readonly<Record<string, never>>>;

/** Personal data erased (个人信息删除), 《个人信息保护法》 Art. 47; legal date: the day of erasure. */
export type DisputeErased = EventOf<
  'dispute.erased',
  2,
  { readonly records: readonly string[]; readonly ground: RecordedErasureGround }
>;

/** A hearing is set (听证、开庭等); legal date: the day it was told, `on`: the day it is held. */
export type HearingSet = EventOf<
  'dispute.hearingSet',
  1,
  {
    readonly hearingId: string;
    readonly kind: SessionKind;
    readonly on: LocalDate;
    readonly time: string | null;
    readonly place: string | null;
  }
>;
export type HearingCancelled = EventOf<'dispute.hearingCancelled', 1, { readonly hearingId: string }>;

export type DocumentAdded = EventOf<
  'dispute.documentAdded',
  1,
  { readonly fileId: string; readonly purpose: DocumentPurpose }
>;

/** Decided at one instance (裁决); legal date: the day of the decision. */
export type DisputeDecided = EventOf<
  'dispute.decided',
  1,
  {
    readonly decision: DecisionCode;
    readonly servedOn: LocalDate;
    readonly documentNumber: string | null;
    readonly redoBy: LocalDate | null;
  }
>;

/** Gone to another instance (上诉、发回重审、再审); legal date: the day it was accepted there. The suit stays one. */
export type InstanceOpened = EventOf<
  'dispute.instanceOpened',
  1,
  {
    readonly level: 'first' | 'appeal' | 'retrial';
    readonly caseNumber: string;
    readonly forum: string | null;
    readonly by: 'applicant' | 'organ' | 'other';
  }
>;

/** Ended (审结); legal date: the day of the decision in force. The instances of one suit are one (docs/decisions/0006). */
export type DisputeClosed = EventOf<
  'dispute.closed',
  2,
  { readonly result: DisputeResult; readonly redoBy: LocalDate | null }
>;

export type DisputeEvent =
  | DisputeRegistered
  | PartiesRecorded
  | DisputeServed
  | ProcedureChanged
  | DisputeAnswered
  | DisputeSuspended
  | DisputeResumed
  | DisputeErased
  | HearingSet
  | HearingCancelled
  | DocumentAdded
  | DisputeDecided
  | InstanceOpened
  | DisputeClosed;
