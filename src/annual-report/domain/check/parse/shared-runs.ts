import type { FigureGroup } from './figure-groups.js';
import { addsUp } from './row-total.js';
import type { TableToken } from './table-token.js';

/**
 * Figures of several rows that stand in one run, the labels of all but the first lost to another place, as text taken from
 * a PDF has them where cells are set in the middle of their height. The run is divided among the rows it lies before only
 * where it holds as many figures as they have cells, or is the last, and each row taken from it adds up to its total.
 * `rows` are the rows of the form at hand in their order; the total stands last in each.
 */
export function divideSharedRuns(
  rows: readonly number[],
  matched: ReadonlyMap<number, FigureGroup>,
  count: number,
): ReadonlyMap<number, readonly TableToken[]> {
  const divided = new Map<number, readonly TableToken[]>();
  rows.forEach((row, index) => {
    const run = matched.get(row)?.tokens ?? [];
    if (run.length < count * 2 || run.some((token) => token.kind !== 'figure')) return;
    const next = rows.findIndex((other, place) => place > index && matched.has(other));
    const sharing = rows.slice(index, next < 0 ? undefined : next);
    const held = Math.floor(run.length / count);
    if (next < 0 ? held > sharing.length : run.length !== sharing.length * count) return;
    const parts = sharing.slice(0, held).map((_, part) => run.slice(part * count, (part + 1) * count));
    if (!parts.every(addsUp)) return;
    parts.forEach((part, place) => divided.set(sharing[place] ?? row, part));
  });
  return divided;
}
