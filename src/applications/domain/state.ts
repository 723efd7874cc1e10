import type { LocalDate } from '../../kernel/local-date.js';
import type { ApplicantColumn } from '../../law/report-format/index.js';
import type { Channel } from './channel.js';
import type {
  ApplicationKind,
  Attachment,
  Consulted,
  DeliveryWay,
  FollowedOpinion,
  Opinion,
  SearchFinding,
  Supply,
  WithheldPart,
} from './events.js';
import type { WantedForm } from './request.js';
import type { Interest, Party } from './third-party.js';

export interface Route {
  readonly id: string;
  readonly division: string;
  readonly routedOn: LocalDate;
  readonly answerBy: LocalDate | null;
  readonly answeredOn: LocalDate | null;
}

export interface Search {
  readonly on: LocalDate;
  readonly routeId: string | null;
  readonly found: SearchFinding;
}

/** The one correction an applicant may be asked for (补正), 《条例》 Art. 30. */
export interface Correction {
  readonly askedOn: LocalDate;
  readonly answerBy: LocalDate;
  readonly late: boolean;
  readonly deliveredOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
}

export interface Extension {
  readonly days: number;
  readonly proposedOn: LocalDate;
  readonly proposedBy: string;
  readonly state: 'proposed' | 'agreed' | 'declined';
  readonly agreedOn: LocalDate | null;
}

export interface ConsultationState {
  readonly id: string;
  readonly of: Consulted;
  /** `null` of an organ, and where it is not on record. */
  readonly party: Party | null;
  readonly interest: Interest | null;
  readonly organId: string | null;
  readonly issuedOn: LocalDate;
  readonly deliveredOn: LocalDate | null;
  readonly answeredOn: LocalDate | null;
  readonly opinion: Opinion | null;
  /** The day it was told of a disclosure over its objection, by the decision that stands. */
  readonly toldOn: LocalDate | null;
}

export interface Reasons {
  readonly askedOn: LocalDate;
  readonly answerBy: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly judgedOn: LocalDate | null;
  readonly reasonable: boolean | null;
  readonly separateDate: LocalDate | null;
}

export interface Fee {
  readonly noticedOn: LocalDate;
  readonly scale: 'items' | 'pages';
  readonly quantity: number;
  readonly yuan: number;
  readonly deliveredOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
}

export interface Draft {
  readonly id: string;
  readonly outcome: string;
  readonly ground: string;
  readonly withheld: readonly WithheldPart[];
  readonly draftedOn: LocalDate;
  readonly by: string;
  readonly letterId: string | null;
  readonly letterVersion: number | null;
  readonly supplies: readonly Supply[];
  readonly opinions: readonly FollowedOpinion[];
  readonly textCommitment: string;
  readonly review: Approval | null;
  readonly signOff: Approval | null;
}

export interface Approval {
  readonly on: LocalDate;
  readonly by: string;
  readonly agreed: boolean;
}

export interface Reply {
  readonly outcome: string;
  readonly ground: string;
  readonly issuedOn: LocalDate;
  readonly overdue: boolean;
}

export interface Delivery {
  readonly on: LocalDate;
  readonly way: DeliveryWay;
}

export interface Reopening {
  readonly on: LocalDate;
  readonly by: 'reconsideration' | 'court' | 'self';
  readonly disputeId: string | null;
  readonly redoBy: LocalDate;
}

/** An application (政府信息公开申请) as its events leave it. */
export interface Application {
  readonly receiptNumber: string;
  readonly kind: ApplicationKind;
  readonly channel: Channel;
  readonly registeredBy: 'online' | 'clerk';
  readonly applicantColumn: ApplicantColumn;
  readonly agent: boolean;
  readonly joint: number;
  readonly attachments: readonly Attachment[];
  readonly wantedForm: WantedForm;
  readonly receivedOn: LocalDate;
  readonly splitFrom: string | null;
  /** The limit of the application it was split from had started anew on this day. */
  readonly restartedOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
  readonly acceptedOn: LocalDate | null;
  readonly routes: readonly Route[];
  readonly searches: readonly Search[];
  readonly correction: Correction | null;
  readonly extension: Extension | null;
  readonly consultations: readonly ConsultationState[];
  readonly reasons: Reasons | null;
  readonly fee: Fee | null;
  readonly repeat: { readonly earlierId: string; readonly repeated: boolean } | null;
  readonly children: readonly string[];
  readonly draft: Draft | null;
  /** What closed it; `null` while open, and again once reopened. */
  readonly reply: Reply | null;
  /** The first closing, which table `t3` counts. */
  readonly firstClosed: Reply | null;
  /** Of the reply that stands. */
  readonly delivery: Delivery | null;
  readonly reopening: Reopening | null;
  readonly publicationSuggestedOn: LocalDate | null;
  readonly erased: boolean;
  /** Number of its events. */
  readonly version: number;
}
