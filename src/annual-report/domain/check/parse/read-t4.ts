import { DISPUTE_ROWS, T4_COLUMNS } from '../../../../law/report-format/index.js';
import { alignFigures } from './align-figures.js';
import { alignLabels } from './align-labels.js';
import { t4ColumnOrder } from './column-order.js';
import { figureGroups, type FigureGroup } from './figure-groups.js';
import { fitFigures } from './fit-figures.js';
import { T4_ROWS } from './form-rows.js';
import { readTurnedT4 } from './read-t4-transposed.js';
import { headStart, tokenWhere } from './table-head.js';
import { underColumns, type TableReading } from './table-reading.js';
import type { TableToken, TokenTable } from './table-token.js';

const HEAD = /结果维持|结果纠正|尚未审结|未经复议直接起诉/u;
const LETTERS: readonly RegExp[] = [/维/u, /持/u, /纠/u, /审/u];
const WIDTH = T4_COLUMNS.length;
const ALL = WIDTH * DISPUTE_ROWS.length;

/** The official shape: one row of fifteen under three heads, in one group or in several with no label between. */
function officialRow(groups: readonly FigureGroup[], tokens: readonly TableToken[]): readonly TableToken[] | null {
  for (let i = 0; i < groups.length; i++) {
    let run: readonly TableToken[] = [];
    for (let j = i; j < groups.length && run.length < ALL; j++) {
      const group = groups[j];
      const before = groups[j - 1];
      if (!group || (j > i && before && tokens.slice(before.last + 1, group.first).some((t) => t.kind === 'label')))
        break;
      run = [...run, ...group.tokens];
    }
    const row = fitFigures(run, ALL);
    if (row) return row;
  }
  return null;
}

/** The tokens from the head of the table on; `null` where it has none. Vertical heads may come as single characters. */
function fromHead(tokens: readonly TableToken[]): readonly TableToken[] | null {
  const words = tokenWhere(tokens, HEAD);
  const at =
    words >= 0 ? words : LETTERS.every((letter) => tokenWhere(tokens, letter) >= 0) ? tokenWhere(tokens, /维/u) : -1;
  return at < 0 ? null : tokens.slice(headStart(tokens, at));
}

/** Reads table `t4` (政府信息公开行政复议、行政诉讼情况), in one row of fifteen, in three of five or in five of three; `null` where the tokens are not it. */
export function readT4(table: TokenTable): TableReading | null {
  const tokens = fromHead(table.tokens);
  if (!tokens) return null;
  const groups = figureGroups(tokens);
  const labels = alignLabels(T4_ROWS, tokens);
  const columns = t4ColumnOrder(tokens);
  const official = officialRow(groups, tokens);
  const turned = official ? null : readTurnedT4(tokens, table.line);
  if (turned) return { line: tokens[0]?.line ?? table.line, rows: turned };
  const matched = alignFigures(labels, groups, tokens, () => WIDTH);
  const rows = DISPUTE_ROWS.map((key, index) => {
    const label = labels.find((candidate) => candidate.row === index);
    const line = tokens[label?.tokens[0] ?? 0]?.line ?? table.line;
    const own = matched.get(index);
    const figures = official
      ? official.slice(index * WIDTH, (index + 1) * WIDTH)
      : own
        ? fitFigures(own.tokens, WIDTH)
        : null;
    return { key, line, cells: underColumns(columns, figures) };
  });
  return { line: tokens[0]?.line ?? table.line, rows };
}
