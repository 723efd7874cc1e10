import { allCellKeys, REPORT_FORMATS, type CellKey, type FormatId } from '../../../law/report-format/index.js';
import { cellNames } from '../form-layout/index.js';
import type { Punctuality } from '../workflow/due.js';
import type { Stage } from '../workflow/stage.js';
import type { Figures } from './member-figures.js';
import type { Outlier } from './outliers.js';
import { sayOutlier, sayStage } from './rollup-words.js';

/** What a table of members needs of a line. */
export interface TableLine {
  readonly organ: { readonly code: string; readonly name: string };
  readonly itself: boolean;
  readonly stage: Stage | 'none';
  readonly punctuality: Punctuality;
  readonly frozen: object | null;
  readonly countedIn: { readonly name: string } | null;
  readonly cells: Figures;
  readonly outliers: readonly Outlier[];
}

export interface TableInput {
  readonly format: FormatId;
  readonly cells: Figures;
  readonly lines: readonly TableLine[];
}

/** Sums and members as a table (汇总表、比较表): one row a member, one column a cell; the sum stands last. */
export function rollupTable(
  { format, cells, lines }: TableInput,
  chosen: readonly CellKey[] = allCellKeys(REPORT_FORMATS[format]),
): (string | number)[][] {
  const names = cellNames(format);
  const figures = (of: Figures) => chosen.map((cell) => (of[cell] === undefined ? 0 : (of[cell] ?? '')));
  return [
    ['代码', '机关', '阶段', '数据', ...chosen.map((cell) => names.get(cell) ?? cell), '异常提示'],
    ...lines.map((line) => [
      line.organ.code,
      line.itself ? `${line.organ.name}（本级）` : line.organ.name,
      line.itself ? '' : sayStage(line.stage),
      sayCounted(line),
      ...figures(line.cells),
      line.outliers.map((outlier) => sayOutlier(outlier, format)).join('；'),
    ]),
    ['', '合计', '', '', ...figures(cells), ''],
  ];
}

/** Which figures of a line are added, if they are. */
function sayCounted({ itself, frozen, countedIn }: TableLine): string {
  if (countedIn) return `已计入${countedIn.name}，不再计算`;
  if (itself) return '本级台账';
  return frozen ? '已签发' : '未报送，按台账';
}
