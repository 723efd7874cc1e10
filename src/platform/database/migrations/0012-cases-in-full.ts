import type { Migration } from './migration.js';

/**
 * Cases in full: where each stands for the work list, its first closing, which table t3 counts alone, and the files of a
 * case. Roles of the disclosure office: reviewer, administrator, auditor.
 */
export const casesInFull: Migration = {
  number: 12,
  name: 'cases-in-full',
  sql: `
ALTER TABLE application DROP CONSTRAINT application_outcome_check;
ALTER TABLE application DROP COLUMN closed_year;
ALTER TABLE application
  ADD COLUMN kind text NOT NULL DEFAULT 'information' CHECK (kind IN ('information', 'ownRecord')),
  ADD COLUMN phase text NOT NULL DEFAULT 'new' CHECK (phase IN ('new', 'handling', 'correction', 'opinion', 'reasons',
    'payment', 'review', 'signOff', 'issue', 'delivery', 'done')),
  ADD COLUMN waiting_for text CHECK (waiting_for IN ('clerk', 'division', 'reviewer', 'head', 'applicant', 'thirdParty',
    'otherOrgan')),
  ADD COLUMN running boolean NOT NULL DEFAULT true,
  ADD COLUMN has_draft boolean NOT NULL DEFAULT false,
  ADD COLUMN division text,
  ADD COLUMN next_due_what text CHECK (next_due_what IN ('correction', 'division', 'opinion', 'reasons', 'payment')),
  ADD COLUMN next_due_on date,
  ADD COLUMN reopened boolean NOT NULL DEFAULT false,
  ADD COLUMN split_from uuid,
  ADD COLUMN agent boolean NOT NULL DEFAULT false,
  ADD COLUMN joint smallint NOT NULL DEFAULT 1 CHECK (joint > 0),
  -- Keyed hashes (HMAC): of the applicant's proof of identity, and of what is asked for. Neither can be read back.
  ADD COLUMN applicant_hash text,
  ADD COLUMN first_outcome text,
  ADD COLUMN first_closed_on date CHECK (first_closed_on >= received_on);
-- Row-level security binds the owner as well; for this one statement it sees every organ's rows.
ALTER TABLE application NO FORCE ROW LEVEL SECURITY;
UPDATE application SET first_outcome = outcome, first_closed_on = closed_on,
  phase = CASE state WHEN 'closed' THEN 'done' ELSE 'new' END,
  waiting_for = CASE state WHEN 'closed' THEN NULL ELSE 'clerk' END;
ALTER TABLE application FORCE ROW LEVEL SECURITY;
ALTER TABLE application
  ADD COLUMN closed_year smallint NOT NULL
    GENERATED ALWAYS AS (coalesce(extract(year FROM first_closed_on), 9999)) STORED,
  ADD CONSTRAINT application_outcome_check CHECK (CASE kind WHEN 'information' THEN outcome IN ('granted', 'partial',
    'refused.stateSecret', 'refused.otherLaw', 'refused.safety', 'refused.thirdParty', 'refused.internalAffairs',
    'refused.process', 'refused.enforcementFile', 'refused.inquiry', 'unavailable.notHeld',
    'unavailable.needsCreation', 'unavailable.unclear', 'unprocessed.petition', 'unprocessed.repeated',
    'unprocessed.publication', 'unprocessed.excessive', 'unprocessed.reissue', 'other.notCorrected', 'other.unpaid',
    'other.other') ELSE outcome LIKE 'ownRecord.%' OR outcome = 'other.other' END),
  ADD CONSTRAINT application_first_closing CHECK ((first_outcome IS NULL) = (first_closed_on IS NULL)
    AND (state = 'open' OR first_outcome IS NOT NULL) AND (state = 'closed' OR first_outcome IS NULL OR reopened)),
  ADD CONSTRAINT application_next_due CHECK ((next_due_what IS NULL) = (next_due_on IS NULL));
-- Table t3 reads two ranges of these: received in the year; received before and still open when it began.
CREATE INDEX application_of_year ON application (organ_id, received_year, closed_year, first_outcome, applicant_column)
  WHERE kind = 'information';
CREATE INDEX application_carried ON application (organ_id, closed_year, received_year, first_outcome, applicant_column)
  WHERE kind = 'information' AND closed_year > received_year;
CREATE INDEX application_by_phase ON application (organ_id, phase, due_on, application_id) WHERE phase <> 'done';
CREATE INDEX application_by_applicant ON application (organ_id, applicant_hash, received_on DESC)
  WHERE applicant_hash IS NOT NULL;

CREATE TABLE case_file (
  organ_id uuid NOT NULL REFERENCES organ,
  file_id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('application', 'dispute')),
  subject_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose ~ '^[a-zA-Z]{2,40}$'),
  media_type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  stored_hash text NOT NULL,
  content_hash text,
  key_id text,
  sealed_key bytea,
  sealed_name bytea,
  stored_at timestamptz(3) NOT NULL,
  stored_by text NOT NULL,
  erased_at timestamptz(3),
  PRIMARY KEY (organ_id, file_id),
  CHECK ((sealed_key IS NULL) = (erased_at IS NOT NULL) AND (sealed_key IS NULL) = (key_id IS NULL)
    AND (sealed_key IS NULL) = (sealed_name IS NULL))
);
CREATE INDEX case_file_of_subject ON case_file (organ_id, subject_kind, subject_id, file_id);
-- A file of a case is never changed or removed; only erased (《个人信息保护法》 Art. 47).
CREATE FUNCTION gongkai_freeze_case_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.sealed_key IS NULL AND OLD.sealed_key IS NOT NULL
     AND to_jsonb(NEW) - ARRAY['sealed_key', 'sealed_name', 'key_id', 'content_hash', 'erased_at']
       = to_jsonb(OLD) - ARRAY['sealed_key', 'sealed_name', 'key_id', 'content_hash', 'erased_at'] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a file of a case is frozen' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER case_file_frozen BEFORE UPDATE OR DELETE ON case_file
  FOR EACH ROW EXECUTE FUNCTION gongkai_freeze_case_file();
SELECT gongkai_protect('case_file');

ALTER TABLE account DROP CONSTRAINT account_role_check;
ALTER TABLE account ADD CONSTRAINT account_role_check
  CHECK (role IN ('clerk', 'reviewer', 'head', 'admin', 'supervisor', 'auditor'));
`,
};
