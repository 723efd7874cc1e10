import { applicantHash } from '../../applications/app/applicant-hash.js';
import { queryCodeHash } from '../../applications/app/query-code-hash.js';
import { columnsOf } from '../../applications/db/applications.js';
import { decideSubmit, evolve } from '../../applications/domain/application.js';
import { makeQueryCode, normalizeQueryCode } from '../../applications/domain/query-code.js';
import { formatReceiptNumber } from '../../applications/domain/receipt-number.js';
import { checkRequest } from '../../applications/domain/request.js';
import { yearOf, type LocalDate } from '../../kernel/local-date.js';
import type { Result } from '../../kernel/result.js';
import { NATIONAL_CALENDAR } from '../../law/calendar/index.js';
import type { Vault } from '../../platform/vault/index.js';
import { inventApplicant } from './applicants.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoOrgan } from './district.js';
import { DEMO_ACTOR, playSteps, sealInto, type DemoCase } from './play-steps.js';
import type { OrganLoad } from './organ-load.js';
import type { PlannedCase } from './plan-cases.js';
import { planSteps } from './plan-steps.js';
import type { Random } from './random.js';

/** An organ's cases in the making: what they come to, and the keys of their rows. */
export interface CaseBook {
  readonly cases: DemoCase[];
  readonly rows: Omit<OrganLoad['applications'][number], keyof ReturnType<typeof columnsOf>>[];
}

/** Makes an organ's cases, every step decided on by its rule as of its day, up to `lastDay`. */
export function loadCases(
  load: OrganLoad,
  organ: DemoOrgan,
  cases: readonly PlannedCase[],
  lastDay: LocalDate,
  vault: Vault,
  random: Random,
): CaseBook {
  const numbers = new Map<number, number>();
  const book: CaseBook = { cases: [], rows: [] };
  for (const planned of cases) {
    const year = yearOf(planned.receivedOn);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const receiptNumber = formatReceiptNumber({ organCode: organ.code, year, number });
    const demo = intake(load, book, receiptNumber, planned, vault, random);
    const earlier = book.cases.at(-2)?.id ?? null;
    const steps = planSteps(planned, earlier, year === yearOf(lastDay), random);
    playSteps(load, vault, random, demo, steps, planned.receivedOn, lastDay);
  }
  for (const [year, last] of numbers) load.counters.push({ organ_id: load.organId, year, last });
  return book;
}

/** Writes the rows of the projection as the cases stand in the end. */
export function writeRows(load: OrganLoad, { cases, rows }: CaseBook): void {
  for (const [index, demo] of cases.entries()) {
    const keys = rows[index];
    if (keys) load.applications.push({ ...keys, ...columnsOf(demo.state, NATIONAL_CALENDAR) });
  }
}

function intake(
  load: OrganLoad,
  book: CaseBook,
  receiptNumber: string,
  planned: PlannedCase,
  vault: Vault,
  random: Random,
): DemoCase {
  const { organId } = load;
  const submittedAt = instantOf(planned.receivedOn, planned.minute);
  const id = demoId(submittedAt, random);
  const request = lawful(
    checkRequest({
      applicant: inventApplicant(random, planned.column),
      description: descriptionOf(planned),
      wantedForm: planned.wantedForm,
    }),
  );
  const submitted = lawful(
    decideSubmit(
      {
        receiptNumber,
        kind: planned.kind,
        channel: planned.channel,
        applicantColumn: planned.column,
        agent: planned.agent,
        wantedForm: planned.wantedForm,
        receivedOn: planned.receivedOn,
        applicantCommitment: sealInto(load, vault, id, 'applicant', request.applicant),
        descriptionCommitment: sealInto(load, vault, id, 'description', request.description),
      },
      planned.receivedOn,
      NATIONAL_CALENDAR,
    ),
  );
  load.events.push({ streamId: id, recordedAt: submittedAt, actor: DEMO_ACTOR, event: submitted });
  const demo: DemoCase = { id, state: evolve(null, submitted), day: planned.receivedOn, minute: planned.minute };
  book.cases.push(demo);
  book.rows.push({
    organ_id: organId,
    application_id: id,
    submitted_at: submittedAt,
    query_code_hash: queryCodeHash(vault, receiptNumber, normalizeQueryCode(makeQueryCode(random.bytes(12))) ?? ''),
    idempotency_hash: null,
    request_hash: null,
    applicant_hash: applicantHash(vault, organId, request.applicant),
  });
  return demo;
}

function descriptionOf({ kind, topic }: PlannedCase): string {
  if (kind === 'ownRecord') return `示例申请：请求更正“${topic}”中本人信息的记录。`;
  return `示例申请：请求公开${topic}。`;
}

/** The demonstration plans lawful acts only: a refusal here is a mistake in the plan. */
export function lawful<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`demonstration: ${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}
