import type { ExtractedDocument } from '../../../../kernel/document-model.js';

/** A text or markdown file as a document: its lines exactly as they stand, numbered from 1. */
export function textDocument(text: string, kind: 'txt' | 'md' = 'txt'): ExtractedDocument {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const blocks = lines.map((line, index) => ({ kind: 'text' as const, text: line, line: index + 1 }));
  return { kind, lines, blocks };
}
