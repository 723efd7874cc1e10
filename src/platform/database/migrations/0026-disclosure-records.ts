import type { Migration } from './migration.js';

/**
 * What table t2 counts (《条例》 Art. 20 items 1, 5, 6, 8): rules and normative documents with their effect, decisions and
 * charges that come from the systems they are made in, and the imports that brought them (docs/decisions/0131, 0132).
 */
export const disclosureRecords: Migration = {
  number: 26,
  name: 'disclosure-records',
  sql: `
CREATE TABLE disclosure_import (
  organ_id uuid NOT NULL REFERENCES organ,
  import_id uuid NOT NULL,
  sheet text NOT NULL CHECK (sheet IN ('records', 'decisions')),
  format text NOT NULL CHECK (format IN ('xlsx', 'csv', 'api')),
  file_name text,
  file_hash text,
  rows integer NOT NULL CHECK (rows > 0),
  imported_at timestamptz(3) NOT NULL,
  imported_by text NOT NULL,
  taken_back_at timestamptz(3),
  taken_back_by text,
  PRIMARY KEY (organ_id, import_id),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
);
-- A file comes in once, unless what it brought was taken back.
CREATE UNIQUE INDEX disclosure_import_file ON disclosure_import (organ_id, sheet, file_hash)
  WHERE file_hash IS NOT NULL AND taken_back_at IS NULL;

CREATE TABLE disclosure_record (
  organ_id uuid NOT NULL REFERENCES organ,
  record_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('rules', 'normative')),
  title text NOT NULL CHECK (title <> ''),
  document_number text CHECK (document_number <> ''),
  made_on date NOT NULL,
  published_on date CHECK (published_on >= made_on),
  in_force_on date NOT NULL,
  ended_on date CHECK (ended_on >= made_on),
  ended_as text CHECK (ended_as IN ('repealed', 'invalid', 'replaced')),
  replaced_by uuid,
  withdrawn text CHECK (withdrawn IN ('duplicate', 'notOurs', 'otherKind', 'mistaken', 'importTakenBack')),
  import_id uuid,
  entered_by text NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (organ_id, record_id),
  FOREIGN KEY (organ_id, replaced_by) REFERENCES disclosure_record (organ_id, record_id),
  FOREIGN KEY (organ_id, import_id) REFERENCES disclosure_import (organ_id, import_id),
  CHECK ((ended_on IS NULL) = (ended_as IS NULL)),
  CHECK (replaced_by IS NULL OR ended_as IS NOT NULL)
);
CREATE UNIQUE INDEX disclosure_record_number ON disclosure_record (organ_id, document_number)
  WHERE document_number IS NOT NULL AND withdrawn IS NULL;
CREATE INDEX disclosure_record_made ON disclosure_record (organ_id, made_on DESC, record_id DESC);
CREATE INDEX disclosure_record_import ON disclosure_record (organ_id, import_id) WHERE import_id IS NOT NULL;

CREATE TABLE counted_decision (
  organ_id uuid NOT NULL REFERENCES organ,
  decision_id uuid NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('licensing', 'penalties', 'coercion', 'charges')),
  -- A year, a month or a day, as 2025, 2025-03, 2025-03-04; it counts on the last day of it.
  period text NOT NULL CHECK (period ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  counts_on date NOT NULL,
  counts_year smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM counts_on)) STORED,
  count integer CHECK (count >= 0),
  -- Money in fen: whole numbers add up without error.
  amount_fen bigint CHECK (amount_fen >= 0),
  source text NOT NULL CHECK (source <> ''),
  reference text CHECK (reference <> ''),
  taken_back boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organ_id, decision_id),
  FOREIGN KEY (organ_id, import_id) REFERENCES disclosure_import (organ_id, import_id),
  CHECK ((kind = 'charges') = (amount_fen IS NOT NULL) AND (kind = 'charges') = (count IS NULL))
);
CREATE INDEX counted_decision_of_year ON counted_decision (organ_id, counts_year, kind, counts_on, decision_id)
  WHERE NOT taken_back;
CREATE UNIQUE INDEX counted_decision_reference ON counted_decision (organ_id, kind, reference)
  WHERE reference IS NOT NULL AND NOT taken_back;
CREATE INDEX counted_decision_import ON counted_decision (organ_id, import_id);

SELECT gongkai_protect('disclosure_import');
SELECT gongkai_protect('disclosure_record');
SELECT gongkai_protect('counted_decision');
CREATE POLICY supervisor_read ON disclosure_record FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
CREATE POLICY supervisor_read ON counted_decision FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
