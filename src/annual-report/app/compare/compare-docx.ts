import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  type FileChild,
  type IRunOptions,
  type IStylesOptions,
} from 'docx';
import type { ComparedReports } from '../../domain/compare/compared-reports.js';
import { compareDocument, type BlockRun, type CompareBlock } from '../../domain/compare/render/compare-blocks.js';

/** Width of the text on A4 across with margins of 20 mm, in twentieths of a point. */
const WIDTH = 14_570;
const MARGIN = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } as const;
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAD_FONT = { ...FONT, eastAsia: '黑体' };

/** What differs is told by a line as well as by colour. */
const LOOKS: Readonly<Record<BlockRun['look'], IRunOptions>> = {
  plain: {},
  gone: { strike: true, color: '9C1B1F' },
  new: { underline: { type: UnderlineType.SINGLE }, color: '1D5A2A' },
  soft: { size: 16, color: '4A5361' },
};

function drawCell(runs: readonly BlockRun[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    children: [new Paragraph({ children: runs.map(({ text, look }) => new TextRun({ text, ...LOOKS[look] })) })],
  });
}

function drawHead(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { fill: 'EFEDE8' },
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, font: HEAD_FONT })] })],
  });
}

function drawTable({ widths, head, rows }: Extract<CompareBlock, { kind: 'table' }>): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width * WIDTH) / whole));
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => drawHead(text, columns[at] ?? 0)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((runs, at) => drawCell(runs, columns[at] ?? 0)) }),
      ),
    ],
  });
}

function drawBlock(block: CompareBlock): FileChild {
  switch (block.kind) {
    case 'table':
      return drawTable(block);
    case 'heading':
      return new Paragraph({
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: [new TextRun(block.text)],
      });
    case 'note':
      return new Paragraph({
        spacing: { before: 60, after: 120 },
        children: [new TextRun({ text: block.text, size: 18, color: '4A5361' })],
      });
    case 'item':
      return new Paragraph({ spacing: { after: 40 }, children: [new TextRun(block.text)] });
  }
}

function styles(): IStylesOptions {
  const heading = (size: number) => ({
    run: { font: HEAD_FONT, size, color: '000000' },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: FONT, size: 20, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: { ...heading(32), paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } } },
      heading1: heading(26),
      heading2: heading(22),
    },
  };
}

/** The comparison of two reports as a Word file, A4 across, with named headings and heads of tables on every page. */
export async function compareToDocx(compared: ComparedReports): Promise<Uint8Array> {
  const { title, fullTitle, blocks } = compareDocument(compared);
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
  const file = new Document({
    title: fullTitle,
    styles: styles(),
    sections: [
      {
        properties: {
          page: { size: { width: '210mm', height: '297mm', orientation: PageOrientation.LANDSCAPE }, margin: MARGIN },
        },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...blocks.map(drawBlock),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
