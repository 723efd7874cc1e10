import type { Migration } from './migration.js';

/**
 * Disputes in full: forum, procedure, instance under way, days; which suits another organ counts (国办公开办函〔2016〕201号).
 * Complaints and reports to the competent department (《条例》 Art. 47, 51). Fees are read from the ledger by their events.
 */
export const disputesInFull: Migration = {
  number: 11,
  name: 'disputes-in-full',
  sql: `
ALTER TABLE dispute
  ADD COLUMN forum text,
  ADD COLUMN procedure text CHECK (procedure IN ('ordinary', 'summary')),
  ADD COLUMN capacity text NOT NULL DEFAULT 'acting' CHECK (capacity IN ('acting', 'reviewing')),
  ADD COLUMN level text NOT NULL DEFAULT 'first' CHECK (level IN ('reconsideration', 'first', 'appeal', 'retrial')),
  ADD COLUMN served_on date,
  ADD COLUMN answered_on date,
  ADD COLUMN decided_on date,
  ADD COLUMN hearing_on date;
ALTER TABLE dispute ADD COLUMN counted boolean NOT NULL GENERATED ALWAYS AS (capacity = 'acting') STORED;
-- Row-level security binds the owner as well; for this one statement it sees every organ's rows.
ALTER TABLE dispute NO FORCE ROW LEVEL SECURITY;
UPDATE dispute SET level = 'reconsideration' WHERE kind = 'reconsideration';
ALTER TABLE dispute FORCE ROW LEVEL SECURITY;
DO $$
DECLARE old text;
BEGIN
  SELECT conname INTO STRICT old FROM pg_constraint
    WHERE conrelid = 'dispute'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%reconsideration_id IS NOT NULL%';
  EXECUTE format('ALTER TABLE dispute DROP CONSTRAINT %I', old);
END $$;
ALTER TABLE dispute ADD CONSTRAINT dispute_after_reconsideration
  CHECK ((kind = 'litigation.afterReconsideration' AND capacity = 'acting') = (reconsideration_id IS NOT NULL));
CREATE INDEX dispute_of_application ON dispute (organ_id, application_id) WHERE application_id IS NOT NULL;

-- The competent department follows its members' disputes (Art. 46, 47): their events name nobody.
CREATE POLICY supervisor_read ON event FOR SELECT
  USING (type LIKE 'dispute.%' AND (SELECT gongkai_supervisor()) IS NOT NULL
    AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));

CREATE TABLE complaint (
  organ_id uuid NOT NULL REFERENCES organ,
  complaint_id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('complaint', 'report')),
  about_organ_id uuid REFERENCES organ,
  receipt_number text,
  received_on date NOT NULL,
  answer_by date NOT NULL CHECK (answer_by > received_on),
  answered_on date CHECK (answered_on >= received_on),
  outcome text,
  late boolean,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (organ_id, complaint_id),
  UNIQUE (organ_id, number),
  CHECK ((answered_on IS NULL) = (outcome IS NULL) AND (answered_on IS NULL) = (late IS NULL))
);
CREATE INDEX complaint_open ON complaint (organ_id, answer_by) WHERE answered_on IS NULL;
CREATE TABLE complaint_counter (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (organ_id, year)
);
SELECT gongkai_protect('complaint');
SELECT gongkai_protect('complaint_counter');

-- The register of fees (信息处理费台账) reads these few of an organ's events.
CREATE INDEX event_of_fees ON event (organ_id, legal_date)
  WHERE type IN ('application.feeNoticed', 'application.feeNoticeDelivered', 'application.feePaid');
`,
};
