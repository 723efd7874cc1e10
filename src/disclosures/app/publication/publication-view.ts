import type { LocalDate } from '../../../kernel/local-date.js';
import { isGenre, type Genre } from '../../../law/catalogue/index.js';
import type { PublicationRow } from '../../db/publication/publications.js';
import type { PublicationRef, Stage, Validity, ValidityState } from '../../domain/publication/publication.js';
import { validityOn } from '../../domain/publication/validity.js';

/** A publication as lists and pages show it. */
export interface PublicationView extends PublicationRef {
  readonly shortCode: string;
  readonly indexNumber: string;
  readonly stage: Stage;
  readonly title: string;
  readonly summary: string;
  readonly catalogue: string;
  readonly genre: Genre;
  readonly language: 'zh' | 'en';
  readonly issuer: string;
  readonly documentNumber: string | null;
  readonly topic: string | null;
  readonly madeOn: LocalDate;
  readonly publishedOn: LocalDate | null;
  readonly inForceOn: LocalDate | null;
  readonly validity: Validity;
  /** The validity on the day of asking: what ends later is in force still. */
  readonly standing: ValidityState | 'not_yet';
  /** The last day to publish the version being worked on. */
  readonly dueOn: LocalDate | null;
  /** Working days it was published after its limit. */
  readonly lateDays: number | null;
  readonly interprets: PublicationRef | null;
  readonly recordId: string | null;
  readonly importId: string | null;
  readonly versionNo: number;
  readonly shownVersion: number | null;
  readonly scheduledFor: Date | null;
  readonly updatedAt: Date;
  /** To be given back with the next step. */
  readonly version: number;
}

export function viewPublication(row: PublicationRow, asOf: LocalDate): PublicationView {
  const validity: Validity = { state: row.validity, endedOn: row.ended_on, replacedBy: row.replaced_by };
  return {
    organId: row.organ_id,
    publicationId: row.publication_id,
    shortCode: row.short_code,
    indexNumber: row.index_number,
    stage: row.stage,
    title: row.title,
    summary: row.summary,
    catalogue: row.catalogue,
    genre: isGenre(row.genre) ? row.genre : 'other',
    language: row.language,
    issuer: row.issuer,
    documentNumber: row.document_number,
    topic: row.topic,
    madeOn: row.made_on,
    publishedOn: row.published_on,
    inForceOn: row.in_force_on,
    validity,
    standing: validityOn(validity, row.in_force_on, asOf),
    dueOn: row.due_on,
    lateDays: row.late_days,
    interprets:
      row.interprets === null || row.interprets_organ === null
        ? null
        : { organId: row.interprets_organ, publicationId: row.interprets },
    recordId: row.record_id,
    importId: row.import_id,
    versionNo: row.version_no,
    shownVersion: row.shown_version,
    scheduledFor: row.scheduled_for,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
