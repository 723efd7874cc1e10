import type { LocalDate } from '../../../src/kernel/local-date.js';
import { composeLetter } from '../../../src/letters/domain/compose-letter.js';
import { kindOfGround } from '../../../src/letters/domain/compose/reply.js';
import type { LetterOrgan } from '../../../src/letters/domain/facts.js';
import type { ApplicationView } from '../api/applications.ts';

export interface Decision {
  readonly outcome: string;
  readonly ground: string;
  /** For `partial`: grounds on which parts are withheld. */
  readonly withheldGrounds: readonly string[];
  readonly issuedOn: string;
}

const NOT_SET = { documentPrefix: null, officeName: null, address: null, postcode: null, phone: null, fax: null };

/**
 * The text of a reply to begin from (答复参考文书): facts, ground, remedies; what only the clerk knows stands in 【】.
 * `null` where the ground is not one of the outcome. Who applied is not in it.
 */
export function draftReply(organName: string, application: ApplicationView, decision: Decision): string | null {
  const { reconsiderationOrgan, court } = application;
  const organ: LetterOrgan = {
    ...NOT_SET,
    name: organName,
    signature: organName,
    email: null,
    hours: null,
    reconsiderationOrgan,
    court,
  };
  const letter = composeLetter(kindOfGround(decision.ground), {
    organ,
    date: decision.issuedOn as LocalDate,
    receiptNumber: application.receiptNumber,
    receivedOn: application.receivedOn as LocalDate,
    description: application.description ?? '',
    applicant: { name: '', kind: application.applicantColumn === 'natural' ? 'person' : 'organization' },
    outcome: decision.outcome,
    ground: decision.ground,
    withheld: decision.withheldGrounds.map((ground) => ({ what: '', ground })),
  });
  if (!letter.ok) return null;
  const { paragraphs, remedies } = letter.value;
  return [...paragraphs, ...(remedies === null ? [] : [remedies])].join('\n');
}

/** The places still in 【】, in order, each once. */
export function openPlaces(text: string): string[] {
  return [...new Set([...text.matchAll(/【([^【】]*)】/g)].map((match) => match[1] ?? ''))];
}
