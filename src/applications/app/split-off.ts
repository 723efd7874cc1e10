import { randomBytes } from 'node:crypto';
import { yearOf } from '../../kernel/local-date.js';
import { ok, type Result } from '../../kernel/result.js';
import { actorOf, type Act } from '../../kernel/visibility.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import { appendEvents } from '../../platform/ledger/index.js';
import type { Services } from '../../platform/services.js';
import { readPersonal, sealPersonal, storeSealed } from '../../platform/vault/index.js';
import { insertApplication, selectApplication } from '../db/applications.js';
import { nextReceiptNumber } from '../db/receipt-counter.js';
import { decideSubmit, evolve, type Application } from '../domain/application.js';
import { makeQueryCode, normalizeQueryCode } from '../domain/query-code.js';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/receipt-number.js';
import type { Step, StepContext } from '../domain/steps/index.js';
import { queryCodeHash } from './query-code-hash.js';

/** An application split off another (一事一申请). The query code is given here and never again. */
export interface SplitOff {
  readonly applicationId: string;
  readonly receiptNumber: string;
  readonly queryCode: string;
}

interface Splitting {
  readonly organId: string;
  readonly applicationId: string;
  readonly parent: Application;
  readonly step: Step;
  readonly context: StepContext;
}

/**
 * Makes the applications that a split leaves, one for each item after the first: received on the same day, by the same
 * applicant, their limit started anew where that of the first had. Nothing for other steps.
 */
export async function splitOff(
  trx: OrganTransaction,
  services: Services,
  act: Act,
  { organId, applicationId, parent, step, context }: Splitting,
): Promise<Result<readonly SplitOff[]>> {
  if (step.type !== 'split') return ok([]);
  const { vault } = services;
  const row = await selectApplication(trx, organId, applicationId).executeTakeFirstOrThrow();
  const applicant = await readPersonal(trx, vault, { organId, streamId: applicationId, kind: 'applicant' });
  if (!applicant.ok) return applicant;
  const made: SplitOff[] = [];
  for (const [index, childId] of (step.children ?? []).entries()) {
    const description = step.items[index + 1]?.trim() ?? '';
    const year = yearOf(parent.receivedOn);
    const organCode = parseReceiptNumber(parent.receiptNumber)?.organCode ?? '';
    const number = await nextReceiptNumber(trx, organId, year);
    const receiptNumber = formatReceiptNumber({ organCode, year, number });
    const places = { organId, streamId: childId };
    const sealed = {
      applicant: sealPersonal(vault, { ...places, kind: 'applicant' }, applicant.value),
      description: sealPersonal(vault, { ...places, kind: 'description' }, description),
    };
    const submitted = decideSubmit(
      {
        receiptNumber,
        kind: parent.kind,
        channel: parent.channel,
        applicantColumn: parent.applicantColumn,
        agent: parent.agent,
        joint: parent.joint,
        wantedForm: parent.wantedForm,
        receivedOn: parent.receivedOn,
        splitFrom: applicationId,
        restartedOn: parent.correction?.receivedOn ?? parent.restartedOn,
        applicantCommitment: sealed.applicant.commitment,
        descriptionCommitment: sealed.description.commitment,
      },
      context.today,
      context.calendar,
    );
    if (!submitted.ok) return submitted;
    const queryCode = makeQueryCode(randomBytes(12));
    const keys = {
      organId,
      applicationId: childId,
      submittedAt: act.now,
      queryCodeHash: queryCodeHash(vault, receiptNumber, normalizeQueryCode(queryCode) ?? ''),
      idempotencyHash: null,
      requestHash: null,
      applicantHash: row.applicant_hash,
    };
    await insertApplication(trx, keys, evolve(null, submitted.value), context.calendar);
    await storeSealed(trx, { ...places, kind: 'applicant' }, sealed.applicant);
    await storeSealed(trx, { ...places, kind: 'description' }, sealed.description);
    const origin = { ...places, actor: actorOf(act.viewer), recordedAt: act.now, afterSeq: 0 };
    await appendEvents(trx, origin, [submitted.value]);
    made.push({ applicationId: childId, receiptNumber, queryCode });
  }
  return ok(made);
}
