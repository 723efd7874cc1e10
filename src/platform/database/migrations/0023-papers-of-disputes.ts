import type { Migration } from './migration.js';

/**
 * What the papers of a dispute need: who represents the organ in law (法定代表人或者负责人, 《行政诉讼法》 Art. 3, 67), named with
 * their post in its settings; and files of complaints, as those of applications and disputes.
 */
export const papersOfDisputes: Migration = {
  number: 23,
  name: 'papers-of-disputes',
  sql: `
ALTER TABLE organ_settings
  ADD COLUMN representative text CHECK (representative <> ''),
  ADD COLUMN representative_post text CHECK (representative_post <> '');
ALTER TABLE case_file DROP CONSTRAINT case_file_subject_kind_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_subject_kind_check
  CHECK (subject_kind IN ('application', 'dispute', 'complaint'));
`,
};
