import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import { findOrgan } from '../../../organs/index.js';
import type { OrganTransaction } from '../../../platform/database/schema.js';
import { insertInquiry } from '../../db/organ-inquiries.js';
import { opinionDue } from '../../domain/standing.js';
import type { Step, StepOf } from '../../domain/steps/index.js';

/** A consultation (征求意见) of an organ of this system, 《条例》 Art. 34. */
export type InsideStep = StepOf<'consult'> & { readonly organId: string };

export function asksInside(step: Step): step is InsideStep {
  return step.type === 'consult' && step.of === 'otherOrgan' && step.organId !== undefined;
}

/** The step under the asked organ's own name. Refuses `organ.unknown`, and asking oneself (`input.invalid`). */
export async function underItsName(
  trx: OrganTransaction,
  organId: string,
  step: Step,
  today: LocalDate,
): Promise<Result<Step>> {
  if (!asksInside(step)) return ok(step);
  if (step.organId === organId) {
    return refuse('input.invalid', { field: 'organId', reason: '被征求意见的机关应为其他机关' });
  }
  const organ = await findOrgan(trx, step.organId, today);
  return organ
    ? ok({ ...step, organId: organ.id, name: organ.name })
    : refuse('organ.unknown', { organ: step.organId });
}

/** Puts what is asked into the other organ's inbox; it is received the day it stands there. */
export async function putIntoInbox(
  trx: OrganTransaction,
  step: InsideStep,
  asked: {
    readonly organId: string;
    readonly applicationId: string;
    readonly consultationId: string;
    readonly documentNumber: string | null;
    readonly issuedOn: LocalDate;
    readonly today: LocalDate;
    readonly calendar: WorkingCalendar;
  },
): Promise<void> {
  await insertInquiry(trx, {
    organ_id: step.organId,
    inquiry_id: asked.consultationId,
    asking_organ_id: asked.organId,
    application_id: asked.applicationId,
    letter_id: step.letterId ?? null,
    document_number: asked.documentNumber,
    issued_on: asked.issuedOn,
    answer_by: opinionDue(asked.today, asked.calendar),
  });
}
