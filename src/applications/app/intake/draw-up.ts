import { yearOf } from '../../../kernel/local-date.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { EventOrigin } from '../../../platform/ledger/index.js';
import type { PlacedSeal, Vault } from '../../../platform/vault/index.js';
import type { ApplicationKeys } from '../../db/applications.js';
import type { EarlierSubmission } from '../../db/intake-desk.js';
import { decideSubmit, evolve, type Application } from '../../domain/application.js';
import type { ApplicationSubmitted } from '../../domain/events.js';
import { normalizeQueryCode } from '../../domain/query-code.js';
import { formatReceiptNumber } from '../../domain/receipt-number.js';
import { queryCodeHash } from '../query-code-hash.js';
import type { Receipt } from './submission.js';
import type { Intake } from './intake.js';

/** A submission with its number, ready to be stored. */
export interface DrawnUp {
  readonly intake: Intake;
  readonly event: ApplicationSubmitted;
  readonly state: Application;
  readonly keys: ApplicationKeys;
  readonly origin: EventOrigin;
  readonly sealed: readonly PlacedSeal[];
  /** As a later submission with the same key will find it. */
  readonly submission: EarlierSubmission;
}

export interface NumberGiven {
  readonly organCode: string;
  readonly number: number;
  readonly calendar: WorkingCalendar;
}

/** Decides on a submission as `decideSubmit` does, and makes everything that is stored of it. */
export function drawUp(vault: Vault, intake: Intake, { organCode, number, calendar }: NumberGiven): Result<DrawnUp> {
  const { organId, applicationId, request, receivedOn, input, act, idempotencyHash, requestHash } = intake;
  const { applicant, description, applicantHash } = intake;
  const enteredFiles = (input.files?.kept ?? []).map(({ fileId, kind }) => ({ fileId, kind }));
  const event = decideSubmit(
    {
      receiptNumber: formatReceiptNumber({ organCode, year: yearOf(receivedOn), number }),
      channel: input.channel,
      applicantColumn: request.applicant.column,
      wantedForm: request.wantedForm,
      receivedOn,
      applicantCommitment: applicant.sealed.commitment,
      descriptionCommitment: description.sealed.commitment,
      kind: input.kind ?? 'information',
      agent: input.agent ?? request.applicant.agent !== undefined,
      joint: input.joint ?? 1 + (request.applicant.joint?.length ?? 0),
      attachments: [...(input.attachments ?? []), ...enteredFiles],
    },
    intake.today,
    calendar,
  );
  if (!event.ok) return event;
  const state = evolve(null, event.value);
  const { receiptNumber, dueOn, dueProvisional } = state;
  return ok({
    intake,
    event: event.value,
    state,
    sealed: [applicant, description],
    keys: {
      organId,
      applicationId,
      submittedAt: act.now,
      queryCodeHash: queryCodeHash(vault, receiptNumber, normalizeQueryCode(intake.queryCode) ?? ''),
      idempotencyHash,
      requestHash,
      applicantHash,
    },
    origin: { organId, streamId: applicationId, actor: intake.actor, recordedAt: act.now, afterSeq: 0 },
    submission: {
      organId,
      applicationId,
      idempotencyHash,
      requestHash,
      receiptNumber,
      receivedOn,
      dueOn,
      dueProvisional,
    },
  });
}

/** The receipt of a submission, made now or before. */
export function receiptOf(
  { queryCode }: Intake,
  made: EarlierSubmission,
  { repeated }: { readonly repeated: boolean },
): Receipt {
  const { applicationId, receiptNumber, receivedOn, dueOn, dueProvisional } = made;
  return { applicationId, receiptNumber, queryCode, receivedOn, dueOn, dueProvisional, repeated };
}
