import { DISPUTE_ROWS, T4_COLUMNS } from '../../../../law/report-format/index.js';
import { alignFigures } from './align-figures.js';
import { alignLabels } from './align-labels.js';
import { headsIn, headText } from './column-order.js';
import { figureGroups } from './figure-groups.js';
import { fitFigures } from './fit-figures.js';
import { formRow } from './form-rows.js';
import { headStart } from './table-head.js';
import { underColumns, type RowReading } from './table-reading.js';
import type { TableToken } from './table-token.js';

const RESULTS = [
  formRow('upheld', '结果维持'),
  formRow('corrected', '结果纠正'),
  formRow('other', '其他结果'),
  formRow('pending', '尚未审结'),
  formRow('total', '总计'),
];

const DISPUTES: readonly (readonly [string, RegExp])[] = [
  ['reconsideration', /行政复议/u],
  ['litigation.direct', /未经复议直接起诉/u],
  ['litigation.afterReconsideration', /复议后起诉/u],
];

/**
 * Rows of `t4` where the table is turned on its side, a result a row and a kind of dispute a column; `null` where it is
 * not: all five results stand in it, each with a figure or a blank for each of the three.
 */
export function readTurnedT4(tokens: readonly TableToken[], line: number): RowReading[] | null {
  const width = DISPUTE_ROWS.length;
  const labels = alignLabels(RESULTS, tokens);
  const first = labels[0]?.tokens[0];
  if (labels.length !== RESULTS.length || first === undefined) return null;
  const order = headsIn(headText(tokens.slice(headStart(tokens, first), first)), DISPUTES).map((head) => head.key);
  if (order.length !== width) return null;
  const groups = figureGroups(tokens);
  const matched = alignFigures(labels, groups, tokens, () => width);
  const results = labels.map((label) => {
    const group = matched.get(label.row);
    const figures = group ? fitFigures(group.tokens, width) : null;
    return figures ? underColumns(order, figures) : null;
  });
  if (results.some((result) => result === null)) return null;
  return DISPUTE_ROWS.map((key) => ({
    key,
    line: results[0]?.[key]?.line ?? line,
    cells: Object.fromEntries(T4_COLUMNS.map((column, index) => [column, results[index]?.[key] ?? null])),
  }));
}
