import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import { MM_TO_PT, SHORT_TABLE, TEXT_WIDTH_MM } from '../gbt-9704.js';
import type { OfficialBlock, OfficialTable } from '../official-document.js';
import { WORD_FACES } from '../official-fonts.js';
import { blankLine, bodyParagraph, face, flushParagraph, twips } from './styles.js';

/** A part of the body; the last one keeps with the signature, so that no page carries the signature alone. */
export function drawBlock(block: OfficialBlock, flow: 'flow' | 'keepNext'): FileChild[] {
  switch (block.kind) {
    case 'table':
      return [drawTable(block), blankLine(twips(10))];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case 'flush':
      return [flushParagraph(block.text)];
    case 'paragraph':
      return [bodyParagraph(block.text, { keepNext: flow === 'keepNext' })];
  }
}

function drawTable({ widths, head, rows }: OfficialTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((twips(TEXT_WIDTH_MM * MM_TO_PT) * width) / whole));
  const named = head.length === 0;
  const together = rows.length <= SHORT_TABLE;
  const row = (cells: readonly string[], header: boolean, keepNext = together) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: columns[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 60, right: 60 },
            children: text.split('\n').map(
              (line) =>
                new Paragraph({
                  style: 'OfficialTable',
                  keepNext,
                  alignment: header || (named && column === 0) ? AlignmentType.CENTER : AlignmentType.LEFT,
                  children: [new TextRun(header ? { text: line, font: face(WORD_FACES.heading) } : { text: line })],
                }),
            ),
          }),
      ),
    });
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      ...(named ? [] : [row(head, true)]),
      ...rows.map((cells, index) => row(cells, false, together && index < rows.length - 1)),
    ],
  });
}
