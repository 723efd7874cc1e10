import type { Migration } from './migration.js';

/**
 * Copies that go with a reply (随答复提供的文件): redacted ones, and ones supplied as they are (《条例》 Art. 36, 37) with what
 * the scan for personal data showed; the orders they are made on, which outlast a request; and copies taken back before
 * the reply. Why personal data goes out is text of a person, and stands in the vault.
 */
export const copiesWithReply: Migration = {
  number: 21,
  name: 'copies-with-reply',
  sql: `
ALTER TABLE redaction DROP CONSTRAINT redaction_areas_check;
ALTER TABLE redaction
  ADD COLUMN way text NOT NULL DEFAULT 'redacted' CHECK (way IN ('redacted', 'asItIs')),
  ADD COLUMN seen jsonb,
  ADD CHECK (jsonb_typeof(areas) = 'array' AND (jsonb_array_length(areas) > 0) = (way = 'redacted')),
  ADD CHECK ((seen IS NULL) = (way = 'redacted'));

CREATE TABLE copy_taken_back (
  organ_id uuid NOT NULL,
  result_file_id uuid NOT NULL,
  taken_back_at timestamptz(3) NOT NULL,
  taken_back_by text NOT NULL,
  PRIMARY KEY (organ_id, result_file_id),
  FOREIGN KEY (organ_id, result_file_id) REFERENCES redaction (organ_id, result_file_id)
);
CREATE TRIGGER copy_taken_back_append_only BEFORE UPDATE OR DELETE ON copy_taken_back
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('copy_taken_back');

CREATE TABLE copy_order (
  organ_id uuid NOT NULL REFERENCES organ,
  order_id uuid NOT NULL,
  application_id uuid NOT NULL,
  source_file_id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  -- The clock of the database: whoever makes the copy writes it again and again while at work.
  alive_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  state text NOT NULL DEFAULT 'making' CHECK (state IN ('making', 'made', 'remains', 'failed')),
  answer jsonb,
  PRIMARY KEY (organ_id, order_id),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id),
  FOREIGN KEY (organ_id, source_file_id) REFERENCES case_file (organ_id, file_id),
  CHECK ((state = 'making') = (answer IS NULL))
);
CREATE INDEX copy_order_making ON copy_order (organ_id, application_id) WHERE state = 'making';
SELECT gongkai_protect('copy_order');
`,
};
