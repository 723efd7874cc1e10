import type { TableToken } from './table-token.js';

/** Figures and blanks that stand together, with no label between them. */
export interface FigureGroup {
  readonly tokens: readonly TableToken[];
  /** Index of the first and the last of them among the table's tokens. */
  readonly first: number;
  readonly last: number;
  readonly blankOnly: boolean;
}

function group(tokens: readonly TableToken[], first: number): FigureGroup {
  return {
    tokens,
    first,
    last: first + tokens.length - 1,
    blankOnly: tokens.every((token) => token.kind === 'blank'),
  };
}

function splitByRow(tokens: readonly TableToken[], first: number): FigureGroup[] {
  const groups: FigureGroup[] = [];
  let start = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.row === tokens[start]?.row) continue;
    groups.push(group(tokens.slice(start, i), first + start));
    start = i;
  }
  return groups;
}

/** Whether the figures stand in rows, not one a line with a few that slipped together. */
function sideBySide(tokens: readonly TableToken[]): boolean {
  const beside = (token: TableToken, other: TableToken | undefined): boolean => token.row === other?.row;
  const together = tokens.filter((token, i) => beside(token, tokens[i - 1]) || beside(token, tokens[i + 1]));
  return together.length * 2 > tokens.length;
}

/** The groups of figures of a table, in reading order; where figures stand side by side a group ends with its row. */
export function figureGroups(tokens: readonly TableToken[]): FigureGroup[] {
  const groups: FigureGroup[] = [];
  let start = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token && token.kind !== 'label') continue;
    if (i > start) {
      const run = tokens.slice(start, i);
      groups.push(...(sideBySide(run) ? splitByRow(run, start) : [group(run, start)]));
    }
    start = i + 1;
  }
  return groups;
}
