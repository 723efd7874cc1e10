import type { Migration } from './migration.js';

/**
 * Cases that were not taken in here: which import brought each, and its number in the system or register it comes from, so
 * that none comes twice. The digest is keyed: nothing can be guessed from it.
 */
export const caseImports: Migration = {
  number: 18,
  name: 'case-imports',
  sql: `
CREATE TABLE case_import (
  organ_id uuid NOT NULL REFERENCES organ,
  import_id uuid NOT NULL,
  format text NOT NULL CHECK (format IN ('xlsx', 'json')),
  file_hash text,
  cases integer NOT NULL CHECK (cases > 0),
  imported_at timestamptz(3) NOT NULL,
  imported_by text NOT NULL,
  PRIMARY KEY (organ_id, import_id)
);
CREATE UNIQUE INDEX case_import_file ON case_import (organ_id, file_hash) WHERE file_hash IS NOT NULL;
CREATE TRIGGER case_import_append_only BEFORE UPDATE OR DELETE ON case_import
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('case_import');

CREATE TABLE case_origin (
  organ_id uuid NOT NULL REFERENCES organ,
  application_id uuid NOT NULL,
  import_id uuid NOT NULL,
  system text NOT NULL,
  source_id text NOT NULL,
  legacy_number text,
  content_digest text NOT NULL,
  PRIMARY KEY (organ_id, application_id),
  UNIQUE (organ_id, system, source_id),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id),
  FOREIGN KEY (organ_id, import_id) REFERENCES case_import (organ_id, import_id)
);
CREATE UNIQUE INDEX case_origin_legacy ON case_origin (organ_id, legacy_number) WHERE legacy_number IS NOT NULL;
CREATE TRIGGER case_origin_append_only BEFORE UPDATE OR DELETE ON case_origin
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('case_origin');
`,
};
