import { Parser } from 'htmlparser2';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { openArchive } from '../../../platform/documents/index.js';
import type { RawCell } from '../../domain/import/cells.js';
import type { SheetRow } from '../../domain/import/check-rows.js';
import {
  columnLetter,
  FIRST_ROW,
  IMPORT_COLUMNS,
  IMPORT_LIMITS,
  SHEET_NAME,
  TITLE_ROW,
  type ImportKey,
} from '../../domain/import/columns.js';

export interface ReadSheet {
  readonly rows: readonly SheetRow[];
  /** Where each column stands in this file. */
  readonly letters: ReadonlyMap<ImportKey, string>;
}

const PARTS = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml']);
const SHEET = /^xl\/worksheets\/[\w-]+\.xml$/;

/**
 * Reads the sheet 申请 of a workbook made from the template. The parts are inflated under a count of bytes and read as a
 * stream of tags; no library makes objects of the whole. Refuses `file.*`, `import.sheet`, `import.columns`, `import.rows`.
 */
export async function readWorkbook(bytes: Buffer): Promise<Result<ReadSheet>> {
  if (bytes.length > IMPORT_LIMITS.bytes) {
    return refuse('file.too-large', { size: bytes.length, limit: IMPORT_LIMITS.bytes });
  }
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = await archive.value.inflate((name) => PARTS.has(name) || SHEET.test(name), IMPORT_LIMITS.inflatedBytes);
  if (!parts.ok) return parts;
  const path = sheetPath(parts.value);
  const sheet = path === null ? undefined : parts.value.get(path);
  if (!sheet) return refuse('import.sheet', { sheet: SHEET_NAME });
  return readSheet(sheet, sharedTexts(parts.value.get('xl/sharedStrings.xml')));
}

function sheetPath(parts: ReadonlyMap<string, Buffer>): string | null {
  let relation: string | undefined;
  let year1904 = false;
  scan(parts.get('xl/workbook.xml'), (name, attributes) => {
    if (name === 'sheet' && attributes['name'] === SHEET_NAME) relation = attributes['r:id'];
    if (name === 'workbookPr') year1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
  });
  let target: string | null = null;
  scan(parts.get('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'] ?? null;
  });
  // Days counted from 1904 would be read four years early.
  if (target === null || year1904) return null;
  const path = (target as string).replace(/^\//, '');
  return path.startsWith('xl/') ? path : `xl/${path}`;
}

function scan(part: Buffer | undefined, open: (name: string, attributes: Record<string, string>) => void): void {
  if (!part) return;
  const parser = new Parser({ onopentag: (name, attributes) => open(plain(name), attributes) }, { xmlMode: true });
  parser.end(part.toString('utf8'));
}

/** Some programs write every tag with a prefix (`x:row`). */
function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function sharedTexts(part: Buffer | undefined): readonly string[] {
  const texts: string[] = [];
  if (!part) return texts;
  let inText = false;
  let phonetic = 0;
  let text = '';
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = plain(tag);
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic += 1;
        if (name === 't') inText = phonetic === 0;
      },
      ontext(data) {
        if (inText) text += data;
      },
      onclosetag(tag) {
        const name = plain(tag);
        if (name === 't') inText = false;
        if (name === 'rPh') phonetic -= 1;
        if (name === 'si') texts.push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(part.toString('utf8'));
  return texts;
}

interface CellInHand {
  readonly letter: string;
  readonly type: string;
  text: string;
}

function readSheet(part: Buffer, shared: readonly string[]): Result<ReadSheet> {
  const rows: SheetRow[] = [];
  const keys = new Map<string, ImportKey>();
  let number = 0;
  let column = -1;
  let cell: CellInHand | null = null;
  let cells = new Map<string, RawCell>();
  let inValue = false;
  let tooMany = false;
  const endRow = () => {
    if (number === TITLE_ROW) for (const [letter, key] of titles(cells)) keys.set(letter, key);
    if (number < FIRST_ROW || cells.size === 0) return;
    if (rows.length >= IMPORT_LIMITS.rows + 1) tooMany = true;
    else rows.push({ row: number, cells: byKey(cells, keys) });
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = plain(tag);
        if (name === 'row') {
          number = attributes['r'] === undefined ? number + 1 : Number(attributes['r']);
          cells = new Map();
          column = -1;
        } else if (name === 'c') {
          const letter = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0] ?? columnLetter(column + 1);
          column = columnIndex(letter);
          cell = { letter, type: attributes['t'] ?? 'n', text: '' };
        } else if (name === 'v' || name === 't') inValue = true;
      },
      ontext(data) {
        if (inValue && cell) cell.text += data;
      },
      onclosetag(tag) {
        const name = plain(tag);
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'row') endRow();
        else if (name === 'c' && cell) {
          const value = valueOf(cell, shared);
          if (value !== '') cells.set(cell.letter, value);
          cell = null;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(part.toString('utf8'));
  if (tooMany) return refuse('import.too-many', { most: IMPORT_LIMITS.rows });
  const missing = IMPORT_COLUMNS.filter(({ key, required }) => required && ![...keys.values()].includes(key));
  if (missing.length > 0) return refuse('import.columns', { columns: missing.map(({ title }) => title).join('、') });
  const filled = rows.filter((row) => Object.keys(row.cells).length > 0);
  return ok({ rows: filled, letters: new Map([...keys].map(([letter, key]) => [key, letter])) });
}

function valueOf({ type, text }: CellInHand, shared: readonly string[]): RawCell {
  if (text === '') return '';
  if (type === 's') return (shared[Number(text)] ?? '').trim();
  if (type === 'n') return Number.isNaN(Number(text)) ? text : Number(text);
  if (type === 'd') return text.slice(0, 10);
  return text.trim();
}

/** Required columns carry a mark in the head. */
function titles(cells: ReadonlyMap<string, RawCell>): [string, ImportKey][] {
  return [...cells].flatMap(([letter, value]) => {
    const title = String(value).replace(/[*＊\s]/g, '');
    const column = IMPORT_COLUMNS.find((known) => known.title === title);
    return column ? [[letter, column.key] as [string, ImportKey]] : [];
  });
}

function byKey(cells: ReadonlyMap<string, RawCell>, keys: ReadonlyMap<string, ImportKey>): SheetRow['cells'] {
  return Object.fromEntries(
    [...cells].flatMap(([letter, value]) => {
      const key = keys.get(letter);
      return key === undefined ? [] : [[key, value]];
    }),
  );
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
