import type { LocalDate } from '../../../kernel/local-date.js';
import type { Channel } from '../../domain/channel.js';
import type { ApplicationKind, Attachment } from '../../domain/events.js';
import type { ApplicationRequest } from '../../domain/request.js';
import type { IntakeFiles } from '../intake-files.js';

export interface SubmitInput extends ApplicationRequest {
  readonly organId: string;
  readonly channel: Channel;
  /** The day the channel's rule names (`dayOfReceipt`); left out online. */
  readonly receivedOn?: LocalDate;
  /** Random, 16 to 200 characters, from the form: a second submission with it gives the first one's receipt. */
  readonly idempotencyKey?: string;
  /** `information` where left out; `ownRecord` asks to correct one's own record (《条例》 Art. 41). */
  readonly kind?: ApplicationKind;
  /** Made by an agent (代理人): the applicant is the principal. As `applicant.agent` says where left out. */
  readonly agent?: boolean;
  /** Number of joint applicants (共同申请人); the first is the applicant. As `applicant.joint` says where left out. */
  readonly joint?: number;
  /** Files in the case already, by their ids. */
  readonly attachments?: readonly Attachment[];
  /** Files kept for it (`keepIntakeFiles`), to be entered in the case with it. */
  readonly files?: IntakeFiles;
}

/** What the applicant keeps. The query code is given here and never again; only its keyed hash is stored. */
export interface Receipt {
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly queryCode: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The due day lies in a year whose holidays are not announced yet. */
  readonly dueProvisional: boolean;
  /** This submission had been made before; nothing was recorded anew. */
  readonly repeated: boolean;
}
