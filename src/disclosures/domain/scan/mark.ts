import type { PiecePart } from '../../../kernel/file-pieces.js';
import { PRIVACY_KIND_NAMES, PRIVACY_KINDS } from '../privacy-scan/privacy-hit.js';

/**
 * What is marked before a publication: personal data (`PRIVACY_KINDS`), what a file tells without showing it (`author`,
 * `company`, `location`, `comment`, `revision`, `hiddenContent`), what is written wrong (`term`, `reference`,
 * `documentNumber`), and what could not be looked into (`unreadable`).
 */
export const MARK_KINDS = [
  ...PRIVACY_KINDS,
  'author',
  'company',
  'location',
  'comment',
  'revision',
  'hiddenContent',
  'term',
  'reference',
  'documentNumber',
  'unreadable',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARK_KIND_NAMES: Readonly<Record<MarkKind, { readonly zh: string; readonly en: string }>> = {
  ...PRIVACY_KIND_NAMES,
  author: { zh: '作者、修改者姓名', en: 'author or editor' },
  company: { zh: '单位名称（文档属性）', en: 'company in the properties' },
  location: { zh: '拍摄地点', en: 'where a picture was taken' },
  comment: { zh: '批注', en: 'comment' },
  revision: { zh: '修订痕迹', en: 'tracked change' },
  hiddenContent: { zh: '隐藏、被遮盖的内容', en: 'hidden or covered content' },
  term: { zh: '用语疑似有误', en: 'a term that looks wrong' },
  reference: { zh: '法律条文引用有误', en: 'a reference to law that is wrong' },
  documentNumber: { zh: '文号有误', en: 'a document number that cannot be' },
  unreadable: { zh: '未能检查', en: 'could not be looked into' },
};

/** Only `certain` ones must be decided before the review (docs/decisions/0185). */
export const MARK_CONFIDENCES = ['certain', 'likely', 'possible'] as const;
export type MarkConfidence = (typeof MARK_CONFIDENCES)[number];

/** Where a mark stands: in the words of a publication, or in one of its files. Offsets are UTF-16, `end` exclusive. */
export interface MarkPlace {
  readonly in: 'title' | 'summary' | 'body' | 'documentNumber' | 'file';
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly part: PiecePart | null;
  readonly page: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** 1-based line of the part. */
  readonly line: number | null;
  readonly property: string | null;
  readonly inside: string | null;
  readonly start: number;
  readonly end: number;
  /** The words around it, personal data in them masked. */
  readonly excerpt: string;
}

/** One thing marked, at every place where it stands alike. */
export interface FoundMark {
  readonly kind: MarkKind;
  readonly confidence: MarkConfidence;
  /** Why, in a code: `checkDigit`, `labelled`, `table`, … */
  readonly reason: string;
  /** What makes it the same mark in a later version. In clear: only for a keyed digest, never kept. */
  readonly identity: string;
  /** The value, masked where it is personal data. */
  readonly masked: string;
  readonly suggestion: string | null;
  readonly places: readonly MarkPlace[];
}

/** A mark as it is kept: its identity is a keyed digest. */
export interface StoredMark extends Omit<FoundMark, 'identity'> {
  readonly key: string;
}
