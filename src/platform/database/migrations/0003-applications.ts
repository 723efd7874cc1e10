import type { Migration } from './migration.js';

/** Applications (政府信息公开申请): the projection of their events, and the receipt counter. */
export const applications: Migration = {
  number: 3,
  name: 'applications',
  sql: `
CREATE TABLE receipt_counter (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (organ_id, year)
);
CREATE TABLE application (
  organ_id uuid NOT NULL REFERENCES organ,
  application_id uuid NOT NULL,
  receipt_number text NOT NULL,
  channel text NOT NULL,
  applicant_column text NOT NULL
    CHECK (applicant_column IN ('natural', 'enterprise', 'research', 'socialOrg', 'legalService', 'otherOrg')),
  wanted_form text NOT NULL,
  submitted_at timestamptz(3) NOT NULL,
  received_on date NOT NULL,
  due_on date NOT NULL CHECK (due_on > received_on),
  due_provisional boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  outcome text CHECK (outcome IN ('granted', 'partial', 'refused.stateSecret', 'refused.otherLaw', 'refused.safety',
    'refused.thirdParty', 'refused.internalAffairs', 'refused.process', 'refused.enforcementFile', 'refused.inquiry',
    'unavailable.notHeld', 'unavailable.needsCreation', 'unavailable.unclear', 'unprocessed.petition',
    'unprocessed.repeated', 'unprocessed.publication', 'unprocessed.excessive', 'unprocessed.reissue',
    'other.notCorrected', 'other.unpaid', 'other.other')),
  ground text,
  closed_on date CHECK (closed_on >= received_on),
  overdue boolean,
  version integer NOT NULL CHECK (version > 0),
  query_code_hash text NOT NULL,
  idempotency_hash text,
  request_hash text,
  received_year smallint NOT NULL GENERATED ALWAYS AS (extract(year FROM received_on)) STORED,
  closed_year smallint NOT NULL GENERATED ALWAYS AS (coalesce(extract(year FROM closed_on), 9999)) STORED,
  PRIMARY KEY (organ_id, application_id),
  UNIQUE (organ_id, receipt_number),
  CHECK ((state = 'closed') = (outcome IS NOT NULL) AND (state = 'closed') = (closed_on IS NOT NULL)
    AND (state = 'closed') = (ground IS NOT NULL) AND (state = 'closed') = (overdue IS NOT NULL))
);
CREATE UNIQUE INDEX application_idempotency ON application (organ_id, idempotency_hash) WHERE idempotency_hash IS NOT NULL;
CREATE INDEX application_by_limit ON application (organ_id, due_on, application_id) WHERE state = 'open';
CREATE INDEX application_by_receipt ON application (organ_id, received_on DESC, application_id);
-- Table t3 reads two ranges of these: received in the year; received before and still open when it began.
CREATE INDEX application_of_year ON application (organ_id, received_year, closed_year, outcome, applicant_column);
CREATE INDEX application_carried ON application (organ_id, closed_year, received_year, outcome, applicant_column)
  WHERE closed_year > received_year;

SELECT gongkai_protect('receipt_counter');
SELECT gongkai_protect('application');
-- The competent department sees its members' cases, never who applied (Art. 46, 47).
CREATE POLICY supervisor_read ON application FOR SELECT
  USING (organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
