import { labelKey } from './normalize.js';
import type { TableToken } from './table-token.js';

/** Index of the token where words matching the pattern begin, the words of several tokens read as one; -1 where none do. */
export function tokenWhere(tokens: readonly TableToken[], words: RegExp): number {
  const starts: number[] = [];
  const indices: number[] = [];
  let text = '';
  tokens.forEach((token, index) => {
    if (token.kind !== 'label') return;
    starts.push(text.length);
    indices.push(index);
    text += labelKey(token.text);
  });
  const at = text.search(words);
  if (at < 0) return -1;
  const piece = starts.findLastIndex((start) => start <= at);
  return indices[piece] ?? -1;
}

/** Index of the first token of the head that ends before `end`: the one after the last figure before it. */
export function headStart(tokens: readonly TableToken[], end: number): number {
  for (let index = end - 1; index >= 0; index--) if (tokens[index]?.kind === 'figure') return index + 1;
  return 0;
}
