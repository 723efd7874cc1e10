import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { currentCalendar } from '../../calendar/index.js';
import { newId } from '../../kernel/ids.js';
import { localDateInShanghai, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { actorOf, mayActFor, type Act } from '../../kernel/visibility.js';
import { findOrgan } from '../../organs/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { withOrgan } from '../../platform/database/with-organ.js';
import { appendEvents, canonicalJson } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { findByIdempotencyHash, insertApplication } from '../db/applications.js';
import { nextReceiptNumber } from '../db/receipt-counter.js';
import { decideSubmit, evolve } from '../domain/application.js';
import { dayOfReceipt, type Channel } from '../domain/channel.js';
import type { ApplicationKind, Attachment } from '../domain/events.js';
import { makeQueryCode, normalizeQueryCode } from '../domain/query-code.js';
import { formatReceiptNumber } from '../domain/receipt-number.js';
import { checkRequest, type ApplicationRequest } from '../domain/request.js';
import { applicantHash } from './applicant-hash.js';
import { enterIntakeFiles, type IntakeFiles } from './intake-files.js';
import { queryCodeHash } from './query-code-hash.js';
import { tellApplicant } from './tell-applicant.js';

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

/**
 * Takes an application in (接收申请), 《条例》 Art. 29 to 31. Anyone may submit online; the other channels are for the
 * organ's staff. Refuses contents that are missing or wrong (`input.invalid`), an unknown organ, a day of receipt ahead
 * (`application.received-future`), a key used for other contents (`application.key-reused`).
 */
export async function submitApplication(services: Services, act: Act, input: SubmitInput): Promise<Result<Receipt>> {
  const today = localDateInShanghai(act.now);
  if (input.channel !== 'online' && !mayActFor(act.viewer, input.organId)) return refuse('access.denied');
  // Backdating an online receipt is for the operator alone (demonstration, import).
  if (input.channel === 'online' && input.receivedOn && act.viewer.kind !== 'system') return refuse('access.denied');
  const request = checkRequest(input);
  if (!request.ok) return request;
  const key = input.idempotencyKey;
  if (key !== undefined && (key.length < 16 || key.length > 200)) {
    return refuse('input.invalid', { field: 'idempotencyKey', reason: '长度应为 16 至 200' });
  }
  const organ = await findOrgan(services.db, input.organId, today);
  if (!organ) return refuse('organ.unknown', { organ: input.organId });
  const received = dayOfReceipt(input.channel, input.receivedOn, today);
  if (!received.ok) return received;
  const intake: Intake = {
    organId: organ.id,
    organCode: organ.code,
    channel: input.channel,
    request: request.value,
    receivedOn: received.value,
    kind: input.kind ?? 'information',
    agent: input.agent ?? request.value.applicant.agent !== undefined,
    joint: input.joint ?? 1 + (request.value.applicant.joint?.length ?? 0),
    attachments: input.attachments ?? [],
    files: input.files ?? null,
    ...keyed(services, organ.id, input, request.value),
  };
  return withOrgan(services.db, { actor: actorOf(act.viewer), organId: organ.id }, (trx) =>
    intakeOnce(trx, services, act, intake),
  );
}

interface Intake {
  readonly organId: string;
  readonly organCode: string;
  readonly channel: Channel;
  readonly request: ApplicationRequest;
  readonly receivedOn: LocalDate;
  readonly kind: ApplicationKind;
  readonly agent: boolean;
  readonly joint: number;
  readonly attachments: readonly Attachment[];
  readonly files: IntakeFiles | null;
  readonly idempotencyHash: string | null;
  readonly requestHash: string | null;
  readonly queryCode: string;
}

/** With a key, the query code follows from it (keyed digest), so that a repeated submission can give it again. */
function keyed(
  { vault }: Services,
  organId: string,
  { channel, kind, files, idempotencyKey: key }: SubmitInput,
  request: ApplicationRequest,
) {
  if (key === undefined) {
    return { idempotencyHash: null, requestHash: null, queryCode: makeQueryCode(randomBytes(12)) };
  }
  return {
    idempotencyHash: vault.digest('idempotency', `${organId}/${key}`),
    requestHash: vault.digest(
      'request',
      canonicalJson({ organId, channel, request, ...(kind && { kind }), ...contents(files) }),
    ),
    queryCode: makeQueryCode(Buffer.from(vault.digest('query-code-of-key', `${organId}/${key}`), 'hex')),
  };
}

/** What was handed in, by content: the same form sent twice brings the same files. */
function contents(files: IntakeFiles | undefined) {
  return files && files.kept.length > 0 ? { files: files.kept.map(({ upload }) => upload.contentHash) } : {};
}

async function intakeOnce(
  trx: OrganTransaction,
  services: Services,
  act: Act,
  intake: Intake,
): Promise<Result<Receipt>> {
  if (intake.idempotencyHash !== null) {
    // Two submissions of one key wait for each other.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${intake.idempotencyHash}, 0))`.execute(trx);
    const earlier = await findByIdempotencyHash(trx, intake.organId, intake.idempotencyHash);
    if (earlier) {
      if (earlier.request_hash !== intake.requestHash) return refuse('application.key-reused');
      return ok({
        applicationId: earlier.application_id,
        receiptNumber: earlier.receipt_number,
        queryCode: intake.queryCode,
        receivedOn: earlier.received_on,
        dueOn: earlier.due_on,
        dueProvisional: earlier.due_provisional,
        repeated: true,
      });
    }
  }
  return record(trx, services, act, intake);
}

async function record(trx: OrganTransaction, services: Services, act: Act, intake: Intake): Promise<Result<Receipt>> {
  const { organId, request, receivedOn, channel } = intake;
  const applicationId = intake.files?.applicationId ?? newId();
  const place = { organId, streamId: applicationId };
  const { vault } = services;
  const [applicantPlace, descriptionPlace] = [
    { ...place, kind: 'applicant' },
    { ...place, kind: 'description' },
  ];
  const applicant = sealPersonal(vault, applicantPlace, request.applicant);
  const description = sealPersonal(vault, descriptionPlace, request.description);
  const year = yearOf(receivedOn);
  const calendar = await currentCalendar(trx);
  const number = await nextReceiptNumber(trx, organId, year);
  const event = decideSubmit(
    {
      receiptNumber: formatReceiptNumber({ organCode: intake.organCode, year, number }),
      channel,
      applicantColumn: request.applicant.column,
      wantedForm: request.wantedForm,
      receivedOn,
      applicantCommitment: applicant.commitment,
      descriptionCommitment: description.commitment,
      kind: intake.kind,
      agent: intake.agent,
      joint: intake.joint,
      attachments: [...intake.attachments, ...(intake.files?.kept ?? []).map(({ fileId, kind }) => ({ fileId, kind }))],
    },
    localDateInShanghai(act.now),
    calendar,
  );
  if (!event.ok) return event;
  await storeSealed(trx, applicantPlace, applicant);
  await storeSealed(trx, descriptionPlace, description);
  const state = evolve(null, event.value);
  const keys = {
    organId,
    applicationId,
    submittedAt: act.now,
    queryCodeHash: queryCodeHash(vault, state.receiptNumber, normalizeQueryCode(intake.queryCode) ?? ''),
    idempotencyHash: intake.idempotencyHash,
    requestHash: intake.requestHash,
    applicantHash: applicantHash(vault, organId, request.applicant),
  };
  await insertApplication(trx, keys, state, calendar);
  if (intake.files) await enterIntakeFiles(trx, vault, act, organId, intake.files);
  const origin = { ...place, actor: actorOf(act.viewer), recordedAt: act.now, afterSeq: 0 };
  await appendEvents(trx, origin, [event.value]);
  await tellApplicant(trx, services, act, { organId, applicationId, event: event.value });
  const { receiptNumber, dueOn, dueProvisional } = state;
  return ok({
    applicationId,
    receiptNumber,
    queryCode: intake.queryCode,
    receivedOn,
    dueOn,
    dueProvisional,
    repeated: false,
  });
}
