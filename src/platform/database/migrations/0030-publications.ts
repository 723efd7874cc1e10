import type { Migration } from './migration.js';

/**
 * What organs publish without being asked for (主动公开, 《条例》 Art. 19 to 26): publications with their versions, secrecy
 * reviews (Art. 17), scans, files and withdrawals. Everyone reads what is shown now, the versions that were, their files,
 * and what a withdrawn one leaves behind; a competent department reads stages and days of its members, no bodies.
 */
export const publications: Migration = {
  number: 30,
  name: 'publications',
  sql: `
-- Short codes are made of it by a permutation (src/disclosures/domain/publication/short-code.ts): no two are alike.
CREATE SEQUENCE publication_short_code AS bigint MINVALUE 1 MAXVALUE 1099511627775;

CREATE TABLE publication (
  organ_id uuid NOT NULL REFERENCES organ,
  publication_id uuid NOT NULL,
  -- The document on record that it publishes; its effect is the validity then.
  record_id uuid,
  import_id uuid,
  short_code text NOT NULL UNIQUE CHECK (short_code ~ '^[0-9a-hjkmnp-tv-z]{8}$'),
  index_number text NOT NULL CHECK (index_number <> ''),
  stage text NOT NULL CHECK (stage IN
    ('draft', 'review', 'approved', 'scheduled', 'published', 'withheld', 'withdrawn', 'discarded')),
  -- The version being worked on, or the one shown where none is.
  version_no smallint NOT NULL CHECK (version_no > 0),
  -- The version everyone sees; null where none is shown. The facts below are of it, else of the one being worked on.
  shown_version smallint CHECK (shown_version <= version_no),
  catalogue text NOT NULL CHECK (catalogue ~ '^[a-z]+(-[a-z]+)*$'),
  genre text NOT NULL CHECK (genre ~ '^[a-z]+$'),
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  title text NOT NULL CHECK (title <> ''),
  summary text NOT NULL,
  issuer text NOT NULL,
  document_number text CHECK (document_number <> ''),
  -- The number as it is looked up, however its brackets are written.
  number_key text CHECK (number_key <> ''),
  topic text CHECK (topic <> ''),
  made_on date NOT NULL,
  -- First shown on.
  published_on date CHECK (published_on >= made_on),
  -- The last day to publish the version being worked on; null where no limit holds.
  due_on date,
  -- Working days the first publication, or that of a change, came after its limit.
  late_days smallint CHECK (late_days > 0),
  validity text NOT NULL CHECK (validity IN ('in_force', 'amended', 'repealed', 'replaced', 'invalid', 'none')),
  in_force_on date,
  ended_on date CHECK (ended_on >= made_on),
  replaced_by uuid,
  -- The publication that this one interprets (政策解读), perhaps another organ's.
  interprets uuid CHECK (interprets <> publication_id),
  interprets_organ uuid REFERENCES organ,
  scheduled_for timestamptz(3),
  content_hash text NOT NULL CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'),
  entered_by text NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (organ_id, publication_id),
  FOREIGN KEY (organ_id, record_id) REFERENCES disclosure_record (organ_id, record_id),
  FOREIGN KEY (organ_id, import_id) REFERENCES disclosure_import (organ_id, import_id),
  FOREIGN KEY (organ_id, replaced_by) REFERENCES publication (organ_id, publication_id),
  CHECK ((interprets IS NULL) = (interprets_organ IS NULL)),
  CHECK ((stage = 'scheduled') = (scheduled_for IS NOT NULL)),
  CHECK (shown_version IS NULL OR published_on IS NOT NULL),
  CHECK (stage <> 'published' OR shown_version = version_no),
  CHECK (stage NOT IN ('withdrawn', 'discarded') OR shown_version IS NULL),
  CHECK ((validity IN ('repealed', 'replaced', 'invalid')) = (ended_on IS NOT NULL))
);
CREATE UNIQUE INDEX publication_index_number ON publication (organ_id, index_number);
CREATE UNIQUE INDEX publication_record ON publication (organ_id, record_id)
  WHERE record_id IS NOT NULL AND stage NOT IN ('withdrawn', 'discarded');
-- Lists of what is shown, the newest first.
CREATE INDEX publication_shown ON publication (published_on DESC, publication_id DESC) WHERE shown_version IS NOT NULL;
CREATE INDEX publication_shown_catalogue ON publication (catalogue, published_on DESC, publication_id DESC)
  WHERE shown_version IS NOT NULL;
CREATE INDEX publication_shown_organ ON publication (organ_id, published_on DESC, publication_id DESC)
  WHERE shown_version IS NOT NULL;
CREATE INDEX publication_shown_organ_catalogue
  ON publication (organ_id, catalogue, published_on DESC, publication_id DESC) WHERE shown_version IS NOT NULL;
CREATE INDEX publication_number ON publication (number_key) WHERE number_key IS NOT NULL AND shown_version IS NOT NULL;
CREATE INDEX publication_interprets ON publication (interprets) WHERE interprets IS NOT NULL;
CREATE INDEX publication_replaced_by ON publication (organ_id, replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX publication_import ON publication (organ_id, import_id) WHERE import_id IS NOT NULL;
-- The desk of an organ, what is late, what is to be published at its hour.
CREATE INDEX publication_desk ON publication (organ_id, stage, publication_id DESC);
CREATE INDEX publication_due ON publication (organ_id, due_on, publication_id)
  WHERE stage IN ('draft', 'review', 'approved', 'scheduled');
CREATE INDEX publication_late ON publication (organ_id, published_on DESC, publication_id DESC)
  WHERE late_days IS NOT NULL;
CREATE INDEX publication_scheduled ON publication (scheduled_for) WHERE stage = 'scheduled';

CREATE TABLE publication_version (
  organ_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  version_no smallint NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  body_html text NOT NULL,
  body_text text NOT NULL,
  attachments jsonb NOT NULL,
  facts jsonb NOT NULL,
  content_hash text NOT NULL,
  change_note text CHECK (change_note <> ''),
  due_on date,
  made_at timestamptz(3) NOT NULL,
  made_by text NOT NULL,
  published_at timestamptz(3),
  -- Shown to everyone, now or as it was then.
  open boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organ_id, publication_id, version_no),
  FOREIGN KEY (organ_id, publication_id) REFERENCES publication,
  CHECK (NOT open OR published_at IS NOT NULL)
);

CREATE TABLE publication_review (
  organ_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  version_no smallint NOT NULL,
  round smallint NOT NULL CHECK (round > 0),
  asked_by text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  reviewed_by text CHECK (reviewed_by <> asked_by),
  reviewed_at timestamptz(3),
  outcome text CHECK (outcome IN ('public', 'partly', 'withhold', 'return')),
  -- Why something, or all of it, is not public: Art. 14 to 16.
  ground text,
  remark text CHECK (remark <> ''),
  PRIMARY KEY (organ_id, publication_id, version_no, round),
  FOREIGN KEY (organ_id, publication_id) REFERENCES publication,
  CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL) AND (reviewed_by IS NULL) = (outcome IS NULL)),
  CHECK ((outcome IN ('partly', 'withhold')) = (ground IS NOT NULL))
);

CREATE TABLE publication_scan (
  organ_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  version_no smallint NOT NULL,
  content_hash text NOT NULL,
  marks jsonb NOT NULL,
  scanned_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, publication_id, version_no),
  FOREIGN KEY (organ_id, publication_id) REFERENCES publication
);
CREATE TABLE publication_scan_decision (
  organ_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  mark_key text NOT NULL CHECK (mark_key <> ''),
  decision text NOT NULL CHECK (decision IN ('false-alarm', 'removed', 'must-publish')),
  reason text CHECK (reason <> ''),
  decided_by text NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, publication_id, mark_key),
  FOREIGN KEY (organ_id, publication_id) REFERENCES publication,
  CHECK (decision <> 'must-publish' OR reason IS NOT NULL)
);

CREATE TABLE publication_file (
  organ_id uuid NOT NULL,
  file_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  -- Its number in the address, for good.
  number smallint NOT NULL CHECK (number > 0),
  purpose text NOT NULL CHECK (purpose IN ('attachment', 'image')),
  name text NOT NULL CHECK (name <> ''),
  media_type text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  content_hash text NOT NULL,
  file_hash text NOT NULL,
  key_id text NOT NULL,
  sealed_key bytea NOT NULL,
  added_by text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  -- Of a version that everyone may see.
  open boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organ_id, file_id),
  UNIQUE (organ_id, publication_id, number),
  FOREIGN KEY (organ_id, publication_id) REFERENCES publication
);

-- What stays to be seen of a withdrawn publication (docs/decisions/0182).
CREATE TABLE publication_withdrawal (
  organ_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  short_code text NOT NULL UNIQUE,
  index_number text NOT NULL,
  catalogue text NOT NULL,
  -- Null where the title itself may not be seen.
  title text,
  published_on date NOT NULL,
  withdrawn_on date NOT NULL CHECK (withdrawn_on >= published_on),
  ground text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  withdrawn_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, publication_id),
  FOREIGN KEY (organ_id, publication_id) REFERENCES publication
);

CREATE TABLE publication_counter (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (organ_id, year)
);

SELECT gongkai_protect('publication');
SELECT gongkai_protect('publication_version');
SELECT gongkai_protect('publication_review');
SELECT gongkai_protect('publication_scan');
SELECT gongkai_protect('publication_scan_decision');
SELECT gongkai_protect('publication_file');
SELECT gongkai_protect('publication_withdrawal');
SELECT gongkai_protect('publication_counter');
CREATE POLICY public_read ON publication FOR SELECT USING (shown_version IS NOT NULL);
CREATE POLICY public_read ON publication_version FOR SELECT USING (open);
CREATE POLICY public_read ON publication_file FOR SELECT USING (open);
CREATE POLICY public_read ON publication_withdrawal FOR SELECT USING (true);
-- The title of what is not shown yet stands in the row too: how late it is cannot be told without naming it.
CREATE POLICY supervisor_read ON publication FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
-- Whoever publishes what is due asks every organ at once, and sees what is due and nothing else.
CREATE POLICY schedule_read ON publication FOR SELECT
  USING (stage = 'scheduled' AND (SELECT current_setting('gongkai.actor', true)) = 'system:schedule');

ALTER TABLE disclosure_import DROP CONSTRAINT disclosure_import_sheet_check;
ALTER TABLE disclosure_import ADD CONSTRAINT disclosure_import_sheet_check
  CHECK (sheet IN ('records', 'decisions', 'publications'));
ALTER TABLE disclosure_import DROP CONSTRAINT disclosure_import_format_check;
ALTER TABLE disclosure_import ADD CONSTRAINT disclosure_import_format_check
  CHECK (format IN ('xlsx', 'csv', 'api', 'folder'));
`,
};
