import { KNOWN_DOCUMENTS, type KnownDocument } from './known-documents.js';

const ISSUERS =
  /^(?:国务院办公厅政府信息与政务公开办公室|国务院办公厅政府信息公开办公室|国务院办公厅|国务院|国办公开办|国办)/;

/** What is left of a title for comparison: without quotes, spaces, the state's and the issuer's name, 关于, 印发…的通知. */
export function titleCore(title: string): string {
  return withoutQuotes(title)
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）')
    .replace(/（[^（）]*(?:修订|修正|修改)[^（）]*）$/, '')
    .replace(ISSUERS, '')
    .replace(/^关于/, '')
    .replace(/^印发(.+)的通知$/, '$1')
    .replace(/^中华人民共和国/, '');
}

/** Titles are quoted in every way, and broken over lines. */
function withoutQuotes(text: string): string {
  return text.replace(/[《》〈〉<>＜＞“”"‘’'「」『』\s]/g, '');
}

/** Shorter titles are too common to be told without 《》. */
const SHORTEST_PLAIN = 8;

export interface TitleMatch {
  readonly documents: readonly KnownDocument[];
  /** `short`: by a name that other documents may carry too. */
  readonly by: 'title' | 'short';
}

/** The known documents that carry a title, alias or short name; `null` where none does. */
export function documentsTitled(title: string): TitleMatch | null {
  const core = titleCore(title);
  const titled = KNOWN_DOCUMENTS.filter((document) => titleCores(document).includes(core));
  if (titled.length > 0) return { documents: titled, by: 'title' };
  const short = KNOWN_DOCUMENTS.filter((document) => document.shortNames?.includes(core));
  return short.length > 0 ? { documents: short, by: 'short' } : null;
}

/** What may stand before a title printed without 《》: nothing, a mark, or a word that leads to it. */
const BEFORE_TITLE = /(?:^|[，。；：、,;:(（\s]|根据|按照|依照|依据|遵照|参照|执行|落实|贯彻)$/;

/**
 * The known full title or alias that `text` ends with, for titles printed without 《》. Another organ's document whose title
 * ends in the same words (某市政府信息公开条例) is none of them.
 */
export function titleAtEnd(text: string): string | null {
  const plain = withoutQuotes(text);
  const titles = KNOWN_DOCUMENTS.flatMap((document) => [document.title ?? '', ...document.aliases]);
  const found = titles
    .filter((title) => title.length >= SHORTEST_PLAIN && plain.endsWith(withoutQuotes(title)))
    .filter((title) => BEFORE_TITLE.test(plain.slice(0, -withoutQuotes(title).length)))
    .sort((a, b) => b.length - a.length);
  return found[0] ?? null;
}

/** Share of the two-character pieces of `title` that also stand in the document's own titles, 0 to 1. */
export function likeness(title: string, document: KnownDocument): number {
  const pieces = bigrams(titleCore(title));
  const own = new Set(titleCores(document).flatMap(bigrams));
  return pieces.length === 0 ? 1 : pieces.filter((piece) => own.has(piece)).length / pieces.length;
}

function titleCores(document: KnownDocument): string[] {
  return [...(document.title === null ? [] : [document.title]), ...document.aliases].map(titleCore);
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
