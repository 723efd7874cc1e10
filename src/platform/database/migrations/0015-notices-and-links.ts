import type { Migration } from './migration.js';

/**
 * Notices by mail waiting to be sent, links by which a third party answers (《条例》 Art. 32), and what applicants thought of
 * how they were served. Nothing in them names a person: addresses and words stand in the vault.
 */
export const noticesAndLinks: Migration = {
  number: 15,
  name: 'notices-and-links',
  sql: `
CREATE TABLE mail_outbox (
  organ_id uuid NOT NULL REFERENCES organ,
  mail_id uuid NOT NULL,
  stream_id uuid NOT NULL,
  notice text NOT NULL CHECK (notice ~ '^[a-zA-Z]{2,40}$'),
  made_at timestamptz(3) NOT NULL,
  tries smallint NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at timestamptz(3),
  outcome text CHECK (outcome IN ('sent', 'noAddress', 'refused', 'gaveUp')),
  settled_at timestamptz(3),
  last_code text,
  PRIMARY KEY (organ_id, mail_id),
  CHECK ((outcome IS NULL) = (settled_at IS NULL) AND (outcome IS NULL) = (next_try_at IS NOT NULL))
);
CREATE INDEX mail_outbox_due ON mail_outbox (next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX mail_outbox_settled ON mail_outbox (organ_id, settled_at) WHERE settled_at IS NOT NULL;
SELECT gongkai_protect('mail_outbox');
-- Who sends mail sees what is due of every organ; it changes each row within its organ.
CREATE POLICY mailer_read ON mail_outbox FOR SELECT USING (current_setting('gongkai.actor', true) = 'system:mail');

CREATE TABLE opinion_link (
  organ_id uuid NOT NULL REFERENCES organ,
  link_id uuid NOT NULL,
  application_id uuid NOT NULL,
  letter_id uuid NOT NULL,
  token_hash text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  made_by text NOT NULL,
  expires_at timestamptz(3) NOT NULL CHECK (expires_at > made_at),
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (organ_id, link_id),
  UNIQUE (organ_id, token_hash),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id)
);
CREATE INDEX opinion_link_of_letter ON opinion_link (organ_id, letter_id);
SELECT gongkai_protect('opinion_link');

CREATE TABLE application_feedback (
  organ_id uuid NOT NULL REFERENCES organ,
  application_id uuid NOT NULL,
  score smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
  given_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, application_id),
  FOREIGN KEY (organ_id, application_id) REFERENCES application (organ_id, application_id)
);
SELECT gongkai_protect('application_feedback');
`,
};
