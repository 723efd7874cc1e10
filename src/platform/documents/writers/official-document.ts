/** A part of the body: running text, a heading of the first level (一、, 黑体), or a table. */
export type OfficialBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Flush left, as the addressee and 此致. */
  | { readonly kind: 'flush'; readonly text: string }
  | OfficialTable;

export interface OfficialTable {
  readonly kind: 'table';
  /** Shares of the line. */
  readonly widths: readonly number[];
  /** Empty where the table has no head row; a first column then names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Image of a seal (印章): PNG with a clear ground, placed over signature and date (GB/T 9704-2012 7.3.5.1). */
export interface OfficialSeal {
  readonly png: Uint8Array;
  readonly widthMm: number;
  /** Height by width of the image. */
  readonly ratio: number;
}

/** An official document (公文) in its parts, GB/T 9704-2012 section 7. What is `null` is not printed. */
export interface OfficialDocument {
  /** The issuing organ's mark in red (发文机关标志), with the red line below. */
  readonly head: string | null;
  readonly documentNumber: string | null;
  readonly title: string;
  readonly addressee: string | null;
  readonly blocks: readonly OfficialBlock[];
  readonly attachments: readonly string[];
  readonly signature: string;
  /** As printed: `2026年3月20日`. */
  readonly date: string;
  /** Instant of the document's date, for the properties of the file: the same document gives the same bytes. */
  readonly datedAt: Date;
  readonly seal: OfficialSeal | null;
  /** Laid over the page where the document is no more than a draft. */
  readonly watermark: string | null;
}
