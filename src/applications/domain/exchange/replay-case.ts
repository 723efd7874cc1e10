import type { LocalDate } from '../../../kernel/local-date.js';
import { refuse, type Refusal, type Result } from '../../../kernel/result.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import { decideStep, textsOf } from '../decide-step.js';
import { decideSubmit } from '../decide-submit.js';
import type { ApplicationEvent, Commitments, Origin } from '../events.js';
import { evolve } from '../evolve.js';
import { checkRequest } from '../request.js';
import type { Application } from '../state.js';
import type { CaseDocument } from './case-schema.js';
import { decidePastReply } from './past-reply.js';
import { stepOf, type Names } from './step-of.js';
import type { CaseStep } from './step-schemas.js';

export interface ReplayContext {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly actor: string;
  readonly receiptNumber: string;
  readonly origin: Origin;
  caseId(source: { readonly system: string; readonly id: string }): string;
  newId(): string;
  /** Seals a text of the case; its commitment. */
  seal(kind: string, value: unknown): string;
}

export interface Replayed {
  readonly state: Application;
  readonly events: readonly ApplicationEvent[];
}

/** A case that cannot be; `step` is the place of the step refused, `null` where the request itself is. */
export interface Unlawful {
  readonly ok: false;
  readonly step: number | null;
  readonly refusal: Refusal;
}

/**
 * Goes through a case once more (重演), act by act under the same rules as a case handled here: what those refuse cannot be
 * imported. Acts are dated; none lies ahead of today.
 */
export function replayCase(
  document: CaseDocument,
  context: ReplayContext,
): { readonly ok: true; readonly value: Replayed } | Unlawful {
  const request = checkRequest(document);
  if (!request.ok) return { ok: false, step: null, refusal: request };
  const { channel, receivedOn, kind, agent, joint, splitFrom, restartedOn } = document;
  const submitted = decideSubmit(
    {
      receiptNumber: context.receiptNumber,
      channel,
      applicantColumn: request.value.applicant.column,
      wantedForm: request.value.wantedForm,
      receivedOn,
      kind,
      agent,
      joint,
      origin: context.origin,
      ...(splitFrom && { splitFrom: context.caseId(splitFrom) }),
      restartedOn: restartedOn ?? null,
      applicantCommitment: context.seal('applicant', request.value.applicant),
      descriptionCommitment: context.seal('description', request.value.description),
    },
    context.today,
    context.calendar,
  );
  if (!submitted.ok) return { ok: false, step: null, refusal: submitted };
  let state = evolve(null, submitted.value);
  const events: ApplicationEvent[] = [submitted.value];
  const parts = new Map<string, string>();
  const names: Names = { part: (ref) => parts.get(ref) ?? ref, case: (source) => context.caseId(source) };
  let day = receivedOn;
  for (const [index, step] of document.steps.entries()) {
    if (step.on > day) day = step.on;
    const id = context.newId();
    const event =
      step.on > context.today
        ? refuse('step.future', { date: step.on, today: context.today })
        : decide(state, step, { ...context, day: withOwnDay(step) ? step.on : day, id, names });
    if (!event.ok) return { ok: false, step: index, refusal: event };
    if ('ref' in step) parts.set(step.ref, id);
    state = evolve(state, event.value);
    events.push(event.value);
  }
  return { ok: true, value: { state, events } };
}

interface StepPlace extends ReplayContext {
  readonly day: LocalDate;
  readonly id: string;
  readonly names: Names;
}

function decide(state: Application, exchanged: CaseStep, place: StepPlace): Result<ApplicationEvent> {
  const { calendar, actor, day: today, id, names, seal } = place;
  if (exchanged.step === 'reply') {
    return decidePastReply(state, exchanged, seal('replyText', exchanged.text), calendar);
  }
  const step = stepOf(exchanged, names);
  if (step.type === 'split' && step.children?.length !== step.items.length - 1) {
    return refuse('input.invalid', { field: 'children', reason: '拆分出的申请应比项数少一件' });
  }
  const commitments: Commitments = Object.fromEntries(
    Object.entries(textsOf(step, id)).map(([kind, value]) => [kind, seal(kind, value)]),
  );
  return decideStep(state, step, { today, calendar, actor, role: 'system', yearSigned: false, id, commitments });
}

const OWN_DAY: readonly string[] = ['judgeRepeat', 'split', 'declineExtension', 'correctReceipt', 'suggestPublication'];

/** Acts whose day is the day they are put on record. */
function withOwnDay({ step }: CaseStep): boolean {
  return OWN_DAY.includes(step);
}
