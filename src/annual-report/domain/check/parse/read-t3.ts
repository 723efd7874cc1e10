import { T3_COLUMNS } from '../../../../law/report-format/index.js';
import { alignFigures } from './align-figures.js';
import { alignLabels, type RowLabel } from './align-labels.js';
import { t3ColumnOrder } from './column-order.js';
import { figureGroups } from './figure-groups.js';
import { fitFigures, paddingOf } from './fit-figures.js';
import { MERGED_OTHER, T3_ROWS } from './form-rows.js';
import { labelKey } from './normalize.js';
import { withoutOneOver, withoutPageNumbers } from './page-number-over.js';
import { divideSharedRuns } from './shared-runs.js';
import { headStart } from './table-head.js';
import { underColumns, type RowReading, type TableReading } from './table-reading.js';
import type { TableToken, TokenTable } from './table-token.js';

/** Fewer rows than these are a mention of the table, not the table. */
const FEWEST_ROWS = 3;

const keyOf = (label: RowLabel): string => T3_ROWS[label.row]?.key ?? '';

/** Without the label 其他处理 where it heads rows of its own; with it as a row where it has none. */
function formAtHand(labels: readonly RowLabel[]): RowLabel[] {
  const divided = labels.some((label) => /^other\.(?:notCorrected|unpaid)$/u.test(keyOf(label)));
  return labels.filter((label) => keyOf(label) !== (divided ? MERGED_OTHER : 'other.other'));
}

/** Shorter labels stand in other places too. */
const SHORTEST_STRAY = 4;

/** Labels of rows that stand out of their order, as in text taken from a PDF: the rows are there, if not their figures. */
function strayLabels(labels: readonly RowLabel[], tokens: readonly TableToken[]): RowLabel[] {
  const used = new Set(labels.flatMap((label) => label.tokens));
  const known = new Set(labels.map((label) => label.row));
  return T3_ROWS.flatMap((row, index): RowLabel[] => {
    if (known.has(index) || row.key === MERGED_OTHER) return [];
    const at = tokens.findIndex((token, place) => {
      if (token.kind !== 'label' || used.has(place)) return false;
      const key = labelKey(token.text);
      return key.length >= SHORTEST_STRAY && row.labels.includes(key);
    });
    return at < 0 ? [] : [{ row: index, tokens: [at] }];
  });
}

/** Reads table `t3` (收到和处理政府信息公开申请情况); `null` where the tokens are not it. */
export function readT3(table: TokenTable): TableReading | null {
  const { tokens } = table;
  const labels = formAtHand(alignLabels(T3_ROWS, tokens));
  if (labels.length < FEWEST_ROWS) return null;
  const start = Math.min(...labels.map((label) => label.tokens[0] ?? tokens.length));
  const columns = t3ColumnOrder(tokens.slice(headStart(tokens, start), start));
  const matched = alignFigures(labels, figureGroups(tokens), tokens, () => T3_COLUMNS.length);
  const padding = paddingOf(
    [...matched.values()].map((group) => group.tokens),
    T3_COLUMNS.length,
  );
  const trimmed = withoutPageNumbers([...matched.values()], T3_COLUMNS.length);
  const present = [...labels, ...strayLabels(labels, tokens)].sort((a, b) => a.row - b.row);
  const ordered = present.map((label) => label.row);
  const totalsLast = columns.at(-1) === 'total';
  const divided = totalsLast ? divideSharedRuns(ordered, matched, T3_COLUMNS.length) : new Map();
  const rows = present.map((label): RowReading => {
    const key = keyOf(label) === MERGED_OTHER ? 'other.other' : keyOf(label);
    const group = matched.get(label.row);
    const own = group ? fitFigures(trimmed.get(group) ?? group.tokens, T3_COLUMNS.length, padding) : null;
    const figures: readonly TableToken[] | null =
      own ?? divided.get(label.row) ?? (group && totalsLast ? withoutOneOver(group.tokens, T3_COLUMNS.length) : null);
    return { key, line: tokens[label.tokens[0] ?? 0]?.line ?? table.line, cells: underColumns(columns, figures) };
  });
  return { line: table.line, rows };
}
