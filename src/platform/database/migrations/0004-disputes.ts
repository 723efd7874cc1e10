import type { Migration } from './migration.js';

/** Reconsiderations and suits (行政复议、行政诉讼), the rows of table t4. */
export const disputes: Migration = {
  number: 4,
  name: 'disputes',
  sql: `
CREATE TABLE dispute (
  organ_id uuid NOT NULL REFERENCES organ,
  dispute_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reconsideration', 'litigation.direct', 'litigation.afterReconsideration')),
  application_id uuid,
  reconsideration_id uuid,
  case_number text NOT NULL,
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on >= opened_on),
  result text CHECK (result IN ('upheld', 'corrected', 'other')),
  version integer NOT NULL CHECK (version > 0),
  opened_year smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM opened_on)) STORED,
  closed_year smallint NOT NULL GENERATED ALWAYS AS (coalesce(extract(year FROM closed_on), 9999)) STORED,
  PRIMARY KEY (organ_id, dispute_id),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id),
  FOREIGN KEY (organ_id, reconsideration_id) REFERENCES dispute (organ_id, dispute_id),
  CHECK ((closed_on IS NULL) = (result IS NULL)),
  CHECK ((kind = 'litigation.afterReconsideration') = (reconsideration_id IS NOT NULL))
);
-- One dispute of a kind for one case number: the instances of one suit are one.
CREATE UNIQUE INDEX dispute_case ON dispute (organ_id, kind, case_number);
CREATE INDEX dispute_of_year ON dispute (organ_id, closed_year, opened_year, kind, result);

SELECT gongkai_protect('dispute');
CREATE POLICY supervisor_read ON dispute FOR SELECT
  USING (organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
