import type { Migration } from './migration.js';

/** Events with a hash chain for each organ; personal data apart from them, encrypted and erasable. */
export const ledger: Migration = {
  number: 2,
  name: 'ledger',
  sql: `
CREATE TABLE event (
  organ_id uuid NOT NULL REFERENCES organ,
  stream_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  position bigint NOT NULL CHECK (position > 0),
  type text NOT NULL,
  schema_version smallint NOT NULL CHECK (schema_version > 0),
  recorded_at timestamptz(3) NOT NULL,
  legal_date date NOT NULL,
  actor text NOT NULL,
  payload jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^(sha256|sm3):[0-9a-f]{64}$'),
  PRIMARY KEY (organ_id, stream_id, seq)
);
CREATE UNIQUE INDEX event_chain ON event (organ_id, position);
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event EXECUTE FUNCTION gongkai_refuse_change();

CREATE TABLE ledger_head (
  organ_id uuid PRIMARY KEY REFERENCES organ,
  position bigint NOT NULL,
  hash text NOT NULL
);
CREATE TABLE signed_year (
  organ_id uuid NOT NULL REFERENCES organ,
  year smallint NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  late_event_at timestamptz(3),
  PRIMARY KEY (organ_id, year)
);

CREATE TABLE personal_record (
  organ_id uuid NOT NULL REFERENCES organ,
  stream_id uuid NOT NULL,
  kind text NOT NULL,
  key_id text,
  ciphertext bytea,
  erased_at timestamptz(3),
  PRIMARY KEY (organ_id, stream_id, kind),
  CHECK ((ciphertext IS NULL) = (erased_at IS NOT NULL) AND (ciphertext IS NULL) = (key_id IS NULL))
);
-- A record is written once; after that it can only be erased.
CREATE FUNCTION gongkai_only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ciphertext IS NOT NULL OR (NEW.organ_id, NEW.stream_id, NEW.kind) <> (OLD.organ_id, OLD.stream_id, OLD.kind) THEN
    RAISE EXCEPTION 'personal_record can only be erased' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER personal_record_only_erase BEFORE UPDATE ON personal_record FOR EACH ROW EXECUTE FUNCTION gongkai_only_erase();

SELECT gongkai_protect('event');
SELECT gongkai_protect('ledger_head');
SELECT gongkai_protect('signed_year');
SELECT gongkai_protect('personal_record');
`,
};
