import { CsvError, parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { openArchive } from '../../platform/documents/archive.js';
import { decodeText } from '../../platform/documents/decode-text.js';
import { READ_LIMITS } from '../../platform/documents/index.js';
import { readRegularFile } from '../../platform/documents/read-regular-file.js';

/** Rows of text of a CSV file (UTF-8 or GBK, as Excel and WPS write it) or of a workbook's first sheet. Refuses `file.*`. */
export async function readRows(path: string): Promise<Result<string[][]>> {
  const bytes = await readRegularFile(path);
  if (!bytes.ok) return bytes;
  if (bytes.value.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(bytes.value);
  const text = decodeText(bytes.value);
  if (text === null) return refuse('file.not-text');
  try {
    return ok(parse(text, { relax_column_count: true, skip_empty_lines: false }));
  } catch (error) {
    if (error instanceof CsvError)
      return refuse('file.damaged', { reason: `第 ${String(error.lines)} 行的引号不配对` });
    throw error;
  }
}

async function readWorkbook(bytes: Buffer): Promise<Result<string[][]>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = await archive.value.inflate(() => true, READ_LIMITS.workbookInflatedBytes);
  if (!parts.ok) return parts;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    // exceljs throws on whatever is missing or not well formed.
    return notAWorkbook();
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) return notAWorkbook();
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => textOf(row.getCell(index + 1)));
    rows[number - 1] = cells;
  });
  return ok(rows);
}

function notAWorkbook() {
  return refuse('file.damaged', { reason: '不是完整的 Excel 工作簿' });
}

/** A date of a workbook has no zone; exceljs gives it as midnight in UTC. */
function textOf(cell: ExcelJS.Cell): string {
  return cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text;
}
