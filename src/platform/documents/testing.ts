import type { ExtractedDocument } from '../../kernel/document-model.js';
import { extractDocument } from './extract-document.js';

/** Test fixtures only: the document, or a failed test that names the refusal. */
export async function extracted(bytes: Buffer, filename: string): Promise<ExtractedDocument> {
  const result = await extractDocument(bytes, filename);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

/** Tables as rows of `text@row,column+rowSpan×columnSpan`, spans of one left out: short enough to compare by eye. */
export function drawTables(document: ExtractedDocument): string[][] {
  return document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
            const span = rowSpan > 1 || columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : '';
            return `${text.replaceAll('\n', '|')}@${row},${column}${span}`;
          }),
        ]
      : [],
  );
}
