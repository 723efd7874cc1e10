import type { ExtractedDocument } from '../../../kernel/document-model.js';
import type { TextLine } from '../check/parsed-report.js';

/** Kinds that keep lines as they were printed or typed, not paragraphs. */
const BROKEN_LINES: readonly ExtractedDocument['kind'][] = ['pdf', 'txt', 'md'];
/** A line this full goes on in the next one, unless it ends a sentence. */
const FULL = 0.75;
/** Shorter than this no line is broken by its width. */
const LEAST_WIDTH = 20;
const ENDS = /[。！？；：.!?;:…]["”’）)》」]?$/;
const BEGINS = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\([一二三四五六七八九十\d]+\)|\d+[.．、])/;

/**
 * The paragraphs (自然段) of a text by its lines. A PDF or plain text breaks a paragraph where the line is full: such lines
 * are put together again; in Word, HTML and workbooks a line is a paragraph.
 */
export function paragraphsOfLines(
  lines: readonly TextLine[],
  { kind, lines: all }: Pick<ExtractedDocument, 'kind' | 'lines'>,
): string[] {
  const texts = lines.map(({ text, line }) => ({ text: text.trim(), line })).filter(({ text }) => text !== '');
  if (!BROKEN_LINES.includes(kind)) return texts.map(({ text }) => text);
  const width = usualWidth(all);
  const paragraphs: string[] = [];
  let before: { readonly text: string; readonly line: number } | null = null;
  for (const each of texts) {
    const goesOn =
      before !== null &&
      width >= LEAST_WIDTH &&
      before.text.length >= width * FULL &&
      before.text.length <= width * 1.2 &&
      !ENDS.test(before.text) &&
      !BEGINS.test(each.text) &&
      !all.slice(before.line, each.line - 1).some((line) => line.trim() === '' && kind !== 'pdf');
    if (goesOn) paragraphs.push((paragraphs.pop() ?? '') + joint(before?.text ?? '', each.text) + each.text);
    else paragraphs.push(each.text);
    before = each;
  }
  return paragraphs;
}

/** Between Latin letters or figures a line break stands for a blank. */
function joint(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}

/** How long the full lines of a document are: the ninth decile of those that hold words. */
function usualWidth(lines: readonly string[]): number {
  const lengths = lines
    .map((line) => line.trim().length)
    .filter((length) => length >= LEAST_WIDTH)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
