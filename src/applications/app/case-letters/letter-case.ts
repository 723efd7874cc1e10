import type { LocalDate } from '../../../kernel/local-date.js';
import type { WorkingCalendar } from '../../../law/calendar/index.js';
import type { CaseFacts, LetterOrgan, LetterSummary } from '../../../letters/index.js';
import type { LedgerEvent } from '../../../platform/ledger/index.js';
import type { Application } from '../../domain/application.js';
import type { Applicant } from '../../domain/request.js';
import type { FeeAssessment } from '../fee-assessment.js';

/** What the letters of a case are made from. */
export interface LetterCase {
  readonly state: Application;
  readonly events: readonly LedgerEvent[];
  /** By the kind of their record. */
  readonly texts: Readonly<Record<string, unknown>>;
  readonly applicant: Applicant;
  readonly organ: LetterOrgan;
  readonly letters: readonly LetterSummary[];
  readonly calendar: WorkingCalendar;
  readonly today: LocalDate;
  /** Of a fee notice: what it would charge. */
  readonly fee: FeeAssessment | null;
}

/** What every letter of the case knows. */
export function caseFacts(of: LetterCase): CaseFacts {
  const { state, applicant, organ, today } = of;
  return {
    organ,
    date: today,
    receiptNumber: state.receiptNumber,
    receivedOn: state.receivedOn,
    description: descriptionOf(of),
    applicant: { name: applicant.name, kind: applicant.column === 'natural' ? 'person' : 'organization' },
    ...(state.correction?.receivedOn && { correctedOn: state.correction.receivedOn }),
  };
}

/** What the application asks for now: as corrected; once split (一事一申请), the first of its items. */
function descriptionOf({ events, texts }: LetterCase): string {
  const last = (type: string) => events.findLastIndex((event) => event.type === type);
  const [first] = (texts['split/items'] ?? []) as readonly string[];
  const split = last('application.split') > last('application.correctionReceived') ? textOf(first) : undefined;
  return split ?? textOf(texts['correction/text']) ?? textOf(texts['description']) ?? '';
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
