import { parseLocalDate, type LocalDate } from '../../kernel/local-date.js';

export interface TableLine {
  readonly date: LocalDate;
  readonly name: string;
  readonly working: boolean;
}

const LINE = /^[\s|]*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\s,|、]+(.+)$/;
const WORKING = /^(?:调休)?(?:上班|班|工作日?)$/;
const OFF = /^(?:放假|休|休息|假|调休放假|放假调休)$/;

/**
 * A line of a table of days, `2027-01-01 元旦 放假` or `2027-01-09, 上班`: cells between spaces, tabs, commas or bars. `null`
 * where the line is no such line.
 */
export function readTableLine(line: string): TableLine | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const [, year = '', month = '', day = '', rest = ''] = found;
  const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const cells = rest.split(/[\s,|、]+/).filter((cell) => cell !== '');
  if (!date.ok || cells.length > 4) return null;
  const working = cells.some((cell) => WORKING.test(cell));
  const name = cells.find((cell) => !WORKING.test(cell) && !OFF.test(cell) && !/^(?:星期|周)/.test(cell));
  if (!working && name === undefined) return null;
  return { date: date.value, name: name ?? '', working };
}
