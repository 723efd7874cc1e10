import { APPLICANT_COLUMNS, DISPUTE_RESULT_COLUMNS, T3_COLUMNS, outcomeRows } from '../report-format/index.js';
import type { CellKey, ReportFormat } from '../report-format/index.js';

export type EquationCode = 'sum.row' | 'sum.column' | 'sum.balance';

/** One equation of the form (勾稽关系): the cells of `stated` add up to the cells of `parts`. */
export interface Equation {
  readonly code: EquationCode;
  /** Where a finding is placed: the row's total, or `t3.handled.<column>`. */
  readonly cell: CellKey;
  /** The side the form states: the total, or 三（七） and 四 of the balance. */
  readonly stated: readonly CellKey[];
  /** The side it must equal: the parts, or 一 and 二 of the balance. */
  readonly parts: readonly CellKey[];
  /**
   * `form`: parts that the form at hand may lack (其他处理 printed as one row) are left out of the sum when their key is
   * absent · `all`: every part is needed, the equation is not evaluated without it.
   */
  readonly partsNeeded: 'form' | 'all';
}

/** Rows of `t3`: 总计 = the six applicant columns (申请人情况). */
function rowSumsOfT3(format: ReportFormat): Equation[] {
  return format.t3.map((row) => ({
    code: 'sum.row',
    cell: `t3.${row.key}.total`,
    stated: [`t3.${row.key}.total`],
    parts: APPLICANT_COLUMNS.map((column) => `t3.${row.key}.${column}`),
    partsNeeded: 'all',
  }));
}

/** Columns of `t3`: 三（七）总计 = the outcome rows (本年度办理结果). */
function columnSumsOfT3(format: ReportFormat): Equation[] {
  return T3_COLUMNS.map((column) => ({
    code: 'sum.column',
    cell: `t3.handled.${column}`,
    stated: [`t3.handled.${column}`],
    parts: outcomeRows(format).map((row) => `t3.${row}.${column}`),
    partsNeeded: 'form',
  }));
}

/** The balance printed on the form: 第一项加第二项之和，等于第三项加第四项之和. */
function balances(): Equation[] {
  return T3_COLUMNS.map((column) => ({
    code: 'sum.balance',
    cell: `t3.handled.${column}`,
    stated: [`t3.handled.${column}`, `t3.carriedOut.${column}`],
    parts: [`t3.received.${column}`, `t3.carriedIn.${column}`],
    partsNeeded: 'all',
  }));
}

/** Rows of `t4`: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结. */
function rowSumsOfT4(format: ReportFormat): Equation[] {
  return format.t4.map((row) => ({
    code: 'sum.row',
    cell: `t4.${row.key}.total`,
    stated: [`t4.${row.key}.total`],
    parts: DISPUTE_RESULT_COLUMNS.map((column) => `t4.${row.key}.${column}`),
    partsNeeded: 'all',
  }));
}

/** Every equation of a format, in the order of the form: rows of `t3`, its columns, its balances, rows of `t4`. */
export function equationsOf(format: ReportFormat): Equation[] {
  return [...rowSumsOfT3(format), ...columnSumsOfT3(format), ...balances(), ...rowSumsOfT4(format)];
}
