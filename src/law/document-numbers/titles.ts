import { KNOWN_DOCUMENTS, type KnownDocument } from './known-documents.js';

const ISSUERS =
  /^(?:国务院办公厅政府信息与政务公开办公室|国务院办公厅政府信息公开办公室|国务院办公厅|国务院|国办公开办|国办)/;

/** What is left of a title for comparison: without quotes, spaces, the state's and the issuer's name, 关于, 印发…的通知. */
export function titleCore(title: string): string {
  return title
    .replace(/[《》〈〉<>＜＞“”"‘’'「」『』\s]/g, '')
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）')
    .replace(/（[^（）]*(?:修订|修正|修改)[^（）]*）$/, '')
    .replace(ISSUERS, '')
    .replace(/^关于/, '')
    .replace(/^印发(.+)的通知$/, '$1')
    .replace(/^中华人民共和国/, '');
}

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

/** The known full title or alias that `text` ends with, for titles printed without 《》; short ones are not trusted. */
export function titleAtEnd(text: string): string | null {
  const core = titleCore(text);
  const found = KNOWN_DOCUMENTS.flatMap(titleCores)
    .filter((title) => title.length >= 8 && (core.endsWith(title) || core.endsWith(`印发${title}的通知`)))
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
