import type { ParsedReport, TextLine } from '../parsed-report.js';
import { makePassage, type Passage } from './passage.js';

/** Running text of a report (tables left out), in paragraphs. */
export interface ReportText {
  /** Title, preamble (section 0) and sections 1 to 6, in order. */
  readonly paragraphs: readonly Passage[];
  readonly title: Passage | null;
  readonly preamble: readonly Passage[];
  /** Paragraphs of one section; empty where the section is missing. */
  readonly section: (id: number) => readonly Passage[];
}

const SENTENCE_END = /[。；！？;!?：:]\s*$/;
/** How a new paragraph begins: （一） 1. 一是 一、 第一 */
const LIST_MARK =
  /^\s*(?:[（(]?[一二三四五六七八九十]+[）)、．.是]|[（(]?\d{1,2}[）)、．.]|第[一二三四五六七八九十]+[，,、]|[-—●•◆■])/;
/** A line shorter than this is a heading or the end of a paragraph, not one that the page's width broke. */
const FULL_LINE = 18;

/** True where `line` goes on in `next`: only files that keep the page's line breaks (PDF, plain text) do that. */
function goesOn(report: ParsedReport, line: TextLine, next: TextLine): boolean {
  const { kind } = report.document;
  if (kind !== 'pdf' && kind !== 'txt' && kind !== 'md') return false;
  if (kind !== 'pdf' && next.line !== line.line + 1) return false;
  const text = line.text.trim();
  return text.length >= FULL_LINE && !SENTENCE_END.test(text) && next.text.trim() !== '' && !LIST_MARK.test(next.text);
}

/** Longer than any report: what is beyond it in one part is not read as running text, so that no file can hold up the rules. */
const LONGEST_PART = 400_000;

function withinLimit(lines: readonly TextLine[]): TextLine[] {
  let left = LONGEST_PART;
  return lines.flatMap((line) => {
    const text = line.text.slice(0, Math.max(0, left));
    left -= text.length;
    return text === '' && line.text !== '' ? [] : [{ ...line, text }];
  });
}

function paragraphsOf(report: ParsedReport, all: readonly TextLine[], section: number): Passage[] {
  const lines = withinLimit(all);
  const passages: Passage[] = [];
  let open: TextLine[] = [];
  const close = () => {
    if (open.length > 0) passages.push(makePassage(open, section));
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (last && !goesOn(report, last, line)) close();
    if (line.text.trim() !== '') open.push(line);
  }
  close();
  return passages;
}

const LONGEST_HEADING = 30;

/** The heading above a paragraph where it is a line of its own, as （二）依申请公开情况; else empty. */
export function headingAbove(passage: Passage, before: Passage | undefined): string {
  if (!before || before.section !== passage.section || before.text.length > LONGEST_HEADING) return '';
  return /[。；]/.test(before.text) || LIST_MARK.test(passage.text) ? '' : before.text;
}

/** Cuts the text of a report into paragraphs; lines broken by the page's width are put together again. */
export function readText(report: ParsedReport): ReportText {
  const title = report.title ? makePassage([report.title], 0) : null;
  const preamble = paragraphsOf(report, report.preamble, 0);
  const sections = new Map<number, Passage[]>();
  for (const section of report.sections) {
    const before = sections.get(section.id) ?? [];
    sections.set(section.id, [...before, ...paragraphsOf(report, section.text, section.id)]);
  }
  return {
    paragraphs: [...(title ? [title] : []), ...preamble, ...[...sections.values()].flat()],
    title,
    preamble,
    section: (id) => sections.get(id) ?? [],
  };
}
