import type { LocalDate } from '../../../kernel/local-date.js';

export interface OrganTables {
  organ: OrganTable;
  organ_version: OrganVersionTable;
  organ_settings: OrganSettingsTable;
}

/** An administrative organ (行政机关), 《条例》 Art. 10; its code never changes and stands in its receipt numbers. */
export interface OrganTable {
  organ_id: string;
  code: string;
}

/**
 * What an organ is from a day on, until the day of its next version: versions cannot overlap by construction.
 * `ended` closes the organ (abolished or merged).
 */
export interface OrganVersionTable {
  organ_id: string;
  valid_from: LocalDate;
  name: string;
  level: 'government' | 'department';
  kind: 'government' | 'competentDepartment' | 'bureau' | 'town';
  parent_id: string | null;
  ended: boolean;
}

/** What an organ says of itself (《条例》 Art. 12) and what its documents carry; the highest version holds. Append-only. */
export interface OrganSettingsTable {
  organ_id: string;
  version: number;
  saved_at: Date;
  /** Who saved it, as `actorOf` writes it. */
  saved_by: string;
  office_name: string | null;
  address: string | null;
  postcode: string | null;
  phone: string | null;
  fax: string | null;
  email: string | null;
  hours: string | null;
  complaint_phone: string | null;
  reconsideration_organ: string | null;
  court: string | null;
  document_prefix: string | null;
  signature: string | null;
  head_title: string | null;
  representative: string | null;
  representative_post: string | null;
}
