/**
 * Everything a file says, in pieces with their places: what it shows and what it hides (comments, deleted words,
 * properties). Inspectors (platform) make it; what looks for personal data before a publication reads it.
 */
export interface FileContents {
  readonly type: InspectedType;
  readonly pieces: readonly FilePiece[];
  /** Parts that could not be looked into; a person has to. */
  readonly gaps: readonly ContentGap[];
}

export type InspectedType = 'docx' | 'xlsx' | 'pdf' | 'picture' | 'text';

/** `noText` a page or file of pictures alone · `unread` a part that is of no kind that is read · `notDrawn` too long to be drawn, so that what is covered was not looked for. */
export interface ContentGap {
  readonly why: 'noText' | 'unread' | 'notDrawn';
  readonly page?: number;
  readonly name?: string;
}

/**
 * Where words stand: `text` shown · `header` headers and footers · `note` footnotes and endnotes · `comment` comments and
 * annotations · `deleted` tracked deletions · `hidden` hidden words, sheets, rows and columns · `covered` under a cover or
 * in the colour of the paper · `field` of a form · `cell` of a sheet · `property` of the file · `link` targets of links.
 */
export type PiecePart =
  'text' | 'header' | 'note' | 'comment' | 'deleted' | 'hidden' | 'covered' | 'field' | 'cell' | 'property' | 'link';

export const PIECE_PART_NAMES: Readonly<Record<PiecePart, { readonly zh: string; readonly en: string }>> = {
  text: { zh: '正文', en: 'text' },
  header: { zh: '页眉页脚', en: 'header or footer' },
  note: { zh: '脚注尾注', en: 'note' },
  comment: { zh: '批注', en: 'comment' },
  deleted: { zh: '修订中删除的文字', en: 'tracked deletion' },
  hidden: { zh: '隐藏的内容', en: 'hidden' },
  covered: { zh: '被遮盖、看不见的文字', en: 'covered' },
  field: { zh: '表单', en: 'form field' },
  cell: { zh: '单元格', en: 'cell' },
  property: { zh: '文档属性', en: 'property' },
  link: { zh: '链接', en: 'link' },
};

/** Parts that nobody sees who looks at the file as it is shown. */
export const HIDDEN_PARTS: readonly PiecePart[] = ['comment', 'deleted', 'hidden', 'covered', 'property', 'link'];

export interface FilePiece {
  readonly part: PiecePart;
  readonly text: string;
  /** 1-based. */
  readonly page?: number;
  readonly sheet?: string;
  /** Cells of a row: where in `text` each begins, and the heading of its column. */
  readonly cells?: readonly PieceCell[];
  readonly property?: FileProperty;
  /** The file inside the file that it is of: `word/media/image1.jpg`. */
  readonly inside?: string;
}

export interface PieceCell {
  /** As `B3`. */
  readonly ref: string;
  readonly start: number;
  readonly heading?: string;
}

/** `author` who made, changed or commented · `company` · `location` where a picture was taken · `words` titles, remarks, any other. */
export interface FileProperty {
  readonly sort: 'author' | 'company' | 'location' | 'words';
  /** As the file names it: `lastModifiedBy`, `GPSLatitude`. */
  readonly name: string;
}
