import type { Migration } from './migration.js';

/**
 * Inquiries between organs of this system (征求其他机关意见, 《条例》 Art. 34): a row in the asked organ's inbox, written by
 * the organ that asks in the transaction of its own event. The asked organ reads it; what it answers is an event of the case.
 * The competent department opens its members' cases: their events name nobody (Art. 46, 47).
 */
export const organInquiries: Migration = {
  number: 22,
  name: 'organ-inquiries',
  sql: `
CREATE TABLE organ_inquiry (
  organ_id uuid NOT NULL REFERENCES organ,
  inquiry_id uuid NOT NULL,
  asking_organ_id uuid NOT NULL REFERENCES organ,
  application_id uuid NOT NULL,
  letter_id uuid,
  document_number text,
  issued_on date NOT NULL,
  answer_by date NOT NULL CHECK (answer_by > issued_on),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
  opinion text CHECK (opinion IN ('agree', 'object', 'partly', 'silent')),
  answered_on date CHECK (answered_on >= issued_on),
  -- Account of the asked organ; NULL where the organ that asks recorded the answer.
  answered_by text,
  PRIMARY KEY (organ_id, inquiry_id),
  UNIQUE (asking_organ_id, inquiry_id),
  FOREIGN KEY (asking_organ_id, application_id) REFERENCES application (organ_id, application_id),
  CHECK (asking_organ_id <> organ_id),
  CHECK ((state = 'answered') = (opinion IS NOT NULL) AND (opinion IS NULL) = (answered_on IS NULL))
);
CREATE INDEX organ_inquiry_open ON organ_inquiry (organ_id, inquiry_id) WHERE state = 'open';
ALTER TABLE organ_inquiry ENABLE ROW LEVEL SECURITY;
ALTER TABLE organ_inquiry FORCE ROW LEVEL SECURITY;
CREATE POLICY asked_reads ON organ_inquiry FOR SELECT USING (organ_id = (SELECT gongkai_organ()));
CREATE POLICY asking_writes ON organ_inquiry USING (asking_organ_id = (SELECT gongkai_organ()))
  WITH CHECK (asking_organ_id = (SELECT gongkai_organ()));
-- To whom, about what and since when it was asked stays as it was; what was answered as well.
CREATE FUNCTION gongkai_keep_inquiry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving CONSTANT text[] := ARRAY['answer_by', 'state', 'opinion', 'answered_on', 'answered_by'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - moving <> to_jsonb(OLD) - moving
     OR (OLD.opinion IS NOT NULL AND (NEW.opinion, NEW.answered_on) IS DISTINCT FROM (OLD.opinion, OLD.answered_on))
     OR (OLD.answered_by IS NOT NULL AND NEW.answered_by IS DISTINCT FROM OLD.answered_by) THEN
    RAISE EXCEPTION 'an inquiry keeps what was asked and answered' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organ_inquiry_kept BEFORE UPDATE OR DELETE ON organ_inquiry
  FOR EACH ROW EXECUTE FUNCTION gongkai_keep_inquiry();

DROP POLICY supervisor_reads_fees ON event;
CREATE POLICY supervisor_reads_cases ON event FOR SELECT
  USING (type LIKE 'application.%' AND (SELECT gongkai_supervisor()) IS NOT NULL
    AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
