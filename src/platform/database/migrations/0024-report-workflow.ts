import type { Migration } from './migration.js';

/**
 * The way of an annual report (年度报告的办理流程, 《条例》 Art. 49): stages, what the head signed (frozen), what was decided on
 * findings of the check, remarks of the competent department, its earlier due days, reminders sent. What was published before
 * counts as signed and handed in on the day it was published.
 */
export const reportWorkflow: Migration = {
  number: 24,
  name: 'report-workflow',
  sql: `
ALTER TABLE annual_report
  ADD COLUMN stage text NOT NULL DEFAULT 'drafting'
    CHECK (stage IN ('drafting', 'signed', 'submitted', 'returned', 'accepted', 'published')),
  ADD COLUMN stage_at timestamptz(3),
  -- The newest signing; 0 before the first.
  ADD COLUMN signing_no smallint NOT NULL DEFAULT 0 CHECK (signing_no >= 0),
  -- The day it was first handed in to the competent department; where there is none, first published.
  ADD COLUMN handed_in_on date,
  ADD CHECK (stage IN ('drafting', 'returned') OR signing_no > 0),
  ADD CHECK (stage <> 'published' OR published_version > 0);

CREATE TABLE annual_report_signing (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  signing_no smallint NOT NULL CHECK (signing_no > 0),
  signed_on date NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  signed_by text NOT NULL,
  organ_name text NOT NULL,
  -- NULL where nothing had been published before.
  correction_note text CHECK (correction_note <> ''),
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  -- Warnings acknowledged when it was signed; not published.
  acknowledged jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (organ_id, year, signing_no),
  FOREIGN KEY (organ_id, year) REFERENCES annual_report
);
CREATE TRIGGER annual_report_signing_append_only BEFORE UPDATE OR DELETE ON annual_report_signing
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

CREATE TABLE annual_report_decision (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  -- Hash of the finding's code, place and parameters: a finding that an edit changes is another one.
  finding_key text NOT NULL CHECK (finding_key ~ '^[0-9a-f]{64}$'),
  -- An error kept (保留) needs reason and name; a warning is acknowledged (知悉), with or without a remark.
  kind text NOT NULL CHECK (kind IN ('override', 'acknowledged')),
  code text NOT NULL,
  reason text CHECK (reason <> ''),
  name text CHECK (name <> ''),
  decided_by text NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, year, finding_key),
  FOREIGN KEY (organ_id, year) REFERENCES annual_report,
  CHECK (kind = 'acknowledged' OR (reason IS NOT NULL AND name IS NOT NULL))
);

CREATE TABLE annual_report_remark (
  organ_id uuid NOT NULL,
  year smallint NOT NULL,
  remark_id uuid NOT NULL,
  signing_no smallint NOT NULL,
  -- A cell, or a section with or without one of its paragraphs; none of them: the whole report.
  cell text,
  section smallint CHECK (section BETWEEN 0 AND 6),
  paragraph smallint CHECK (paragraph >= 0),
  -- What stood there, for a paragraph.
  excerpt text,
  text text NOT NULL CHECK (text <> ''),
  -- The competent department and its account.
  made_by_organ uuid NOT NULL REFERENCES organ,
  made_by text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  -- Told to the organ when the report is returned; until then the department's own.
  returned_at timestamptz(3),
  answer text CHECK (answer <> ''),
  settled_as text CHECK (settled_as IN ('changed', 'explained')),
  settled_by text,
  settled_at timestamptz(3),
  PRIMARY KEY (organ_id, year, remark_id),
  FOREIGN KEY (organ_id, year, signing_no) REFERENCES annual_report_signing,
  CHECK (cell IS NULL OR section IS NULL),
  CHECK (paragraph IS NULL OR section IS NOT NULL),
  CHECK ((settled_as IS NULL) = (settled_at IS NULL) AND (settled_as IS NULL) = (settled_by IS NULL)),
  CHECK (settled_as IS NULL OR returned_at IS NOT NULL),
  CHECK (settled_as IS DISTINCT FROM 'explained' OR answer IS NOT NULL)
);
-- What was returned stays as it was said; only its answer moves.
CREATE FUNCTION gongkai_keep_remark() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving CONSTANT text[] := ARRAY['answer', 'settled_as', 'settled_by', 'settled_at'];
BEGIN
  IF OLD.returned_at IS NOT NULL AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - moving <> to_jsonb(OLD) - moving) THEN
    RAISE EXCEPTION 'a remark that was returned stays as it was said' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER annual_report_remark_kept BEFORE UPDATE OR DELETE ON annual_report_remark
  FOR EACH ROW EXECUTE FUNCTION gongkai_keep_remark();

CREATE TABLE annual_report_due (
  -- The competent department that sets it for those who hand in to it.
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL CHECK (year >= 2019),
  level text NOT NULL CHECK (level IN ('department', 'government')),
  due_on date NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, year, level),
  -- Never later than the law (Art. 49), never before the year it reports on has ended.
  CHECK (due_on > make_date(year, 12, 31) AND due_on <= make_date(year + 1, CASE level WHEN 'department' THEN 1 ELSE 3 END, 31))
);

CREATE TABLE annual_report_reminder (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  due_on date NOT NULL,
  -- Days left when it was made; negative when overdue.
  days smallint NOT NULL,
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, year, due_on, days)
);

-- Row-level security and the append-only trigger bind the owner as well; for these statements they stand aside.
ALTER TABLE annual_report NO FORCE ROW LEVEL SECURITY;
ALTER TABLE annual_report_version NO FORCE ROW LEVEL SECURITY;
ALTER TABLE annual_report_version DISABLE TRIGGER annual_report_version_append_only;
ALTER TABLE annual_report_version ADD COLUMN signing_no smallint;
INSERT INTO annual_report_signing (organ_id, year, signing_no, signed_on, signed_at, signed_by, organ_name,
    correction_note, content, content_hash)
  SELECT organ_id, year, version, published_on, published_at, published_by, organ_name,
    correction_note, content, content_hash
  FROM annual_report_version;
UPDATE annual_report_version SET signing_no = version;
UPDATE annual_report AS report SET stage = 'published', signing_no = report.published_version,
    stage_at = newest.published_at, handed_in_on = first.published_on
  FROM annual_report_version AS first, annual_report_version AS newest
  WHERE (first.organ_id, first.year, first.version) = (report.organ_id, report.year, 1)
    AND (newest.organ_id, newest.year, newest.version) = (report.organ_id, report.year, report.published_version);
ALTER TABLE annual_report_version ALTER COLUMN signing_no SET NOT NULL;
ALTER TABLE annual_report_version
  ADD FOREIGN KEY (organ_id, year, signing_no) REFERENCES annual_report_signing (organ_id, year, signing_no);
ALTER TABLE annual_report_version ENABLE TRIGGER annual_report_version_append_only;
ALTER TABLE annual_report_version FORCE ROW LEVEL SECURITY;
ALTER TABLE annual_report FORCE ROW LEVEL SECURITY;

SELECT gongkai_protect('annual_report_signing');
SELECT gongkai_protect('annual_report_decision');
SELECT gongkai_protect('annual_report_remark');
SELECT gongkai_protect('annual_report_due');
SELECT gongkai_protect('annual_report_reminder');
-- By when reports are to be handed in is told to everyone who has to.
CREATE POLICY public_read ON annual_report_due FOR SELECT USING (true);
CREATE POLICY supervisor_read ON annual_report_signing FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
CREATE POLICY supervisor_read ON annual_report_remark FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
