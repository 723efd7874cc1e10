import type { LocalDate } from '../../../kernel/local-date.js';

export interface OrganTables {
  organ: OrganTable;
  organ_version: OrganVersionTable;
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
