import { firstDayOf, lastDayOf, type LocalDate } from '../../../kernel/local-date.js';
import type { DisclosureRecord, EndWay, RecordEnd } from './record.js';

/**
 * What a document counts as in a year: `issued` 制发 · `disclosed` 公开 · `repealed` 废止 · `expired` 失效 · `effective` 现行有效 at
 * the year's end · `total` 对外公开总数 up to then.
 */
export const EFFECTS = ['issued', 'disclosed', 'repealed', 'expired', 'effective', 'total'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Ends by an act of the organ count as 废止; 失效 is counted apart, and in no cell (docs/decisions/0131). */
export const REPEALING: readonly EndWay[] = ['repealed', 'replaced'];

/** A year up to a day of it; to its end where the day is after it. */
export interface YearSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export function yearSpan(year: number, asOf: LocalDate): YearSpan {
  const end = lastDayOf(year);
  return { from: firstDayOf(year), to: asOf < end ? asOf : end };
}

type Dated = Pick<DisclosureRecord, 'madeOn' | 'publishedOn' | 'inForceOn' | 'withdrawn'> & {
  readonly end: Pick<RecordEnd, 'on' | 'as'> | null;
};

/**
 * What a record counts as in a year, as it stood on the last day of the span; the query of the annual report counts the same
 * by SQL. A withdrawn record, and one of a document not yet made, counts as nothing.
 */
export function effectsOf({ madeOn, publishedOn, inForceOn, end, withdrawn }: Dated, { from, to }: YearSpan): Effect[] {
  if (withdrawn !== null || madeOn > to) return [];
  const within = (day: LocalDate | null) => day !== null && day >= from && day <= to;
  const holds: Readonly<Record<Effect, boolean>> = {
    issued: within(madeOn),
    disclosed: within(publishedOn),
    repealed: end !== null && within(end.on) && REPEALING.includes(end.as),
    expired: end !== null && within(end.on) && !REPEALING.includes(end.as),
    effective: inForceOn <= to && (end === null || end.on > to),
    total: publishedOn !== null && publishedOn <= to,
  };
  return EFFECTS.filter((effect) => holds[effect]);
}
