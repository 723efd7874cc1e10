import type { Migration } from './migration.js';

/** Annual reports (政府信息公开工作年度报告): drafts, typed figures, section texts, published versions. */
export const annualReports: Migration = {
  number: 5,
  name: 'annual-reports',
  sql: `
CREATE TABLE annual_report (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL CHECK (year >= 2019),
  stream_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  published_version smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (organ_id, year)
);
CREATE TABLE annual_report_cell (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  cell text NOT NULL,
  value numeric(18, 6) NOT NULL,
  typed_by text NOT NULL,
  reason text NOT NULL,
  typed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, year, cell),
  FOREIGN KEY (organ_id, year) REFERENCES annual_report
);
CREATE TABLE annual_report_section (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  section smallint NOT NULL CHECK (section BETWEEN 0 AND 6),
  text text NOT NULL,
  PRIMARY KEY (organ_id, year, section),
  FOREIGN KEY (organ_id, year) REFERENCES annual_report
);
CREATE TABLE annual_report_version (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  version smallint NOT NULL CHECK (version > 0),
  published_on date NOT NULL,
  published_at timestamptz(3) NOT NULL,
  published_by text NOT NULL,
  correction_note text CHECK ((version = 1) = (correction_note IS NULL)),
  organ_name text NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  docx_hash text,
  PRIMARY KEY (organ_id, year, version),
  FOREIGN KEY (organ_id, year) REFERENCES annual_report
);
CREATE INDEX annual_report_version_by_year ON annual_report_version (year, organ_id);
CREATE TRIGGER annual_report_version_append_only BEFORE UPDATE OR DELETE ON annual_report_version
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

SELECT gongkai_protect('annual_report');
SELECT gongkai_protect('annual_report_cell');
SELECT gongkai_protect('annual_report_section');
SELECT gongkai_protect('annual_report_version');
-- Published is public (Art. 50); what is being drafted is read by the organ and its competent department.
CREATE POLICY public_read ON annual_report_version FOR SELECT USING (true);
CREATE POLICY supervisor_read ON annual_report FOR SELECT
  USING (organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
CREATE POLICY supervisor_read ON annual_report_cell FOR SELECT
  USING (organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
CREATE POLICY supervisor_read ON annual_report_section FOR SELECT
  USING (organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
CREATE POLICY supervisor_read ON signed_year FOR SELECT
  USING (organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
