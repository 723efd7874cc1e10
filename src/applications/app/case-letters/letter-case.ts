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
export function caseFacts({ state, texts, applicant, organ, today }: LetterCase): CaseFacts {
  return {
    organ,
    date: today,
    receiptNumber: state.receiptNumber,
    receivedOn: state.receivedOn,
    description: textOf(texts['correction/text']) ?? textOf(texts['description']) ?? '',
    applicant: { name: applicant.name, kind: applicant.column === 'natural' ? 'person' : 'organization' },
    ...(state.correction?.receivedOn && { correctedOn: state.correction.receivedOn }),
  };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
