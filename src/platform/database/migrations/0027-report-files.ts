import type { Migration } from './migration.js';

/**
 * What is published with an annual report: the open ledger's head as it was announced with the version, and the files made
 * of it, each made once and kept under its hash. Everyone may read both; neither is ever changed.
 */
export const reportFiles: Migration = {
  number: 27,
  name: 'report-files',
  sql: `
CREATE TABLE annual_report_ledger (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  version smallint NOT NULL,
  organ_code text NOT NULL CHECK (organ_code <> ''),
  lines integer NOT NULL CHECK (lines >= 0),
  head text NOT NULL CHECK (head ~ '^sha256:[0-9a-f]{64}$'),
  hash text NOT NULL CHECK (hash ~ '^sha256:[0-9a-f]{64}$'),
  PRIMARY KEY (organ_id, year, version),
  FOREIGN KEY (organ_id, year, version) REFERENCES annual_report_version
);
CREATE TRIGGER annual_report_ledger_append_only BEFORE UPDATE OR DELETE ON annual_report_ledger
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

CREATE TABLE annual_report_file (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  version smallint NOT NULL,
  format text NOT NULL CHECK (format ~ '^[a-z]{2,10}$'),
  file_hash text NOT NULL CHECK (file_hash ~ '^sha256:[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes > 0),
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, year, version, format),
  FOREIGN KEY (organ_id, year, version) REFERENCES annual_report_version
);
CREATE TRIGGER annual_report_file_append_only BEFORE UPDATE OR DELETE ON annual_report_file
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

SELECT gongkai_protect('annual_report_ledger');
SELECT gongkai_protect('annual_report_file');
CREATE POLICY public_read ON annual_report_ledger FOR SELECT USING (true);
CREATE POLICY public_read ON annual_report_file FOR SELECT USING (true);
`,
};
