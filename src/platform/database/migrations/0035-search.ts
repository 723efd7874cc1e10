import type { Migration } from './migration.js';

/**
 * What is public now, to be found: nothing else is in it. The row goes with the publication, whoever forgets to take it out.
 * Lexemes are made in one place, src/platform/search.
 */
export const search: Migration = {
  number: 35,
  name: 'search',
  sql: `
CREATE TABLE public_document (
  organ_id uuid NOT NULL REFERENCES organ,
  document_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('publication', 'annual-report', 'answer')),
  address text NOT NULL CHECK (address ~ '^/'),
  title text NOT NULL CHECK (title <> ''),
  title_folded text NOT NULL,
  document_number text,
  number_key text,
  summary text NOT NULL,
  content text NOT NULL,
  folded text NOT NULL,
  head_length integer NOT NULL,
  files_read boolean NOT NULL,
  catalogue text,
  genre text,
  published_on date NOT NULL,
  validity text NOT NULL CHECK (validity IN ('in_force', 'amended', 'repealed', 'replaced', 'invalid', 'none')),
  in_force_on date,
  ended_on date,
  words tsvector NOT NULL,
  PRIMARY KEY (organ_id, document_id)
);
-- Without a list of what is pending: what is published is rarely written and always read.
CREATE INDEX public_document_words ON public_document USING gin (words) WITH (fastupdate = off);
CREATE INDEX public_document_newest ON public_document (published_on, document_id);
CREATE INDEX public_document_number ON public_document (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX public_document_unread ON public_document (organ_id, document_id) WHERE NOT files_read;
SELECT gongkai_protect('public_document');
CREATE POLICY public_read ON public_document FOR SELECT USING (true);
SELECT gongkai_show_publicly('public_document');

-- What the readers found in the attachments of what is shown; nothing of what is not.
CREATE TABLE publication_file_text (
  organ_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  file_id uuid NOT NULL,
  -- Empty where nothing could be read in it.
  text text NOT NULL,
  read_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organ_id, publication_id, file_id),
  FOREIGN KEY (organ_id, file_id) REFERENCES publication_file (organ_id, file_id) ON DELETE CASCADE
);
SELECT gongkai_protect('publication_file_text');

CREATE FUNCTION gongkai_unlist_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public_document WHERE organ_id = OLD.organ_id AND document_id = OLD.publication_id;
  DELETE FROM publication_file_text WHERE organ_id = OLD.organ_id AND publication_id = OLD.publication_id;
  RETURN NULL;
END $$;
CREATE TRIGGER unlist AFTER UPDATE ON publication FOR EACH ROW
  WHEN (OLD.shown_version IS NOT NULL AND NEW.shown_version IS NULL) EXECUTE FUNCTION gongkai_unlist_publication();

-- Words that mean the same, beside those that come along; one pair stands for both directions.
CREATE TABLE search_synonym (
  word text NOT NULL CHECK (word <> ''),
  same_as text NOT NULL CHECK (same_as <> '' AND same_as <> word),
  entered_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (word, same_as)
);
SELECT gongkai_show_publicly('search_synonym');
`,
};
