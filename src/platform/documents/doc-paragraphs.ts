/** Where the cells of a table row stand, from the row's own properties. */
export interface RowLayout {
  /** Left edges of the cells and the right edge of the last, in twips. */
  readonly edges: readonly number[];
  /** For each cell: goes on a merged cell to its left, or from above. */
  readonly cells: readonly { readonly besideMerged: boolean; readonly belowMerged: boolean }[];
}

/** What a paragraph's properties say of its place in a table. */
export interface DocParagraph {
  /** The bytes of the WordDocument stream it stands in, its end mark included. */
  readonly from: number;
  readonly to: number;
  readonly inTable: boolean;
  /** Only on the mark that ends a row. */
  readonly row: RowLayout | null;
}

/** Property codes of [MS-DOC]: paragraph in a table, end of a table row, definition of a row, merging with the cell above. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const ROW_DEFINITION = 0xd608;
const VERTICAL_MERGE = 0xd62b;
const CHANGED_TABS = 0xc615;
/** Where properties too long for their page stand in the stream of data, as those of a row of many cells are. */
const STAND_ELSEWHERE = 0x6646;

/**
 * The properties of all paragraphs, which stand in pages of 512 bytes; in the order of the file.
 * @param data the Data stream, where the file has one
 */
export function readParagraphs(document: Buffer, table: Buffer, data: Buffer | null): DocParagraph[] {
  const read: DocParagraph[] = [];
  const start = document.readUInt32LE(0x0102);
  const pages = (document.readUInt32LE(0x0106) - 4) / 8;
  for (let index = 0; index < pages; index++) {
    const page = table.readUInt32LE(start + (pages + 1) * 4 + index * 4) * 512;
    const count = document.readUInt8(page + 511);
    for (let number = 0; number < count; number++) {
      const [from, to] = [document.readUInt32LE(page + number * 4), document.readUInt32LE(page + number * 4 + 4)];
      read.push({ from, to, ...paragraphProperties(propertiesAt(document, page, count, number), data) });
    }
  }
  return read.sort((a, b) => a.from - b.from);
}

/** The paragraph that holds a byte of the WordDocument stream. */
export function paragraphAt(paragraphs: readonly DocParagraph[], place: number): DocParagraph | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low - 1];
  return found !== undefined && place < found.to ? found : null;
}

function propertiesAt(document: Buffer, page: number, paragraphs: number, number: number): Buffer {
  const at = page + document.readUInt8(page + (paragraphs + 1) * 4 + number * 13) * 2;
  const words = document.readUInt8(at);
  // The first two bytes name the style.
  return words === 0
    ? document.subarray(at + 4, at + 2 + document.readUInt8(at + 1) * 2)
    : document.subarray(at + 3, at + words * 2);
}

/** The properties at a place of the Data stream: their length, then themselves. */
function propertiesElsewhere(data: Buffer, place: number): Buffer | null {
  if (place + 2 > data.length) return null;
  const end = place + 2 + data.readUInt16LE(place);
  return end <= data.length ? data.subarray(place + 2, end) : null;
}

function paragraphProperties(properties: Buffer, data: Buffer | null): { inTable: boolean; row: RowLayout | null } {
  let inTable = false;
  let isRowEnd = false;
  let edges: number[] = [];
  let flags: number[] = [];
  for (let at = 0; at + 2 < properties.length;) {
    const code = properties.readUInt16LE(at);
    const operand = properties.subarray(at + 2);
    if (code === STAND_ELSEWHERE && data !== null && operand.length >= 4) {
      const elsewhere = propertiesElsewhere(data, operand.readUInt32LE(0));
      if (elsewhere !== null) return paragraphProperties(elsewhere, null);
    }
    if (code === IN_TABLE) inTable = operand[0] === 1;
    if (code === ROW_END) isRowEnd = operand[0] === 1;
    if (code === ROW_DEFINITION) ({ edges, flags } = rowDefinition(operand));
    if (code === VERTICAL_MERGE && operand.length > 2) flags[operand.readUInt8(1)] = operand.readUInt8(2) << 5;
    at += 2 + operandLength(code, operand);
  }
  if (!isRowEnd || edges.length < 2) return { inTable, row: null };
  const cells = edges.slice(1).map((_, index) => {
    const flag = flags[index] ?? 0;
    const before = flags[index - 1] ?? 0;
    return { besideMerged: (flag & 0x03) !== 0 && (before & 0x03) !== 0, belowMerged: (flag & 0x60) === 0x20 };
  });
  return { inTable, row: { edges, cells } };
}

function rowDefinition(operand: Buffer): { edges: number[]; flags: number[] } {
  const count = operand.length > 2 ? operand.readUInt8(2) : 0;
  const edges: number[] = [];
  const flags: number[] = [];
  for (let index = 0; index <= count && 5 + index * 2 <= operand.length; index++) {
    edges.push(operand.readInt16LE(3 + index * 2));
  }
  // Of each cell's 20 bytes only the first two matter; those of the last cells may be left out.
  const end = Math.min(operand.length, operand.readUInt16LE(0) + 1);
  for (let index = 0; index < count; index++) {
    const at = 3 + (count + 1) * 2 + index * 20;
    flags.push(at + 2 <= end ? operand.readUInt16LE(at) : 0);
  }
  return { edges, flags };
}

/** Bytes of a property's operand, by the upper three bits of its code. */
function operandLength(code: number, operand: Buffer): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      if (code === ROW_DEFINITION) return operand.length > 1 ? operand.readUInt16LE(0) + 1 : 1;
      // A length of 255 means that more is to be counted, which only ever concerns text outside tables.
      if (code === CHANGED_TABS && operand[0] === 255) return operand.length;
      return (operand[0] ?? 0) + 1;
    case 7:
      return 3;
    default:
      return 2;
  }
}
