import type { Migration } from './migration.js';

/**
 * Reports written elsewhere (上传的年度报告): the file sealed in the store, what was read of it as data, who put it in and when.
 * The competent department puts in what a member sent it as a file (《条例》 Art. 49); its figures may then stand for that
 * member's in sums (docs/decisions/0171). What is removed leaves its name and the reason.
 */
export const reportUploads: Migration = {
  number: 31,
  name: 'report-uploads',
  sql: `
CREATE TABLE annual_report_upload (
  organ_id uuid NOT NULL REFERENCES organ,
  upload_id uuid NOT NULL,
  year smallint NOT NULL CHECK (year >= 2019),
  file_name text NOT NULL CHECK (file_name <> ''),
  kind text NOT NULL CHECK (kind IN ('txt', 'md', 'html', 'docx', 'doc', 'xlsx', 'pdf')),
  size integer NOT NULL CHECK (size > 0),
  stored_hash text NOT NULL,
  content_hash text,
  key_id text,
  sealed_key bytea,
  reading jsonb,
  -- The organ itself, or the competent department that received it.
  uploaded_by_organ uuid NOT NULL REFERENCES organ (organ_id),
  uploaded_by text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  -- The day the competent department received it; NULL for the organ's own.
  received_on date,
  rolled_up boolean NOT NULL DEFAULT false,
  removed_at timestamptz(3),
  removed_by text,
  removal_reason text CHECK (removal_reason <> ''),
  PRIMARY KEY (organ_id, upload_id),
  CHECK ((received_on IS NULL) = (uploaded_by_organ = organ_id)),
  CHECK (NOT rolled_up OR (received_on IS NOT NULL AND removed_at IS NULL)),
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removal_reason IS NULL)),
  CHECK ((removed_at IS NULL) = (reading IS NOT NULL) AND (removed_at IS NULL) = (sealed_key IS NOT NULL)
    AND (removed_at IS NULL) = (key_id IS NOT NULL) AND (removed_at IS NULL) = (content_hash IS NOT NULL))
);
CREATE INDEX annual_report_upload_by_year ON annual_report_upload (year, organ_id);
-- One report a year is added up.
CREATE UNIQUE INDEX annual_report_upload_rolled_up ON annual_report_upload (organ_id, year) WHERE rolled_up;

SELECT gongkai_protect('annual_report_upload');
-- A department reads what was received of its members; what an office puts in for itself stays with the office.
CREATE POLICY supervisor_read ON annual_report_upload FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND received_on IS NOT NULL AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
CREATE POLICY rollup_read ON annual_report_upload FOR SELECT USING ((SELECT gongkai_rollup()) IS NOT NULL
  AND received_on IS NOT NULL AND organ_id IN (SELECT gongkai_rollup_members((SELECT gongkai_rollup()))));
`,
};
