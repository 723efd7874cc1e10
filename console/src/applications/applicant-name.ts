import { T3_COLUMN_LABELS } from '../../../src/law/report-format/shared-tables.js';

/** 申请人类型 by the columns of table `t3`. */
export const APPLICANT_KINDS = T3_COLUMN_LABELS.filter((column) => column.key !== 'total');

export function applicantKind(column: string): string {
  return T3_COLUMN_LABELS.find((candidate) => candidate.key === column)?.label ?? column;
}
