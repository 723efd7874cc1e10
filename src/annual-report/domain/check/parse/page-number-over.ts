import type { FigureGroup } from './figure-groups.js';
import { addsUp } from './row-total.js';
import type { TableToken } from './table-token.js';

const LARGEST = 99;

/** The bare number that ends a group by one too many, alone in its line, as a page number does where a page turns. */
function lastOver(group: FigureGroup, count: number): number | null {
  const last = group.tokens.at(-1);
  if (group.tokens.length !== count + 1 || !last || !/^\d{1,2}$/u.test(last.text)) return null;
  if (group.tokens.some((token) => token !== last && token.row === last.row)) return null;
  const number = Number(last.text);
  return number > 0 && number <= LARGEST ? number : null;
}

/**
 * Figures of a row without the bare page number that a page's turn left behind them. It counts as one only where two rows
 * or more end so and the numbers follow each other; a single figure over leaves open which one it is.
 */
export function withoutPageNumbers(
  groups: readonly FigureGroup[],
  count: number,
): ReadonlyMap<FigureGroup, readonly TableToken[]> {
  const over = groups.flatMap((group) => {
    const number = lastOver(group, count);
    return number === null ? [] : [{ group, number }];
  });
  const consecutive = over.every(({ number }, index) => index === 0 || number === (over[index - 1]?.number ?? 0) + 1);
  if (over.length < 2 || !consecutive) return new Map();
  return new Map(over.map(({ group }) => [group, group.tokens.slice(0, -1)]));
}

/**
 * A row, its total last, without the one bare number too many in it, as a page number is that stands alone in its line. It
 * is known only where the row adds up to its total without that number and with no other left out; `null` else.
 */
export function withoutOneOver(tokens: readonly TableToken[], count: number): readonly TableToken[] | null {
  if (tokens.length !== count + 1) return null;
  const without = (index: number): readonly TableToken[] => tokens.filter((_, place) => place !== index);
  const fitting = tokens.map((_, index) => index).filter((index) => addsUp(without(index)));
  const [first] = fitting;
  const over = first === undefined ? undefined : tokens[first];
  if (first === undefined || !over) return null;
  const isPageNumber = /^\d{1,2}$/u.test(over.text) && Number(over.text) > 0;
  const isAlone = tokens.every((token) => token === over || token.row !== over.row);
  return fitting.length === 1 && isPageNumber && isAlone ? without(first) : null;
}
