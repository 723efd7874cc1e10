import { brokenEquations, type CellValues, type EquationCode } from '../../../../law/report-arithmetic/index.js';
import type { ParsedReport } from '../parsed-report.js';
import { formAtHand } from './form-at-hand.js';
import type { Hit, Rule } from './rule.js';

/** Values of the cells read, `null` for what is blank or cannot be read. */
export function valuesOf(report: ParsedReport): CellValues {
  return Object.fromEntries(Object.entries(report.cells).map(([key, cell]) => [key, cell.value]));
}

function sumRule(code: EquationCode): Rule {
  return {
    code,
    severity: 'error',
    basis: {
      zh: '年度报告格式（{notice}）统计表勾稽关系',
      en: 'Arithmetic of the official form, {notice}',
    },
    test: (report) => {
      const format = formAtHand(report);
      if (!format) return [];
      return brokenEquations(format, valuesOf(report))
        .filter(({ equation }) => equation.code === code)
        .map(({ equation, expected, actual }): Hit => {
          const cell = report.cells[equation.cell];
          return {
            cell: equation.cell,
            section: Number(equation.cell[1]),
            ...(cell ? { line: cell.line, excerpt: cell.raw } : {}),
            params: { expected, actual, difference: Math.abs(actual - expected), notice: format.notice },
          };
        });
    },
  };
}

/** 总计 of a row differs from its parts. */
export const sumRow = sumRule('sum.row');
/** 三（七）总计 of a column differs from its outcome rows. */
export const sumColumn = sumRule('sum.column');
/** 第一项加第二项之和，等于第三项加第四项之和. */
export const sumBalance = sumRule('sum.balance');
