import { ok, refuse, type Result } from '../../kernel/result.js';
import { columnLetter, type RawCell } from '../../kernel/sheet/index.js';
import { HEAD_ROWS, type RawRow } from './raw-sheet.js';

/**
 * The rows of a file of comma-separated lines (RFC 4180) that hold something: quoted cells may hold commas, quotes and line
 * ends. A file of tabs or semicolons, as office programs write them, is told by its first line. Rows are numbered as office
 * programs show them. Refuses `import.too-many`, and `file.damaged` where a quote never ends.
 */
export function readCsvRows(text: string, most: number): Result<readonly RawRow[]> {
  const separator = separatorOf(text);
  const rows: RawRow[] = [];
  let row = 1;
  let cells = new Map<string, RawCell>();
  let column = 0;
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    const value = cell.trim();
    if (value !== '') cells.set(columnLetter(column), value);
    cell = '';
    column += 1;
  };
  const endRow = (): boolean => {
    endCell();
    if (cells.size > 0) {
      if (rows.length >= most + HEAD_ROWS) return false;
      rows.push({ row, cells });
    }
    row += 1;
    cells = new Map();
    column = 0;
    return true;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) endCell();
    else if (sign === '\n') {
      if (!endRow()) return refuse('import.too-many', { most });
    } else if (sign !== '\r') cell += sign;
  }
  if (quoted) return refuse('file.damaged', { reason: '引号没有成对' });
  if (!endRow()) return refuse('import.too-many', { most });
  return ok(rows);
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const count = (sign: string) => first.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
