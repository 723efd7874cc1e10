import { yearOf } from '../../kernel/local-date.js';
import type { Application } from './state.js';

/** Where an application stands in table `t3` of a year. */
export interface T3Cells {
  readonly inflow: 'received' | 'carriedIn';
  /** The outcome of its first closing where that is of the year, else `carriedOut`. */
  readonly outflow: string;
}

/**
 * The two cells of table `t3` that an application stands in for a year, one in and one out (docs/decisions/0006); `null`
 * for a year it does not touch, and for a request under Art. 41, which is no application for information.
 */
export function t3CellsOf({ kind, receivedOn, firstClosed }: Application, year: number): T3Cells | null {
  const received = yearOf(receivedOn);
  const closed = firstClosed ? yearOf(firstClosed.issuedOn) : null;
  if (kind !== 'information' || year < received || (closed !== null && year > closed)) return null;
  return {
    inflow: year === received ? 'received' : 'carriedIn',
    outflow: firstClosed && closed === year ? firstClosed.outcome : 'carriedOut',
  };
}
