import type { Migration } from './migration.js';

/**
 * What the scanner marked in each file, kept as long as the file is the same (`scanner` names the rules and what the organ
 * says of itself); decisions with their ground, and what they were of, to be read when the mark stands no more.
 */
export const scans: Migration = {
  number: 37,
  name: 'scans',
  sql: `
CREATE TABLE publication_file_scan (
  organ_id uuid NOT NULL,
  file_id uuid NOT NULL,
  scanner text NOT NULL CHECK (scanner <> ''),
  marks jsonb NOT NULL,
  PRIMARY KEY (organ_id, file_id),
  FOREIGN KEY (organ_id, file_id) REFERENCES publication_file ON DELETE CASCADE
);
SELECT gongkai_protect('publication_file_scan');

ALTER TABLE publication_scan_decision
  ADD COLUMN ground text CHECK (ground IN ('law', 'consent', 'interest', 'office')),
  ADD COLUMN kind text NOT NULL CHECK (kind <> ''),
  -- The value, masked.
  ADD COLUMN masked text NOT NULL,
  ADD CHECK ((decision = 'must-publish') = (ground IS NOT NULL));
`,
};
