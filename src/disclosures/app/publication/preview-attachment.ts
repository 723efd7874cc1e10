import type { DocumentBlock, GridCell } from '../../../kernel/document-model.js';
import { ok, type Result } from '../../../kernel/result.js';
import { readDocumentBytes } from '../../../platform/documents/index.js';
import type { Services } from '../../../platform/services.js';
import { openPublicFile } from './open-publication-file.js';

/** What of a preview is text, and what a table; markup of the file itself is never among it. */
export type PreviewBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly GridCell[])[] };

export interface AttachmentPreview {
  readonly name: string;
  readonly mediaType: string;
  readonly blocks: readonly PreviewBlock[];
  /** There is more in the file than is shown. */
  readonly cut: boolean;
}

/** What a page may carry; who needs all of it has the file. */
const MOST_BLOCKS = 1_500;
const MOST_CELLS = 6_000;
const MOST_CHARACTERS = 120_000;

/** Whether a file of this name can be looked at as text (在线预览). */
export function isPreviewed(name: string): boolean {
  return /\.(docx|doc|xlsx|pdf|txt|md|html?)$/i.test(name);
}

/**
 * Words and tables of an attachment (在线预览附件), read in the bounded reader processes: nothing of the file runs, no markup of it
 * is sent on. Public. Refuses `publication.file-unknown`, `file.gone`, and as the readers do.
 */
export async function previewAttachment(
  services: Pick<Services, 'db' | 'files' | 'vault'>,
  of: { readonly shortCode: string; readonly number: number },
): Promise<Result<AttachmentPreview>> {
  const file = await openPublicFile(services, of);
  if (!file.ok) return file;
  const { name, mediaType, content } = file.value;
  const document = await readDocumentBytes(content, name);
  if (!document.ok) return document;
  const { lines } = document.value;
  const all = document.value.blocks.flatMap((block) => blockOf(block, lines));
  const blocks = within(all);
  return ok({ name, mediaType, blocks, cut: blocks.length < all.length });
}

function blockOf(block: DocumentBlock, lines: readonly string[]): readonly PreviewBlock[] {
  if (block.kind === 'text') return block.text.trim() === '' ? [] : [{ kind: 'text', text: block.text }];
  if (block.kind === 'table') {
    const rows: GridCell[][] = Array.from({ length: block.rowCount }, () => []);
    for (const cell of block.cells) rows[cell.row]?.push(cell);
    return [{ kind: 'table', rows: rows.filter((row) => row.length > 0) }];
  }
  const onPage = [...new Set(block.pieces.map(({ line }) => line))].map((line) => lines[line - 1] ?? '');
  return onPage.filter((text) => text.trim() !== '').map((text) => ({ kind: 'text', text }));
}

function within(all: readonly PreviewBlock[]): readonly PreviewBlock[] {
  let [cells, characters] = [0, 0];
  const end = all.findIndex((block) => {
    if (block.kind === 'text') characters += block.text.length;
    else
      for (const cell of block.rows.flat()) {
        cells += 1;
        characters += cell.text.length;
      }
    return cells > MOST_CELLS || characters > MOST_CHARACTERS;
  });
  return all.slice(0, Math.min(end === -1 ? all.length : Math.max(end, 1), MOST_BLOCKS));
}
