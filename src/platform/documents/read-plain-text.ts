import type { ExtractedDocument } from '../../kernel/document-model.js';
import { TooComplex } from './document-writer.js';
import { READ_LIMITS } from './read-limits.js';

/** Plain text and Markdown: the lines are exactly the file's, whatever its line ends; every line is a block of text. */
export function readPlainText(text: string, kind: 'txt' | 'md'): ExtractedDocument {
  if (hasMoreLinesThan(text, READ_LIMITS.lines)) throw new TooComplex(`文字超过 ${READ_LIMITS.lines} 行`);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return {
    kind,
    lines,
    blocks: lines.map((line, index) => ({ kind: 'text', text: line, line: index + 1 })),
  };
}

/** Counts before splitting: a file of line ends alone would fill the memory with empty strings. */
function hasMoreLinesThan(text: string, limit: number): boolean {
  let lines = 0;
  for (const end of ['\n', '\r']) {
    for (let at = text.indexOf(end); at >= 0 && lines <= limit * 2; at = text.indexOf(end, at + 1)) lines++;
  }
  // A line end is one or two characters, so this refuses at the limit at the earliest, at twice the limit at the latest.
  return lines > limit * 2;
}
