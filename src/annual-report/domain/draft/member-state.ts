import type { LocalDate } from '../../../kernel/local-date.js';

/** Where a member's report stands: published in time, published late, being written, not there. */
export type MemberState = 'published' | 'late' | 'draft' | 'missing';

export interface MemberFacts {
  readonly dueOn: LocalDate;
  /** The day the first version was published; `null` where none was. */
  readonly firstPublishedOn: LocalDate | null;
  readonly drafting: boolean;
}

/**
 * State of a member's annual report, 《条例》 Art. 49. A correction published later does not make a report late: the day of
 * the first version counts.
 */
export function memberState({ dueOn, firstPublishedOn, drafting }: MemberFacts): MemberState {
  if (firstPublishedOn !== null) return firstPublishedOn <= dueOn ? 'published' : 'late';
  return drafting ? 'draft' : 'missing';
}

/** The last day has passed and nothing is published. */
export function isOverdue({ dueOn, firstPublishedOn }: MemberFacts, today: LocalDate): boolean {
  return firstPublishedOn === null && today > dueOn;
}
