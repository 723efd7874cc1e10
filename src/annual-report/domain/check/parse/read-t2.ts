import { REPORT_FORMATS, type FormatId, type LabelledKey } from '../../../../law/report-format/index.js';
import { alignFigures } from './align-figures.js';
import { alignLabels, type RowLabel } from './align-labels.js';
import { headsIn, headText } from './column-order.js';
import { figureGroups } from './figure-groups.js';
import { fitFigures, paddingOf } from './fit-figures.js';
import { T2_ROWS } from './form-rows.js';
import { underColumns, type RowReading, type TableReading } from './table-reading.js';
import type { TableToken, TokenTable } from './table-token.js';

const HEADS: readonly (readonly [string, RegExp])[] = [
  ['created', /新制[作订定]/u],
  ['disclosed', /新公开/u],
  ['total', /对外公开总/u],
  ['issued', /制发件/u],
  ['repealed', /废止件/u],
  ['effective', /现行有效/u],
  ['lastYear', /上一年/u],
  ['change', /本年增减/u],
  ['decisions', /处理决定/u],
  ['projects', /采购项目/u],
  ['amount', /收费金额|采购总金额/u],
];
const OF_2019 = /新制[作订定]|新公开|对外公开总|上一年项目|本年增减|采购项目|采购总金额|其他对外管理服务/gu;
const OF_2021 = /制发件|废止件|现行有效|收费金额|本年处理决定/gu;

export interface T2Reading extends TableReading {
  readonly format: FormatId;
  /** Unit of the charges, where the head names one. */
  readonly amountUnit: string;
}

const keyOf = (label: RowLabel): string => T2_ROWS[label.row]?.key ?? '';

/** Format of the table by the words of its heads and rows; `null` where it has none of them. */
function formatOf(tokens: readonly TableToken[]): FormatId | null {
  const words = headText(tokens);
  const old = words.match(OF_2019)?.length ?? 0;
  const current = words.match(OF_2021)?.length ?? 0;
  if (old === 0 && current === 0) return null;
  return old > current ? '2019' : '2021';
}

function columnsOf(format: FormatId, row: string): readonly LabelledKey[] {
  const rows = REPORT_FORMATS[format].t2.flatMap((block) => block.rows);
  return rows.find((candidate) => candidate.key === row)?.columns ?? [];
}

/** Order of a row's columns by the head above it; that of the form where the head is not there or not whole. */
function columnOrder(columns: readonly LabelledKey[], head: readonly TableToken[]): readonly string[] {
  const form = columns.map((column) => column.key);
  const found = headsIn(headText(head), HEADS).filter((item) => form.includes(item.key));
  return found.length === form.length ? found.map((item) => item.key) : form;
}

/** Reads table `t2` (主动公开政府信息情况); `null` where the tokens are not it. */
export function readT2(table: TokenTable): T2Reading | null {
  const { tokens } = table;
  const format = formatOf(tokens);
  const labels = alignLabels(T2_ROWS, tokens);
  if (!format || labels.length === 0) return null;
  const onForm = labels.filter((label) => columnsOf(format, keyOf(label)).length > 0);
  const cellsOf = (row: number): number => columnsOf(format, T2_ROWS[row]?.key ?? '').length;
  const matched = alignFigures(onForm, figureGroups(tokens), tokens, cellsOf);
  const padding = paddingOf(
    [...matched.values()].map((group) => group.tokens),
    3,
  );
  let headStart = 0;
  let previous: { columns: readonly LabelledKey[]; order: readonly string[] } | null = null;
  const rows: RowReading[] = [];
  for (const label of onForm) {
    const columns = columnsOf(format, keyOf(label));
    const start = label.tokens[0] ?? 0;
    const head = tokens.slice(headStart, start);
    const named = headsIn(headText(head), HEADS).length > 0;
    const order: readonly string[] =
      !named && previous?.columns === columns ? previous.order : columnOrder(columns, head);
    const group = matched.get(label.row);
    const figures = group ? fitFigures(group.tokens, columns.length, padding) : null;
    rows.push({ key: keyOf(label), line: tokens[start]?.line ?? table.line, cells: underColumns(order, figures) });
    headStart = (label.tokens.at(-1) ?? start) + 1;
    previous = { columns, order };
  }
  const unit = /单位[:：]?\s*(元|万元|亿元)/u.exec(tokens.map((token) => token.text).join(' '))?.[1] ?? '万元';
  return { line: table.line, rows, format, amountUnit: unit };
}
