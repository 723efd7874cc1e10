import type { Migration } from './migration.js';

/** Organs with dates of validity, and the row-level security that every later table uses. */
export const organs: Migration = {
  number: 1,
  name: 'organs',
  sql: `
CREATE FUNCTION gongkai_organ() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('gongkai.organ_id', true), '')::uuid $$;
CREATE FUNCTION gongkai_supervisor() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('gongkai.supervisor_id', true), '')::uuid $$;

-- An organ's own rows, and no others, whoever owns the table.
CREATE FUNCTION gongkai_protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY own_organ ON %s USING (organ_id = (SELECT gongkai_organ()))
                  WITH CHECK (organ_id = (SELECT gongkai_organ()))', target);
END $$;

CREATE FUNCTION gongkai_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE organ (
  organ_id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9]{1,11}$')
);
CREATE TABLE organ_version (
  organ_id uuid NOT NULL REFERENCES organ,
  valid_from date NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  level text NOT NULL CHECK (level IN ('government', 'department')),
  kind text NOT NULL CHECK (kind IN ('government', 'competentDepartment', 'bureau', 'town')),
  parent_id uuid REFERENCES organ CHECK (parent_id <> organ_id),
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organ_id, valid_from)
);
CREATE INDEX organ_version_parent ON organ_version (parent_id);
SELECT gongkai_protect('organ');
SELECT gongkai_protect('organ_version');
-- Who the organs are is public.
CREATE POLICY public_read ON organ FOR SELECT USING (true);
CREATE POLICY public_read ON organ_version FOR SELECT USING (true);

-- Organs a competent department supervises: all below the government it works for, as they stand now (Art. 3, 46, 47).
CREATE FUNCTION gongkai_members(supervisor uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE current AS (
    SELECT DISTINCT ON (organ_id) organ_id, kind, parent_id, ended FROM organ_version ORDER BY organ_id, valid_from DESC
  ), tree AS (
    SELECT parent_id AS organ_id FROM current WHERE organ_id = supervisor AND kind = 'competentDepartment' AND NOT ended
    UNION
    SELECT current.organ_id FROM current JOIN tree ON current.parent_id = tree.organ_id
  )
  SELECT organ_id FROM tree WHERE organ_id IS NOT NULL
$$;
`,
};
