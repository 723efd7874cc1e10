import type { RowLabel } from './align-labels.js';
import type { FigureGroup } from './figure-groups.js';
import { fitFigures } from './fit-figures.js';
import type { TableToken } from './table-token.js';

/** Where rows have their figures: below (after) their label or above (before) it. */
type Habit = 'after' | 'before';

interface Owners {
  readonly previous: readonly (number | undefined)[];
  readonly next: readonly (number | undefined)[];
  /** Row of the form by physical row of the document. */
  readonly beside: ReadonlyMap<number, number>;
}

function ownersOf(labels: readonly RowLabel[], tokens: readonly TableToken[]): Owners {
  const owner: (number | undefined)[] = tokens.map(() => undefined);
  const beside = new Map<number, number>();
  for (const label of labels) {
    for (const index of label.tokens) {
      owner[index] = label.row;
      const token = tokens[index];
      if (token) beside.set(token.row, label.row);
    }
  }
  const previous: (number | undefined)[] = [];
  let held: number | undefined;
  for (const row of owner) {
    held = row ?? held;
    previous.push(held);
  }
  const next: (number | undefined)[] = [];
  held = undefined;
  for (const row of [...owner].reverse()) {
    held = row ?? held;
    next.push(held);
  }
  return { previous, next: next.reverse(), beside };
}

function nearness(group: FigureGroup, row: number, owners: Owners, habit: Habit): number {
  const beside = owners.beside.get(group.tokens[0]?.row ?? -1);
  const before = owners.previous[group.first];
  const after = owners.next[group.last];
  if (group.blankOnly) return before === row && beside !== after ? 1 : 0;
  if (beside === row) return 12;
  if (beside !== undefined) return 0;
  if (before === row && after === row) return 10;
  if (before === row) return habit === 'after' ? 8 : 5;
  if (after === row) return habit === 'before' ? 8 : 5;
  return 0;
}

interface Gains {
  of(group: FigureGroup, row: number): number;
}

interface Matching {
  readonly total: number;
  readonly groups: ReadonlyMap<number, FigureGroup>;
}

/** The matching of groups to rows, both in their order, that gains most. */
function match(rows: readonly number[], groups: readonly FigureGroup[], gains: Gains): Matching {
  const width = rows.length + 1;
  const best = new Float64Array((groups.length + 1) * width);
  for (let g = groups.length - 1; g >= 0; g--) {
    for (let r = rows.length - 1; r >= 0; r--) {
      const group = groups[g];
      const row = rows[r];
      const own = group && row !== undefined ? gains.of(group, row) : 0;
      const taken = own > 0 ? own + (best[(g + 1) * width + r + 1] ?? 0) : 0;
      best[g * width + r] = Math.max(taken, best[(g + 1) * width + r] ?? 0, best[g * width + r + 1] ?? 0);
    }
  }
  const matched = new Map<number, FigureGroup>();
  let g = 0;
  let r = 0;
  while (g < groups.length && r < rows.length) {
    const here = best[g * width + r] ?? 0;
    const group = groups[g];
    const row = rows[r];
    if (!group || row === undefined) break;
    const own = gains.of(group, row);
    if (own > 0 && own + (best[(g + 1) * width + r + 1] ?? 0) === here) {
      matched.set(row, group);
      g++;
      r++;
    } else if (best[(g + 1) * width + r] === here) g++;
    else r++;
  }
  return { total: best[0] ?? 0, groups: matched };
}

const MOST_GROUPS = 600;
/** What a group gains that has as many figures as the row has cells. */
const FITTING = 3;

/**
 * Gives each labelled row its figures: those in its line, inside its wrapped label, or next to it, below or above as the
 * table does throughout; in the order of the rows, at most one group a row. `cellsOf` is the number of cells of a row.
 */
export function alignFigures(
  labels: readonly RowLabel[],
  groups: readonly FigureGroup[],
  tokens: readonly TableToken[],
  cellsOf: (row: number) => number,
): ReadonlyMap<number, FigureGroup> {
  const owners = ownersOf(labels, tokens);
  const rows = labels.map((label) => label.row);
  const considered = groups.slice(0, MOST_GROUPS);
  const gains = (habit: Habit): Gains => ({
    of(group, row) {
      const near = nearness(group, row, owners, habit);
      return near > 0 && fitFigures(group.tokens, cellsOf(row)) ? near + FITTING : near;
    },
  });
  const after = match(rows, considered, gains('after'));
  const before = match(rows, considered, gains('before'));
  return before.total > after.total ? before.groups : after.groups;
}
