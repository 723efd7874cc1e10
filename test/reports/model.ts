import { allCellKeys, REPORT_FORMATS, type FormatId } from '../../src/law/report-format/index.js';

/** A report to be laid out: what each cell says, and what a reader must make of it. */
export interface ModelCell {
  readonly raw: string;
  readonly value: number | null;
}

export interface ReportModel {
  readonly organ: string;
  readonly year: number;
  readonly format: FormatId;
  readonly cells: Readonly<Record<string, ModelCell>>;
  /** Order of the columns of `t3` as printed. */
  readonly t3Columns?: readonly string[];
  /** Three rows of five instead of one row of fifteen. */
  readonly t4InRows?: boolean;
  /** Results as rows, kinds of dispute as columns. */
  readonly t4Turned?: boolean;
  /** 其他处理 in one row. */
  readonly mergedOther?: boolean;
  /** Rewrites the printed labels. */
  readonly label?: (label: string) => string;
}

/** Whether a key is printed in this model. */
export function isPrinted(model: ReportModel, key: string): boolean {
  return !(model.mergedOther && /^t3\.other\.(?:notCorrected|unpaid)\./u.test(key));
}

export function printedKeys(model: ReportModel): string[] {
  return allCellKeys(REPORT_FORMATS[model.format]).filter((key) => isPrinted(model, key));
}

/** A model whose cells all differ: the n-th has the n-th of `numbers`. */
export function modelOf(format: FormatId, cell: (index: number, key: string) => ModelCell): ReportModel {
  const keys = allCellKeys(REPORT_FORMATS[format]);
  return {
    organ: '云溪区水务局',
    year: format === '2019' ? 2020 : 2023,
    format,
    cells: Object.fromEntries(keys.map((key, index) => [key, cell(index, key)])),
  };
}
