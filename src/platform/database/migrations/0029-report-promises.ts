import type { Migration } from './migration.js';

/**
 * What became of the promises of last year's annual report (上一年度报告改进措施的落实情况): each promise of section 五 as it was
 * published, with the answer.
 */
export const reportPromises: Migration = {
  number: 29,
  name: 'report-promises',
  sql: `
CREATE TABLE annual_report_promise (
  organ_id uuid NOT NULL,
  -- Year of the report in which it is answered.
  year smallint NOT NULL,
  -- Hash of the promise's words.
  promise_key text NOT NULL CHECK (promise_key ~ '^[0-9a-f]{64}$'),
  text text NOT NULL,
  state text NOT NULL CHECK (state IN ('done', 'going', 'notDone')),
  words text CHECK (words <> ''),
  answered_by text NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, year, promise_key),
  FOREIGN KEY (organ_id, year) REFERENCES annual_report,
  CHECK (state <> 'notDone' OR words IS NOT NULL)
);
SELECT gongkai_protect('annual_report_promise');
`,
};
