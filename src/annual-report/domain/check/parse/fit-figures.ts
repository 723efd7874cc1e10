import type { TableToken } from './table-token.js';

/** On which side of a row's figures the copy left empty places for merged cells. */
export type Padding = 'before' | 'after';

function allBlank(tokens: readonly TableToken[]): boolean {
  return tokens.every((token) => token.kind === 'blank');
}

/**
 * The `count` cells of a row among the tokens that stand for it. Empty places over, left by merged cells, are dropped on
 * the side where they are; `null` where there are fewer tokens than cells, or more figures, so that nothing tells which
 * is which.
 */
export function fitFigures(
  tokens: readonly TableToken[],
  count: number,
  padding: Padding = 'after',
): readonly TableToken[] | null {
  if (tokens.length < count) return null;
  if (tokens.length === count) return tokens;
  if (count === 1) {
    const figures = tokens.filter((token) => token.kind === 'figure');
    if (figures.length === 1) return figures;
  }
  const head = allBlank(tokens.slice(count)) ? tokens.slice(0, count) : null;
  const tail = allBlank(tokens.slice(0, -count)) ? tokens.slice(-count) : null;
  return padding === 'after' ? (head ?? tail) : (tail ?? head);
}

/** Where the rows that leave no doubt have their empty places. */
export function paddingOf(rows: readonly (readonly TableToken[])[], count: number): Padding {
  let before = 0;
  let after = 0;
  for (const tokens of rows) {
    if (tokens.length <= count) continue;
    const head = allBlank(tokens.slice(count));
    const tail = allBlank(tokens.slice(0, -count));
    if (head && !tail) after++;
    if (tail && !head) before++;
  }
  return before > after ? 'before' : 'after';
}
