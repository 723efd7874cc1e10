import type { FileContents, FilePiece } from '../../../kernel/file-pieces.js';
import type { FoundMark, MarkConfidence, MarkKind } from './mark.js';
import type { OwnContacts } from './own-contacts.js';

/** What a file tells without showing it. */
export type Trace = Pick<FoundMark, 'kind' | 'confidence' | 'reason' | 'masked'> & {
  readonly value: string;
  readonly piece: FilePiece;
};

/** Names that programs set by themselves: nobody's. */
const OF_A_PROGRAM =
  /^(?:admin(?:istrator)?|user|users|owner|unknown|author|作者|用户|微软用户|microsoft.*|windows.*|lenovo|dell|hp|asus|acer|huawei|wps.*|kingsoft.*|apache.*|python-docx|openpyxl|exceljs|un-named|docx|libreoffice.*|typst|pc|china|www\..*|\d+|[\w.]*(?:系统|下载站)[\w.]*)$/i;

const PROPERTIES: Readonly<Record<string, readonly [MarkKind, MarkConfidence]>> = {
  author: ['author', 'likely'],
  company: ['company', 'possible'],
  location: ['location', 'certain'],
};

const COVERING: Partial<Record<FilePiece['part'], readonly [MarkKind, MarkConfidence, string]>> = {
  comment: ['comment', 'likely', 'comment'],
  deleted: ['revision', 'likely', 'deleted'],
  hidden: ['hiddenContent', 'likely', 'hidden'],
  // Who covers words means them not to be read.
  covered: ['hiddenContent', 'certain', 'covered'],
};

/** What of a piece is a trace by itself, whatever its words: an author, a place, a comment, a deletion, a cover. */
export function traceOf(piece: FilePiece, own: OwnContacts): Trace | null {
  const value = piece.text.trim();
  if (piece.part === 'property') {
    const found = PROPERTIES[piece.property?.sort ?? ''];
    if (!found || OF_A_PROGRAM.test(value) || own.names.some((name) => value.includes(name))) return null;
    const [kind, confidence] = found;
    return { kind, confidence, reason: 'property', value, masked: masked(kind, value), piece };
  }
  const found = COVERING[piece.part];
  if (!found) return null;
  const [kind, confidence, reason] = found;
  return { kind, confidence, reason, value, masked: '', piece };
}

function masked(kind: MarkKind, value: string): string {
  if (kind === 'company') return value;
  return kind === 'location' ? value.replace(/\.\d+/g, '.*****') : value.slice(0, 1) + '*'.repeat(value.length - 1);
}

/** What could not be looked into: a person has to look. */
export function gapNames({ gaps }: Pick<FileContents, 'gaps'>): { readonly reason: string; readonly value: string }[] {
  const pages = gaps.flatMap(({ why, page }) => (why === 'noText' && page !== undefined ? [page] : []));
  const noText = pages.length === 0 ? [] : [{ reason: 'noText', value: pagesNamed(pages) }];
  const others = gaps.filter(({ why, page }) => why !== 'noText' || page === undefined);
  return [
    ...noText,
    ...others.map(({ why, name, page }) => ({ reason: why, value: name ?? (page ? `${page}—` : '') })),
  ];
}

/** Pages as `1—3、7`. */
function pagesNamed(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、');
}
