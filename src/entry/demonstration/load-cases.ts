import { columnsOf } from '../../applications/db/applications.js';
import { applicantHash } from '../../applications/app/applicant-hash.js';
import { queryCodeHash } from '../../applications/app/query-code-hash.js';
import { decideReply, decideSubmit, evolve } from '../../applications/domain/application.js';
import { makeQueryCode, normalizeQueryCode } from '../../applications/domain/query-code.js';
import { formatReceiptNumber } from '../../applications/domain/receipt-number.js';
import { checkRequest } from '../../applications/domain/request.js';
import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR } from '../../law/calendar/index.js';
import { findGround } from '../../law/outcomes/index.js';
import { sealPersonal, type Vault } from '../../platform/vault/index.js';
import { inventApplicant } from './applicants.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoOrgan } from './district.js';
import type { OrganLoad } from './organ-load.js';
import type { PlannedCase } from './plan-cases.js';
import type { Random } from './random.js';

export const DEMO_ACTOR = 'system:demonstration';

/** Makes the rows and events of an organ's cases, decided on as a clerk's are; gives their ids in the same order. */
export function loadCases(
  load: OrganLoad,
  organ: DemoOrgan,
  cases: readonly PlannedCase[],
  vault: Vault,
  random: Random,
): string[] {
  const numbers = new Map<number, number>();
  const ids = cases.map((planned) => {
    const year = yearOf(planned.receivedOn);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return loadCase(load, formatReceiptNumber({ organCode: organ.code, year, number }), planned, vault, random);
  });
  for (const [year, last] of numbers) load.counters.push({ organ_id: load.organId, year, last });
  return ids;
}

function loadCase(load: OrganLoad, receiptNumber: string, planned: PlannedCase, vault: Vault, random: Random): string {
  const { organId } = load;
  const submittedAt = instantOf(planned.receivedOn, planned.minute);
  const applicationId = demoId(submittedAt, random);
  const seal = (kind: string, value: unknown) => sealInto(load, vault, applicationId, kind, value);
  const request = lawful(
    checkRequest({
      applicant: inventApplicant(random, planned.column),
      description: `示例申请：请求公开${planned.topic}。`,
      wantedForm: planned.wantedForm,
    }),
  );
  const submitted = lawful(
    decideSubmit(
      {
        receiptNumber,
        channel: planned.channel,
        applicantColumn: planned.column,
        wantedForm: planned.wantedForm,
        receivedOn: planned.receivedOn,
        applicantCommitment: seal('applicant', request.applicant),
        descriptionCommitment: seal('description', request.description),
      },
      planned.receivedOn,
      NATIONAL_CALENDAR,
    ),
  );
  load.events.push({ streamId: applicationId, recordedAt: submittedAt, actor: DEMO_ACTOR, event: submitted });
  let state = evolve(null, submitted);
  if (planned.reply) {
    const { outcome, ground, issuedOn } = planned.reply;
    const textCommitment = seal('replyText', replyText(planned, ground));
    const command = { outcome, ground, issuedOn, textCommitment, expectedVersion: state.version };
    const replied = lawful(decideReply(state, command, issuedOn));
    const recordedAt = replyMoment(issuedOn, planned.receivedOn, planned.minute);
    load.events.push({ streamId: applicationId, recordedAt, actor: DEMO_ACTOR, event: replied });
    state = evolve(state, replied);
  }
  load.applications.push({
    organ_id: organId,
    application_id: applicationId,
    submitted_at: submittedAt,
    query_code_hash: queryCodeHash(vault, receiptNumber, normalizeQueryCode(makeQueryCode(random.bytes(12))) ?? ''),
    idempotency_hash: null,
    request_hash: null,
    applicant_hash: applicantHash(vault, organId, request.applicant),
    ...columnsOf(state, NATIONAL_CALENDAR),
  });
  return applicationId;
}

function replyMoment(issuedOn: LocalDate, receivedOn: LocalDate, minute: number): Date {
  return instantOf(issuedOn, issuedOn === receivedOn ? minute + 1 : 16 * 60 + (minute % 60));
}

function sealInto(load: OrganLoad, vault: Vault, streamId: string, kind: string, value: unknown): string {
  const sealed = sealPersonal(vault, { organId: load.organId, streamId, kind }, value);
  load.personal.push({
    organ_id: load.organId,
    stream_id: streamId,
    kind,
    key_id: sealed.keyId,
    ciphertext: sealed.ciphertext,
    erased_at: null,
  });
  return sealed.commitment;
}

function replyText({ topic }: PlannedCase, groundId: string): string {
  const ground = findGround(groundId);
  return `（示例答复）您申请公开的“${topic}”，依据${ground?.articles ?? ''}，${ground?.label ?? ''}。特此答复。`;
}

/** The demonstration plans lawful acts only: a refusal here is a mistake in the plan. */
export function lawful<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`demonstration: ${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}
