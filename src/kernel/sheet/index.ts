/** Sheets that are filled in outside and imported, whatever they are about. */
export { parsePeriod, periodsAround, type Period } from './period.js';
export { columnIndex, columnLetter, readDayCell, serialOf, wrongCell, type RawCell } from './raw-cell.js';
export { readCell, type CellValue } from './read-cell.js';
export {
  SHEET_LIMITS,
  type CellError,
  type SheetColumn,
  type SheetColumnKind,
  type SheetSpec,
} from './sheet-column.js';
