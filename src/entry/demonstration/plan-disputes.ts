import { addDays, type LocalDate } from '../../kernel/local-date.js';
import type { DisputeResult } from '../../disputes/index.js';
import type { DisputeRow } from '../../law/report-format/index.js';
import type { Random } from './random.js';

/** An invented dispute over a case. */
export interface PlannedDispute {
  readonly kind: DisputeRow;
  /** Index of the reconsideration before it in the same list, for a suit after one. */
  readonly after: number | null;
  readonly caseIndex: number;
  readonly openedOn: LocalDate;
  readonly end: { readonly closedOn: LocalDate; readonly result: DisputeResult } | null;
}

/** A case as it was closed first, which is what figures and disputes go by. */
export interface DecidedCase {
  readonly counted: boolean;
  readonly column: string;
  readonly receivedOn: LocalDate;
  readonly reply: { readonly outcome: string; readonly issuedOn: LocalDate } | null;
}

const RESULTS: readonly (readonly [DisputeResult, number])[] = [
  ['upheld', 6],
  ['corrected', 2],
  ['other', 2],
];

/**
 * Disputes over replied cases: of the refusals one in five goes to reconsideration first (《行政复议法》 Art. 23), of these one
 * in three on to court; of the other outcomes one in sixty goes straight to court.
 */
export function planDisputes(cases: readonly DecidedCase[], lastDay: LocalDate, random: Random): PlannedDispute[] {
  const disputes: PlannedDispute[] = [];
  for (const [caseIndex, { reply }] of cases.entries()) {
    if (!reply) continue;
    const refused = reply.outcome.startsWith('refused.') && reply.outcome !== 'refused.inquiry';
    if (!random.chance(refused ? 1 / 5 : 1 / 60)) continue;
    const first = plan(
      refused ? 'reconsideration' : 'litigation.direct',
      caseIndex,
      null,
      reply.issuedOn,
      lastDay,
      random,
    );
    if (!first) continue;
    const place = disputes.push(first) - 1;
    if (!refused || !first.end || !random.chance(1 / 3)) continue;
    const suit = plan('litigation.afterReconsideration', caseIndex, place, first.end.closedOn, lastDay, random);
    if (suit) disputes.push(suit);
  }
  return disputes;
}

function plan(
  kind: DisputeRow,
  caseIndex: number,
  after: number | null,
  from: LocalDate,
  lastDay: LocalDate,
  random: Random,
): PlannedDispute | null {
  const openedOn = addDays(from, random.int(8, 40));
  if (openedOn > lastDay) return null;
  const closedOn = addDays(openedOn, kind === 'reconsideration' ? random.int(25, 60) : random.int(70, 200));
  const result = random.weighted(RESULTS);
  return { kind, after, caseIndex, openedOn, end: closedOn <= lastDay ? { closedOn, result } : null };
}
