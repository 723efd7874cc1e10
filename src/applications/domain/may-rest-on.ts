import { outcomeRows, REPORT_FORMATS } from '../../law/report-format/index.js';

const OUTCOMES = outcomeRows(REPORT_FORMATS['2021']);

/** Whether an outcome (办理结果) may rest on a ground (法定理由). */
export function mayRestOn(outcome: string, ground: string): boolean {
  return OUTCOMES.includes(outcome) && ground !== '';
}
