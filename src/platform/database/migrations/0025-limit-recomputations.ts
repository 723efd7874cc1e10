import type { Migration } from './migration.js';

/**
 * Counting the limits of all open cases anew after another calendar (重算期限) goes on in the background, batch by batch: how far
 * it has come, and which limits it has moved. It belongs to no organ, as the calendar does; what it has moved belongs to each.
 */
export const limitRecomputations: Migration = {
  number: 25,
  name: 'limit-recomputations',
  sql: `
CREATE TABLE limit_recomputation (
  number integer PRIMARY KEY CHECK (number > 0),
  since integer NOT NULL CHECK (since BETWEEN 1 AND number),
  begun_at timestamptz(3) NOT NULL,
  begun_by text NOT NULL,
  organs integer NOT NULL,
  organs_done integer NOT NULL DEFAULT 0,
  cases integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  at_organ uuid,
  at_application uuid,
  ended text CHECK (ended IN ('done', 'overtaken')),
  ended_at timestamptz(3),
  CHECK (at_application IS NULL OR at_organ IS NOT NULL),
  CHECK ((ended IS NULL) = (ended_at IS NULL))
);
CREATE INDEX limit_recomputation_waiting ON limit_recomputation (number) WHERE ended IS NULL;

CREATE TABLE limit_change (
  organ_id uuid NOT NULL REFERENCES organ,
  application_id uuid NOT NULL,
  number integer NOT NULL REFERENCES limit_recomputation,
  receipt_number text NOT NULL,
  limit_from date NOT NULL,
  limit_to date NOT NULL,
  from_provisional boolean NOT NULL,
  to_provisional boolean NOT NULL,
  PRIMARY KEY (organ_id, application_id, number),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id)
);
CREATE INDEX limit_change_of ON limit_change (organ_id, number, application_id);
SELECT gongkai_protect('limit_change');
CREATE POLICY supervisor_reads_changes ON limit_change FOR SELECT
  USING ((SELECT gongkai_supervisor()) IS NOT NULL
    AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
