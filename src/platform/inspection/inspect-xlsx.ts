import type { PieceCell } from '../../kernel/file-pieces.js';
import { scanXml } from '../documents/xml-scan.js';
import { readWorkbook, type SheetOfBook } from './read-workbook.js';
import type { PieceList } from './piece-list.js';
import { sharedStrings } from './shared-strings.js';

/** What a workbook says: rows of cells with their headings, hidden ones as such, comments, headers, shapes. */
export function inspectXlsx(parts: ReadonlyMap<string, Buffer>, list: PieceList): void {
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '');
  const used = new Set<number>();
  for (const sheet of readWorkbook(parts)) {
    const xml = parts.get(sheet.part)?.toString('utf8');
    if (xml !== undefined) inspectSheet(xml, sheet, strings, used, list);
  }
  // Words that no cell shows any more stay in the file all the same.
  const left = strings.filter((_, index) => !used.has(index));
  list.add({ part: 'hidden', text: left.join('\n') });
  for (const [name, data] of parts) {
    if (/^xl\/(comments|threadedComments\/|persons\/)[^]*\.xml$/.test(name)) {
      inspectComments(data.toString('utf8'), list);
    } else if (/^xl\/(drawings|charts)\/[^/]+\.xml$/.test(name)) {
      list.add({ part: 'text', text: textsIn(data.toString('utf8'), new Set(['a:t', 'c:v'])).join('\n') });
    }
  }
}

interface Cell {
  ref: string;
  type: string;
  text: string;
}

function inspectSheet(
  xml: string,
  sheet: SheetOfBook,
  strings: readonly string[],
  used: Set<number>,
  list: PieceList,
): void {
  const headings = new Map<string, string>();
  const hiddenColumns: (readonly [number, number])[] = [];
  let row: Cell[] = [];
  let rowHidden = false;
  let cell: Cell | null = null;
  let reading: string | null = null;
  let margin = '';
  const endRow = () => {
    const filled = row.filter(({ text }) => text.trim() !== '');
    const hides = ({ ref }: Cell) => {
      const column = columnNumber(ref);
      return sheet.hidden || rowHidden || hiddenColumns.some(([from, to]) => column >= from && column <= to);
    };
    addRow(
      filled.filter((each) => !hides(each)),
      'cell',
    );
    addRow(filled.filter(hides), 'hidden');
    for (const { ref, text } of filled) {
      const column = ref.replace(/\d+$/, '');
      if (!headings.has(column) && !/^[\d.,\s-]+$/.test(text)) headings.set(column, text);
    }
  };
  const addRow = (cells: readonly Cell[], part: 'cell' | 'hidden') => {
    if (cells.length === 0) return;
    let text = '';
    const places: PieceCell[] = cells.map(({ ref, text: words }) => {
      const start = text.length;
      text += `${words} `;
      const heading = headings.get(ref.replace(/\d+$/, ''));
      return heading === undefined ? { ref, start } : { ref, start, heading };
    });
    list.add({ part, text, sheet: sheet.name, cells: places });
  };
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'col' && isTrue(attributes['hidden'])) {
        hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
      } else if (name === 'row') {
        row = [];
        rowHidden = isTrue(attributes['hidden']);
      } else if (name === 'c') {
        cell = { ref: attributes['r'] ?? '', type: attributes['t'] ?? 'n', text: '' };
      } else if (name === 'v' || name === 't') reading = name;
      else if (/^(odd|even|first)(Header|Footer)$/.test(name)) {
        reading = 'margin';
        margin = '';
      }
    },
    close(name) {
      if (name === 'v' || name === 't') reading = null;
      else if (name === 'c' && cell !== null) {
        if (cell.type === 's') {
          const index = Number(cell.text);
          used.add(index);
          cell.text = strings[index] ?? '';
        } else if (cell.type === 'n') cell.text = plainNumber(cell.text);
        row.push(cell);
        cell = null;
      } else if (name === 'row') endRow();
      else if (/^(odd|even|first)(Header|Footer)$/.test(name)) {
        reading = null;
        list.add({ part: 'header', text: margin.replace(/&(?:[LCR]|"[^"]*"|\d+|[A-Z])/g, ' '), sheet: sheet.name });
      }
    },
    text(data) {
      if (reading === 'margin') margin += data;
      else if (reading !== null && cell !== null) cell.text += data;
    },
  });
}

/** A number as a sheet shows it: 1.3845678901E10 is 13845678901. */
function plainNumber(text: string): string {
  return /^\d(?:\.\d+)?E\+?\d+$/i.test(text) && Number(text) < 1e21 ? String(Number(text)) : text;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function columnNumber(ref: string): number {
  let column = 0;
  for (const letter of ref.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function inspectComments(xml: string, list: PieceList): void {
  for (const author of textsIn(xml, new Set(['author']))) {
    list.add({ part: 'property', text: author, property: { sort: 'author', name: 'commentAuthor' } });
  }
  scanXml(xml, {
    open(name, attributes) {
      const person = attributes['displayName'];
      if (name === 'person' && person) {
        list.add({ part: 'property', text: person, property: { sort: 'author', name: 'person' } });
      }
    },
  });
  list.add({ part: 'comment', text: textsIn(xml, new Set(['t', 'text'])).join('') });
}

/** Texts of the elements named, one for each. */
function textsIn(xml: string, names: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  let inside = false;
  scanXml(xml, {
    open(name) {
      if (!names.has(name)) return;
      inside = true;
      texts.push('');
    },
    close(name) {
      if (names.has(name)) inside = false;
    },
    text(data) {
      if (inside) texts[texts.length - 1] += data;
    },
  });
  return texts;
}
