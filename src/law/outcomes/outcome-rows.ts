import { FORMAT_IN_FORCE, type T3Row } from '../report-format/index.js';

/** Applications are handled by the rows of the form in force (国办公开办函〔2021〕30号). */
export const FORMAT_IN_USE = FORMAT_IN_FORCE;

/** Label of an outcome row for one who does not see the form around it: its group first, without numbers and remarks. */
export function labelOfOutcome(row: T3Row): string {
  const label = row.label.replace(/（.*）$/, '');
  return row.group ? `${row.group.label.replace(/^（.）/, '')}：${label}` : label;
}
