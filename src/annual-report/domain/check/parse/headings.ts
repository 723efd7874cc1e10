import type { TableBlock } from '../../../../kernel/document-model.js';
import type { FlowItem } from './flow.js';
import { headingNumber, type HeadingNumber } from './heading-number.js';
import { isPageNumber } from './page-furniture.js';
import { sectionOfTitle, type SectionId } from './section-titles.js';

/** A place that may be the heading of a section. */
export interface Heading {
  readonly id: SectionId;
  /** Index in the flow; the heading takes `length` items of it. */
  readonly at: number;
  readonly length: number;
  readonly line: number;
  readonly text: string;
  readonly number: HeadingNumber;
  /** Text that follows the title in the same line: `一、总体情况。2023年……`. */
  readonly tail: string;
  readonly place: 'text' | 'table' | 'contents';
}

const LONGEST_TITLE = 60;
const LONGEST_ENTRY = 120;
const TITLE_END = /[。：:\s\u3000]/u;
/** `……3` or a page number after the title: a line of a table of contents. */
const LEADER = /(?:[.…·．・_-]{2,}|\s{2,}|\t)\s*\d{1,3}$/u;

function bare(text: string): string {
  return text.replace(/[|｜│*#]/gu, ' ').trim();
}

function headingOf(text: string, line: number, at: number): Heading | null {
  const shown = bare(text);
  if (shown === '') return null;
  const contents = shown.length <= LONGEST_ENTRY && LEADER.test(shown);
  const title = contents ? shown.replace(LEADER, '').trim() : shown;
  const number = headingNumber(title.slice(0, 200));
  const place = contents ? 'contents' : 'text';
  if (title.length <= LONGEST_TITLE) {
    const id = sectionOfTitle(number.rest);
    if (id) return { id, at, length: 1, line, text: shown, number, tail: '', place };
  }
  if (number.style !== 'chinese') return null;
  const end = number.rest.search(TITLE_END);
  if (end <= 0 || end > LONGEST_TITLE) return null;
  const id = sectionOfTitle(number.rest.slice(0, end));
  if (!id || id !== number.value) return null;
  const words = number.rest.slice(0, end);
  const tail = title.slice(title.indexOf(words) + words.length).replace(/^[。：:\s]+/u, '');
  return {
    id,
    at,
    length: 1,
    line,
    text: `${number.printed}${words}`,
    number,
    tail,
    place: 'text',
  };
}

/** A title that goes on in the next line: `三、收到和处理政府信息` / `公开申请情况`. */
function wrappedHeading(flow: readonly FlowItem[], at: number): Heading | null {
  const item = flow[at];
  if (item?.kind !== 'line' || item.text.length > LONGEST_TITLE) return null;
  const shown = bare(item.text);
  const number = headingNumber(shown);
  if (number.style === 'none' || number.rest.length < 3) return null;
  for (let next = at + 1; next <= at + 2 && next < flow.length; next++) {
    const following = flow[next];
    if (following?.kind !== 'line') return null;
    const rest = bare(following.text);
    if (rest === '' || isPageNumber(rest)) continue;
    const id = rest.length <= LONGEST_TITLE ? sectionOfTitle(number.rest + rest) : null;
    if (!id) return null;
    return { id, at, length: next - at + 1, line: item.line, text: shown + rest, number, tail: '', place: 'text' };
  }
  return null;
}

function headingsInTable(table: TableBlock, at: number): Heading[] {
  const filled = new Map<number, TableBlock['cells'][number][]>();
  for (const cell of table.cells) {
    if (cell.text.trim() === '') continue;
    const row = filled.get(cell.row);
    if (row) row.push(cell);
    else filled.set(cell.row, [cell]);
  }
  return [...filled.values()].flatMap((cells) => {
    const cell = cells.length === 1 ? cells[0] : undefined;
    const found = cell && cell.text.length <= LONGEST_TITLE ? headingOf(cell.text, cell.line, at) : null;
    return found ? [{ ...found, place: 'table' as const }] : [];
  });
}

/** Where four headings or more follow each other with nothing between, they are a table of contents. */
function markContents(flow: readonly FlowItem[], headings: readonly Heading[]): Heading[] {
  const followsAtOnce = (a: Heading, b: Heading): boolean => {
    if (b.at - a.at > 6) return false;
    return flow.slice(a.at + a.length, b.at).every((item) => item.kind === 'line' && item.text.trim().length < 4);
  };
  const marked = [...headings];
  let start = 0;
  for (let i = 1; i <= headings.length; i++) {
    const before = headings[i - 1];
    const here = headings[i];
    if (before && here && followsAtOnce(before, here)) continue;
    if (i - start >= 4) {
      for (let j = start; j < i; j++) {
        const heading = marked[j];
        if (heading) marked[j] = { ...heading, place: 'contents' };
      }
    }
    start = i;
  }
  return marked;
}

/** Every place in the document that may head a section, in reading order. */
export function headingCandidates(flow: readonly FlowItem[]): Heading[] {
  const found = flow.flatMap((item, at): Heading[] => {
    if (item.kind === 'table') return headingsInTable(item.table, at);
    const heading = headingOf(item.text, item.line, at) ?? wrappedHeading(flow, at);
    return heading ? [heading] : [];
  });
  return markContents(flow, found);
}
