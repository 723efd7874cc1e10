import type { Migration } from './migration.js';

/**
 * Members' texts compared with each other and with their own of the year before (内容雷同核查), when a competent department
 * asks: what waits to be compared holds no text and is for the server; what was found is the department's own.
 */
export const similarChecks: Migration = {
  number: 32,
  name: 'similar-checks',
  sql: `
CREATE TABLE similar_request (
  department_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL CHECK (year >= 2019),
  asked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (department_id, year)
);
CREATE TABLE similar_check (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL CHECK (year >= 2019),
  made_at timestamptz(3) NOT NULL,
  reports integer NOT NULL,
  with_previous integer NOT NULL,
  pairs jsonb NOT NULL,
  PRIMARY KEY (organ_id, year)
);
SELECT gongkai_protect('similar_check');
`,
};
