import type { Migration } from './migration.js';

/**
 * Redactions (遮盖记录): which areas of a file were withheld on what ground, by whom, and what the check of the new file
 * found. No text of the file and nothing personal: areas are coordinates (《条例》 Art. 37).
 */
export const redactions: Migration = {
  number: 13,
  name: 'redactions',
  sql: `
CREATE TABLE redaction (
  organ_id uuid NOT NULL REFERENCES organ,
  redaction_id uuid NOT NULL,
  application_id uuid NOT NULL,
  source_file_id uuid NOT NULL,
  result_file_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL,
  made_by text NOT NULL,
  areas jsonb NOT NULL CHECK (jsonb_typeof(areas) = 'array' AND jsonb_array_length(areas) > 0),
  proof jsonb NOT NULL CHECK (proof @> '{"holds": true}'),
  PRIMARY KEY (organ_id, redaction_id),
  UNIQUE (organ_id, result_file_id),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id),
  FOREIGN KEY (organ_id, source_file_id) REFERENCES case_file (organ_id, file_id),
  FOREIGN KEY (organ_id, result_file_id) REFERENCES case_file (organ_id, file_id)
);
CREATE INDEX redaction_of_application ON redaction (organ_id, application_id, made_at);
CREATE TRIGGER redaction_append_only BEFORE UPDATE OR DELETE ON redaction
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('redaction');
`,
};
