import {
  Document,
  type FileChild,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type INumberingOptions,
  type ITableCellOptions,
} from 'docx';

/** Test fixtures only: a Word document of paragraphs and tables. */
export async function makeDocx(
  children: FileChild[],
  options: { readonly title?: string; readonly numbering?: INumberingOptions } = {},
): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}

export function makeTable(rows: readonly (readonly TableCell[])[]): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: [...cells] })) });
}

/** A cell; `\n` begins a new paragraph. */
export function makeCell(text: string, spans: Pick<ITableCellOptions, 'rowSpan' | 'columnSpan'> = {}): TableCell {
  return new TableCell({ children: text.split('\n').map((part) => new Paragraph(part)), ...spans });
}
