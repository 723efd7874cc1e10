import dayjs, { type Dayjs } from 'dayjs';
import type { Genre } from '../../../../src/law/catalogue/index.js';
import type { Facts, PublicationItem, WriteBody } from '../api.ts';

const DATE = 'YYYY-MM-DD';

/** A publication as its form has it, but for the text and the attachments. */
export interface WriteFields {
  readonly catalogue: string;
  readonly genre: Genre;
  readonly title: string;
  readonly recordKind?: 'rules' | 'normative' | 'none';
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly topic?: string;
  readonly madeOn: Dayjs;
  readonly changedOn?: Dayjs | null;
  readonly inForceOn?: Dayjs | null;
  readonly earlierPublishedOn?: Dayjs | null;
  readonly language: Facts['language'];
  readonly summary?: string;
  readonly interprets?: string | null;
  readonly changeNote?: string;
}

/** The form (体裁) that an item of the catalogue usually comes in. */
const USUAL_GENRE: Readonly<Record<string, Genre>> = {
  documents: 'notice',
  organ: 'profile',
  plans: 'plan',
  statistics: 'figures',
  licensing: 'guide',
  penalties: 'penalty',
  budget: 'accounts',
  charges: 'list',
  procurement: 'announcement',
  projects: 'announcement',
  emergencies: 'plan',
  examinations: 'announcement',
};

export const usualGenre = (catalogue: string): Genre => USUAL_GENRE[catalogue] ?? 'other';

const UNNUMBERED: readonly Genre[] = ['figures', 'accounts', 'profile', 'guide', 'list', 'interpretation'];

/** What a form asks, by the item and the form of text: only what such a thing can have. */
export function asked(catalogue: string, genre: Genre) {
  const document = catalogue === 'documents' && genre !== 'interpretation';
  return {
    recordKind: document,
    inForceOn: document,
    documentNumber: !UNNUMBERED.includes(genre),
    interprets: genre === 'interpretation',
  };
}

export function fieldsOf({ content, interprets }: PublicationItem): WriteFields {
  const { facts, title, summary, changeNote } = content;
  const { recordKind, documentNumber, topic, madeOn, changedOn, inForceOn, earlierPublishedOn, ...rest } = facts;
  const day = (given: string | null) => (given === null ? null : dayjs(given));
  return {
    ...rest,
    title,
    summary,
    recordKind: recordKind ?? 'none',
    documentNumber: documentNumber ?? '',
    topic: topic ?? '',
    madeOn: dayjs(madeOn),
    changedOn: day(changedOn),
    inForceOn: day(inForceOn),
    earlierPublishedOn: day(earlierPublishedOn),
    interprets: interprets?.publicationId ?? null,
    changeNote: changeNote ?? '',
  };
}

/** What is sent of the fields; what is not asked for such a thing is not sent. */
export function contentOf(
  fields: WriteFields,
  { bodyHtml, attachments }: { readonly bodyHtml: string; readonly attachments: readonly string[] },
): WriteBody {
  const { catalogue, genre, title, recordKind, documentNumber, issuer = '', topic = '', madeOn, language } = fields;
  const asks = asked(catalogue, genre);
  const day = (given: Dayjs | null | undefined) => given?.format(DATE) ?? null;
  return {
    title: title.trim(),
    summary: fields.summary?.trim() ?? '',
    bodyHtml,
    attachments: [...attachments],
    interprets: asks.interprets ? (fields.interprets ?? null) : null,
    facts: {
      catalogue,
      genre,
      language,
      issuer: issuer.trim(),
      documentNumber: asks.documentNumber ? documentNumber?.trim() || null : null,
      topic: topic.trim() || null,
      madeOn: madeOn.format(DATE),
      changedOn: day(fields.changedOn),
      inForceOn: asks.inForceOn ? day(fields.inForceOn) : null,
      earlierPublishedOn: day(fields.earlierPublishedOn),
      recordKind: asks.recordKind && recordKind && recordKind !== 'none' ? recordKind : null,
    },
  };
}
