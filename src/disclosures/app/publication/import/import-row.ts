import type { LocalDate } from '../../../../kernel/local-date.js';
import type { SheetRow } from '../../../../platform/sheets/index.js';
import { isGenre } from '../../../../law/catalogue/index.js';
import type { PublicationColumn } from '../../../domain/import/publication-sheet.js';
import type { Validity, ValidityState } from '../../../domain/publication/publication.js';
import type { RecordKind } from '../../../domain/records/record.js';
import type { ContentInput } from '../prepare-content.js';

export type Row = SheetRow<PublicationColumn>;

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
const day = (value: string | number | undefined): LocalDate | null => (value ?? null) as LocalDate | null;

/** Names of files in a cell. */
export function namesIn(value: string | number | undefined): readonly string[] {
  return text(value)
    .split(/[;；、|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What a row says, its body as rich text (`bodyHtml` where a file of the folder holds it). */
export function contentOfRow({ values }: Row, bodyHtml: string | null, attachments: readonly string[]): ContentInput {
  const genre = text(values.genre);
  return {
    title: text(values.title),
    summary: text(values.summary),
    bodyHtml: bodyHtml ?? paragraphs(text(values.body)),
    attachments,
    facts: {
      catalogue: text(values.catalogue),
      genre: isGenre(genre) ? genre : 'other',
      language: 'zh',
      issuer: text(values.issuer),
      documentNumber: text(values.documentNumber) || null,
      topic: text(values.topic) || null,
      madeOn: values.madeOn as LocalDate,
      changedOn: null,
      inForceOn: day(values.inForceOn),
      earlierPublishedOn: day(values.publishedOn),
      recordKind: (values.recordKind ?? null) as RecordKind | null,
    },
  };
}

/** The validity a row names; `null` for none. */
export function validityOfRow({ values }: Row): Validity | null {
  if (values.validity === undefined) return null;
  return { state: values.validity as ValidityState, endedOn: day(values.endedOn), replacedBy: null };
}

/** Plain text as paragraphs of rich text. */
export function paragraphs(plain: string): string {
  const escaped = plain.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('');
}
