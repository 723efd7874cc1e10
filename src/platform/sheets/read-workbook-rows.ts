import { Parser } from 'htmlparser2';
import { ok, refuse, type Result } from '../../kernel/result.js';
import { columnIndex, columnLetter, type RawCell } from '../../kernel/sheet/index.js';
import { openArchive } from '../documents/index.js';
import { HEAD_ROWS, type RawLimits, type RawRow } from './raw-sheet.js';

const PARTS = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml']);
const SHEET = /^xl\/worksheets\/[\w-]+\.xml$/;

/**
 * The rows of one sheet of a workbook (XLSX) that hold something. The parts are inflated under a count of bytes and read as
 * a stream of tags; no library makes objects of the whole. Refuses `file.*`, `import.sheet`, `import.too-many`.
 */
export async function readWorkbookRows(
  bytes: Buffer,
  sheetName: string,
  limits: RawLimits,
): Promise<Result<readonly RawRow[]>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = await archive.value.inflate((name) => PARTS.has(name) || SHEET.test(name), limits.inflatedBytes);
  if (!parts.ok) return parts;
  const path = sheetPath(parts.value, sheetName);
  const sheet = path === null ? undefined : parts.value.get(path);
  if (!sheet) return refuse('import.sheet', { sheet: sheetName });
  return readRows(sheet, sharedTexts(parts.value.get('xl/sharedStrings.xml')), limits.rows);
}

function sheetPath(parts: ReadonlyMap<string, Buffer>, sheetName: string): string | null {
  let relation: string | undefined;
  let year1904 = false;
  scan(parts.get('xl/workbook.xml'), (name, attributes) => {
    if (name === 'sheet' && attributes['name'] === sheetName) relation = attributes['r:id'];
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

function readRows(part: Buffer, shared: readonly string[], most: number): Result<readonly RawRow[]> {
  const rows: RawRow[] = [];
  let number = 0;
  let column = -1;
  let cell: CellInHand | null = null;
  let cells = new Map<string, RawCell>();
  let inValue = false;
  let tooMany = false;
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
        else if (name === 'row' && cells.size > 0) {
          if (rows.length >= most + HEAD_ROWS) tooMany = true;
          else rows.push({ row: number, cells });
        } else if (name === 'c' && cell) {
          const value = valueOf(cell, shared);
          if (value !== '') cells.set(cell.letter, value);
          cell = null;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(part.toString('utf8'));
  return tooMany ? refuse('import.too-many', { most }) : ok(rows);
}

function valueOf({ type, text }: CellInHand, shared: readonly string[]): RawCell {
  if (text === '') return '';
  if (type === 's') return (shared[Number(text)] ?? '').trim();
  if (type === 'n') return Number.isNaN(Number(text)) ? text : Number(text);
  if (type === 'd') return text.slice(0, 10);
  return text.trim();
}
