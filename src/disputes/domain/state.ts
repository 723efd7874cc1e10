import type { LocalDate } from '../../kernel/local-date.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import type { SuspensionGround } from './suspension-grounds.js';
import type { DecisionCode, DecisionLevel, DisputeResult } from './decisions.js';

export { DISPUTE_RESULTS, type DisputeResult } from './decisions.js';

/** 普通程序 · 简易程序 */
export const PROCEDURES = ['ordinary', 'summary'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/**
 * In what capacity the organ is a party: `acting` 作出行政行为的机关 · `reviewing` 行政复议机关作为共同被告, whose suit the acting
 * organ alone counts (国办公开办函〔2016〕201号).
 */
export const CAPACITIES = ['acting', 'reviewing'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** 听证 · 听取意见 · 开庭 · 询问 · 调解 */
export const SESSION_KINDS = ['hearing', 'opinions', 'trial', 'inquiry', 'mediation'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** A day on which the parties are heard. */
export interface HearingDate {
  readonly id: string;
  readonly kind: SessionKind;
  readonly on: LocalDate;
  /** `09:30`, where told. */
  readonly time: string | null;
  readonly place: string | null;
  readonly cancelled: boolean;
}

export interface Decision {
  readonly code: DecisionCode;
  readonly decidedOn: LocalDate;
  /** The day the organ received it; appeal and redoing run from there. */
  readonly servedOn: LocalDate;
  readonly documentNumber: string | null;
  /** The last day to handle the application anew, where it is ordered. */
  readonly redoBy: LocalDate | null;
}

/** One instance (审级) of a dispute: a reconsideration has one; a suit may go to appeal, back, and to retrial. */
export interface Instance {
  readonly level: DecisionLevel;
  readonly caseNumber: string;
  /** Reconsideration organ or court. */
  readonly forum: string | null;
  readonly openedOn: LocalDate;
  /** The day the organ received the copy of the application, statement of claim or appeal. */
  readonly servedOn: LocalDate | null;
  readonly answeredOn: LocalDate | null;
  readonly answeredLate: boolean;
  /** Times it was suspended (中止); `resumedOn` is `null` while it is. */
  readonly suspensions: readonly {
    readonly ground: SuspensionGround;
    readonly on: LocalDate;
    readonly resumedOn: LocalDate | null;
  }[];
  readonly decision: Decision | null;
}

export const DOCUMENT_PURPOSES = ['served', 'notice', 'answer', 'evidence', 'decision', 'other'] as const;
export type DocumentPurpose = (typeof DOCUMENT_PURPOSES)[number];

/** A reconsideration (行政复议) or suit (行政诉讼) over a disclosure case, as its events leave it. */
export interface Dispute {
  readonly kind: DisputeRow;
  /** Number of the first instance. */
  readonly caseNumber: string;
  readonly applicationId: string | null;
  /** The reconsideration that went before, for `litigation.afterReconsideration` alone. */
  readonly reconsiderationId: string | null;
  readonly capacity: Capacity;
  /** The reconsideration organ sued together with this organ, or the acting organ where this one is the reviewing. */
  readonly jointWith: string | null;
  readonly openedOn: LocalDate;
  readonly procedure: Procedure | null;
  /** The last one is under way, or the last there was. */
  readonly instances: readonly Instance[];
  readonly hearings: readonly HearingDate[];
  readonly documents: readonly { readonly fileId: string; readonly purpose: DocumentPurpose }[];
  /** Times the parties were recorded; the last stands in the vault. */
  readonly partiesRecorded: number;
  readonly end: {
    readonly closedOn: LocalDate;
    readonly result: DisputeResult;
    /** The last day to handle the application anew, where the decision in force orders it. */
    readonly redoBy: LocalDate | null;
  } | null;
  /** Who the parties are, its papers and files were erased. */
  readonly erased: boolean;
  readonly version: number;
}

/** The instance under way, or the last there was. */
export function instanceOf({ instances }: Pick<Dispute, 'instances'>): Instance {
  const last = instances.at(-1);
  if (!last) throw new Error('a dispute has an instance');
  return last;
}
