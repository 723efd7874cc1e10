import type { TextLine } from '../parsed-report.js';
import { hasBar, lexBars } from './lex-bars.js';
import { lexPlain } from './lex-plain.js';
import { isIndentedByTab, isTabbed, lexTabIndented, lexTabs } from './lex-tabs.js';
import type { TokenTable } from './table-token.js';

const FEWEST_BARRED = 3;

/** Tokens of a table that stands as text, in whichever way its cells are divided. */
export function lexText(lines: readonly TextLine[]): TokenTable {
  const filled = lines.filter(({ text }) => text.trim() !== '').map(({ line }) => line);
  const source = { line: filled[0] ?? 1, lines: filled, places: 'none' } as const;
  const barred = lines.filter(({ text }) => hasBar(text)).length;
  if (barred >= FEWEST_BARRED) return { tokens: lexBars(lines), ...source };
  if (isTabbed(lines)) return { tokens: lexTabs(lines), ...source };
  if (isIndentedByTab(lines)) return { tokens: lexTabIndented(lines), ...source };
  return { tokens: lexPlain(lines), ...source };
}
