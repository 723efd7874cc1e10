import type { TextLine } from '../parsed-report.js';
import { hasBar, lexBars } from './lex-bars.js';
import { lexPlain } from './lex-plain.js';
import { isIndentedByTab, isTabbed, lexTabIndented, lexTabs } from './lex-tabs.js';
import type { TokenTable } from './table-token.js';

const FEWEST_BARRED = 3;

function sourceOf(lines: readonly TextLine[]): Pick<TokenTable, 'line' | 'lines' | 'places'> {
  const filled = lines.filter(({ text }) => text.trim() !== '').map(({ line }) => line);
  return { line: filled[0] ?? 1, lines: filled, places: 'none' };
}

/** Tokens of a table that stands as text whose tabs and spaces say nothing of its cells. */
export function lexUndivided(lines: readonly TextLine[]): TokenTable {
  return { tokens: lexPlain(lines), ...sourceOf(lines) };
}

/** Tokens of a table that stands as text, in whichever way its cells are divided. */
export function lexText(lines: readonly TextLine[]): TokenTable {
  const source = sourceOf(lines);
  const barred = lines.filter(({ text }) => hasBar(text)).length;
  if (barred >= FEWEST_BARRED) return { tokens: lexBars(lines), ...source };
  if (isTabbed(lines)) return { tokens: lexTabs(lines), ...source };
  if (isIndentedByTab(lines)) return { tokens: lexTabIndented(lines), ...source };
  return lexUndivided(lines);
}
