import type { ExtractedDocument } from '../../kernel/document-model.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { Workbook } from 'exceljs';
import type { Archive } from './archive.js';
import { DocumentWriter, TooComplex } from './document-writer.js';
import { READ_LIMITS } from './read-limits.js';
import { storeZip } from './stored-zip.js';
import { withoutIdleLines } from './table-grid.js';
import { partSheet } from './xlsx-blocks.js';
import { sheetRows } from './xlsx-sheet.js';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const PARTS = new Set([
  '_rels/.rels',
  'docProps/core.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
]);

/** What no text stands in; some of it costs the library memory by the million cells, some makes it stumble. */
const IGNORED =
  'dataValidations conditionalFormatting extLst drawing picture tableParts hyperlinks autoFilter rowBreaks'.split(' ');

/** An Excel workbook: the sheets shown, in order, each as running text and tables. */
export async function readXlsx(archive: Archive): Promise<Result<ExtractedDocument>> {
  const inflated = await archive.inflate(
    (name) => PARTS.has(name) || SHEET.test(name),
    READ_LIMITS.workbookInflatedBytes,
  );
  if (!inflated.ok) return inflated;
  const parts = new Map([...inflated.value].map(([name, part]) => [name, withoutPrefix(part)]));
  for (const [name, part] of parts) if (SHEET.test(name)) refuseHugeSheet(part.toString('latin1'));
  const workbook = await openWorkbook(parts);
  if (workbook === null) return refuse('file.damaged', { reason: '工作簿结构有误' });

  const writer = new DocumentWriter();
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue;
    for (const block of partSheet(sheetRows(sheet))) {
      if (block.kind === 'text') writer.paragraph(block.text);
      else {
        const cells = block.cells.map(({ bordered: _, ...cell }) => cell);
        writer.table(withoutIdleLines(cells));
      }
    }
  }
  if (writer.lines.length === 0) return refuse('file.empty');
  return ok(writer.finish('xlsx', workbook.title));
}

async function openWorkbook(parts: ReadonlyMap<string, Buffer>): Promise<Workbook | null> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    const zip = storeZip(parts);
    // exceljs declares a Buffer type of its own.
    await workbook.xlsx.load(zip as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: IGNORED });
  } catch {
    // exceljs throws on whatever is missing or not well formed.
    return null;
  }
  return workbook;
}

/** Some programs write every tag with a prefix (`x:row`), which the library does not know. */
function withoutPrefix(part: Buffer): Buffer {
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet)\b/.exec(part.subarray(0, 2048).toString('latin1'))?.[1];
  if (prefix === undefined) return part;
  return Buffer.from(part.toString('utf8').replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1'));
}

/** The library makes an object of every cell, and of every cell that a merge covers. */
function refuseHugeSheet(xml: string): void {
  let cells = 0;
  for (const _ of xml.matchAll(/<c[\s/>]/g)) cells++;
  for (const [, from = '', to = ''] of xml.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    cells += rowsApart(from, to) * columnsApart(from, to);
  }
  if (cells > READ_LIMITS.cells) throw new TooComplex(`工作表单元格超过 ${READ_LIMITS.cells} 个`);
}

function rowsApart(from: string, to: string): number {
  return Math.abs(Number(to.replace(/\D/g, '')) - Number(from.replace(/\D/g, ''))) + 1;
}

function columnsApart(from: string, to: string): number {
  return Math.abs(columnNumber(to) - columnNumber(from)) + 1;
}

function columnNumber(address: string): number {
  return [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
