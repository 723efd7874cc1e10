import type { LocalDate } from '../../../kernel/local-date.js';

export interface OrganTables {
  organ: OrganTable;
  organ_version: OrganVersionTable;
  organ_settings: OrganSettingsTable;
  organ_profile: OrganProfileTable;
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

/** Functions, leaders, departments and leading group of an organ (《条例》 Art. 20 (2)); the highest version holds. Append-only. */
export interface OrganProfileTable {
  organ_id: string;
  version: number;
  saved_at: Date;
  saved_by: string;
  functions: string | null;
  leaders: string | null;
  departments: string | null;
  group_name: string | null;
  group_members: string | null;
  group_duties: string | null;
  guide_note: string | null;
}
