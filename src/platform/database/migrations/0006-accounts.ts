import type { Migration } from './migration.js';

/**
 * Staff accounts and their sessions. Before any organ is known, row-level security shows one account, by the name that
 * signs in, or one session, by the token that a request carries; everything else is the organ's own.
 */
export const accounts: Migration = {
  number: 6,
  name: 'accounts',
  sql: `
CREATE TABLE account (
  organ_id uuid NOT NULL REFERENCES organ,
  account_id uuid NOT NULL,
  name text NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9._-]{1,31}$'),
  display_name text NOT NULL CHECK (display_name <> ''),
  role text NOT NULL CHECK (role IN ('clerk', 'head', 'supervisor')),
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  password_changed_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, account_id)
);
CREATE TABLE account_session (
  token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  organ_id uuid NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL CHECK (last_seen_at >= created_at),
  FOREIGN KEY (organ_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX account_session_of ON account_session (organ_id, account_id);
CREATE TABLE sign_in_attempt (
  subject_hash text PRIMARY KEY CHECK (subject_hash ~ '^[0-9a-f]{64}$'),
  failures integer NOT NULL CHECK (failures >= 0),
  first_at timestamptz(3) NOT NULL,
  locked_until timestamptz(3)
);
CREATE TABLE account_audit (
  organ_id uuid NOT NULL,
  audit_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('signed-in', 'sign-in-failed', 'sign-in-locked', 'signed-out', 'password-changed', 'password-reset')),
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, audit_id)
);
CREATE INDEX account_audit_by_time ON account_audit (organ_id, at);
CREATE TRIGGER account_audit_append_only BEFORE UPDATE OR DELETE ON account_audit
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

SELECT gongkai_protect('account');
SELECT gongkai_protect('account_session');
SELECT gongkai_protect('account_audit');
CREATE POLICY by_token ON account_session
  USING (token_hash = (SELECT current_setting('gongkai.session_hash', true)))
  WITH CHECK (token_hash = (SELECT current_setting('gongkai.session_hash', true)));
CREATE POLICY by_name ON account FOR SELECT
  USING (name = (SELECT current_setting('gongkai.account_name', true)));
CREATE POLICY by_session ON account FOR SELECT
  USING ((organ_id, account_id) IN (SELECT s.organ_id, s.account_id FROM account_session s
    WHERE s.token_hash = (SELECT current_setting('gongkai.session_hash', true))));
`,
};
