import type { Migration } from './migration.js';

/** Letters of cases and disputes: words encrypted, frozen once issued, numbered without gap or double. */
export const letters: Migration = {
  number: 10,
  name: 'letters',
  sql: `
CREATE TABLE letter (
  organ_id uuid NOT NULL REFERENCES organ,
  letter_id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('application', 'dispute')),
  subject_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-zA-Z]{4,40}$'),
  state text NOT NULL CHECK (state IN ('draft', 'issued')),
  version integer NOT NULL CHECK (version > 0),
  key_id text,
  ciphertext bytea,
  commitment text NOT NULL,
  replaces uuid CHECK (replaces <> letter_id),
  drafted_at timestamptz(3) NOT NULL,
  drafted_by text NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL,
  series text CHECK (series IN ('reply', 'notice', 'letter', 'defence')),
  year smallint,
  number integer CHECK (number > 0),
  document_number text,
  issued_on date,
  issued_at timestamptz(3),
  issued_by text,
  seal_version integer,
  erased_at timestamptz(3),
  PRIMARY KEY (organ_id, letter_id),
  FOREIGN KEY (organ_id, replaces) REFERENCES letter,
  UNIQUE (organ_id, series, year, number),
  CHECK ((state = 'issued') = (issued_on IS NOT NULL) AND (state = 'issued') = (issued_at IS NOT NULL)
    AND (state = 'issued') = (issued_by IS NOT NULL)),
  CHECK ((number IS NULL) = (document_number IS NULL) AND (number IS NULL) = (series IS NULL)
    AND (number IS NULL) = (year IS NULL) AND (number IS NULL OR state = 'issued')),
  CHECK ((ciphertext IS NULL) = (erased_at IS NOT NULL) AND (ciphertext IS NULL) = (key_id IS NULL))
);
CREATE INDEX letter_of_subject ON letter (organ_id, subject_kind, subject_id, letter_id);
-- A letter is replaced once.
CREATE UNIQUE INDEX letter_replaced ON letter (organ_id, replaces) WHERE replaces IS NOT NULL AND state = 'issued';

-- An issued letter is never changed or removed; only its words can be erased (《个人信息保护法》 Art. 47).
CREATE FUNCTION gongkai_freeze_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.ciphertext IS NULL AND OLD.ciphertext IS NOT NULL
     AND to_jsonb(NEW) - ARRAY['ciphertext', 'key_id', 'erased_at'] = to_jsonb(OLD) - ARRAY['ciphertext', 'key_id', 'erased_at'] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an issued letter is frozen' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER letter_frozen BEFORE UPDATE OR DELETE ON letter FOR EACH ROW EXECUTE FUNCTION gongkai_freeze_letter();
CREATE TRIGGER letter_no_truncate BEFORE TRUNCATE ON letter EXECUTE FUNCTION gongkai_refuse_change();

CREATE TABLE letter_counter (
  organ_id uuid NOT NULL REFERENCES organ,
  series text NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (organ_id, series, year)
);
-- A number once given is not given again.
CREATE FUNCTION gongkai_count_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.last = OLD.last + 1
     AND (NEW.organ_id, NEW.series, NEW.year) = (OLD.organ_id, OLD.series, OLD.year) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'document numbers only count up' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER letter_counter_counts BEFORE UPDATE OR DELETE ON letter_counter
  FOR EACH ROW EXECUTE FUNCTION gongkai_count_up();

CREATE TABLE letter_file (
  organ_id uuid NOT NULL REFERENCES organ,
  file_id uuid NOT NULL,
  letter_id uuid NOT NULL,
  form text NOT NULL CHECK (form IN ('docx', 'pdf', 'scan')),
  media_type text NOT NULL,
  stored_hash text NOT NULL,
  content_hash text,
  size integer NOT NULL CHECK (size > 0),
  key_id text,
  sealed_key bytea,
  stored_at timestamptz(3) NOT NULL,
  stored_by text NOT NULL,
  erased_at timestamptz(3),
  PRIMARY KEY (organ_id, file_id),
  FOREIGN KEY (organ_id, letter_id) REFERENCES letter,
  CHECK ((sealed_key IS NULL) = (erased_at IS NOT NULL) AND (sealed_key IS NULL) = (key_id IS NULL))
);
CREATE UNIQUE INDEX letter_file_rendered ON letter_file (organ_id, letter_id, form) WHERE form <> 'scan';
CREATE FUNCTION gongkai_freeze_letter_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.sealed_key IS NULL AND OLD.sealed_key IS NOT NULL
     AND to_jsonb(NEW) - ARRAY['sealed_key', 'key_id', 'content_hash', 'erased_at']
       = to_jsonb(OLD) - ARRAY['sealed_key', 'key_id', 'content_hash', 'erased_at'] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a file of an issued letter is frozen' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER letter_file_frozen BEFORE UPDATE OR DELETE ON letter_file
  FOR EACH ROW EXECUTE FUNCTION gongkai_freeze_letter_file();

CREATE TABLE letter_seal (
  organ_id uuid NOT NULL REFERENCES organ,
  version integer NOT NULL CHECK (version > 0),
  key_id text,
  ciphertext bytea,
  width_mm smallint CHECK (width_mm BETWEEN 20 AND 60),
  saved_at timestamptz(3) NOT NULL,
  saved_by text NOT NULL,
  PRIMARY KEY (organ_id, version),
  CHECK ((ciphertext IS NULL) = (key_id IS NULL) AND (ciphertext IS NULL) = (width_mm IS NULL))
);
CREATE TRIGGER letter_seal_append_only BEFORE UPDATE OR DELETE ON letter_seal
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

SELECT gongkai_protect('letter');
SELECT gongkai_protect('letter_counter');
SELECT gongkai_protect('letter_file');
SELECT gongkai_protect('letter_seal');
`,
};
