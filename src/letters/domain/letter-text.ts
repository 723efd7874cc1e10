import type { LocalDate } from '../../kernel/local-date.js';
import type { LetterKind } from './letter-kind.js';

/** A table of a letter; every row has as many cells as `widths`, which are shares of the line. */
export interface LetterTable {
  readonly widths: readonly number[];
  /** Empty where the table has no head row. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the remedies of a letter were chosen by; a letter issued under another regime is not let out. */
export interface RemedyBasis {
  readonly outcome: string;
  readonly ground: string;
  readonly withheldGrounds: readonly string[];
}

/** The words of a letter (文书), laid out after GB/T 9704 when it is rendered. What is still to be filled in stands in 【】. */
export interface LetterText {
  readonly kind: LetterKind;
  /** The organ's name in the red head (发文机关标志); `null` for papers of the file. */
  readonly head: string | null;
  readonly title: string;
  /** The number (发文字号) as it will stand, its digits left open; `null` for kinds that carry none. */
  readonly documentNumberPlace: string | null;
  /** The main addressee (主送) without its colon; `null` where the paper is to no one. */
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  readonly table: LetterTable | null;
  /** After the table. */
  readonly afterTable: readonly string[];
  /** How to have the decision reviewed (救济途径), 《条例》 Art. 51. */
  readonly remedies: string | null;
  readonly remedyBasis: RemedyBasis | null;
  /** Names of what goes with the letter (附件说明). */
  readonly attachments: readonly string[];
  readonly signature: string;
  readonly date: LocalDate;
}

/** The places still in 【】, in order, each once: of the whole letter. */
export function openPlaces(text: LetterText): string[] {
  const parts = [
    text.title,
    text.addressee ?? '',
    ...text.paragraphs,
    ...(text.table ? [...text.table.head, ...text.table.rows.flat()] : []),
    ...text.afterTable,
    text.remedies ?? '',
    ...text.attachments,
    text.signature,
  ];
  return [...new Set(parts.flatMap((part) => [...part.matchAll(/【([^【】]*)】/g)].map((match) => match[1] ?? '')))];
}
