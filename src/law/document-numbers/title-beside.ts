import type { DocumentNumberMention } from './find-document-numbers.js';
import { findDocumentNumbers } from './find-document-numbers.js';
import { titleAtEnd } from './titles.js';

/** The title that stands beside a number, without its outer 《》. */
export interface TitleBeside {
  readonly title: string;
  /** Other titles of the same enumeration, as the 《A》 of `《A》和《B》（…）`. */
  readonly others: readonly string[];
  /** How many numbers stand in the same brackets. */
  readonly numbers: number;
  /** What the brackets hold, and the two characters before the title: `2019年修订`, `原`. */
  readonly remark: string;
}

/** How far from a number its title and its brackets are looked for. */
const REACH = 400;
/** Between a title and its number: nothing, or an opening bracket with a short remark. */
const GAP = /^\s*(?:[（(][^（()）《》。；;]{0,24})?$/;
/** Between a number and the title after it: `国办函〔2020〕109号文件印发的《…》`. */
const FOLLOWS = /^\s*(?:文件?)?(?:印发|公布|发布)?的?\s*《/;

/**
 * The document that a text names beside a number: `《T》（N）`, `《T》N`, `N《T》`, and a known title without 《》 before
 * the brackets; `null` where none does.
 */
export function titleBeside(text: string, mention: DocumentNumberMention): TitleBeside | null {
  const end = mention.index + mention.raw.length;
  const before = text.slice(Math.max(0, mention.index - REACH), mention.index);
  const after = text.slice(end, end + REACH);
  return titleBefore(before, mention.raw, after) ?? titleAfter(after);
}

function titleBefore(before: string, number: string, after: string): TitleBeside | null {
  const close = before.lastIndexOf('》');
  const group = bracketGroup(before, number, after);
  if (close >= 0 && GAP.test(before.slice(close + 1))) {
    const named = before.slice(0, close + 1);
    const [title, ...others] = enumeration(named);
    const opening = openingOf(named);
    if (title === undefined || opening === null) return null;
    const lead = named.slice(Math.max(0, opening - 2), opening);
    return { title, others, numbers: group.numbers, remark: lead + group.remark };
  }
  const known = /[（(]\s*$/.test(before) ? titleAtEnd(before.replace(/\s*[（(]\s*$/, '')) : null;
  return known === null ? null : { title: known, others: [], ...group };
}

function titleAfter(after: string): TitleBeside | null {
  if (!FOLLOWS.test(after)) return null;
  const close = after.indexOf('》');
  const [title] = close < 0 ? [] : enumeration(after.slice(0, close + 1));
  return title === undefined ? null : { title, others: [], numbers: 1, remark: '' };
}

/** Titles at the end of a text, the last one first, as long as only marks or 和 stand between them. */
function enumeration(text: string): string[] {
  const titles: string[] = [];
  for (let rest = text; ;) {
    const open = openingOf(rest);
    if (open === null) return titles;
    titles.push(rest.slice(open + 1, -1));
    rest = rest.slice(0, open).replace(/(?:[、，,\s]|和|与|及|以及)+$/, '');
    if (!rest.endsWith('》')) return titles;
  }
}

/** Where the 《 of the 》 at the end of a text stands; titles may hold 《》 themselves. */
function openingOf(text: string): number | null {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    if (text[i] === '》') depth += 1;
    if (text[i] === '《') depth -= 1;
    if (depth === 0) return i;
  }
  const nearest = text.lastIndexOf('《');
  return nearest < 0 ? null : nearest;
}

/** The brackets that a number stands in, up to their end. */
function bracketGroup(before: string, number: string, after: string): { numbers: number; remark: string } {
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const close = after.search(/[）)]/);
  if (open < 0 || close < 0 || open < before.lastIndexOf('》')) return { numbers: 1, remark: '' };
  const group = before.slice(open + 1) + number + after.slice(0, close);
  return { numbers: Math.max(1, findDocumentNumbers(group).length), remark: group };
}
