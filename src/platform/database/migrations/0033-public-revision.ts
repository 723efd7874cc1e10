import type { Migration } from './migration.js';

/** What public pages are made of (docs/decisions/0173). */
const SHOWN = [
  'annual_report_ledger',
  'annual_report_version',
  'organ',
  'organ_settings',
  'organ_version',
  'publication',
  'publication_file',
  'publication_version',
  'publication_withdrawal',
];

/**
 * A count that every change of what is public moves on, with the change itself, so that pages kept in memory are known to
 * hold. It moves when a transaction commits, after all its other locks, and once in it. A later table that public pages are
 * made of joins by `gongkai_show_publicly`.
 *
 * And what a roll-up may read (0028) costs nothing where a transaction names none, as nearly all do: every statement on the
 * summed tables asks, and the answer looked through all organs.
 */
export const publicRevision: Migration = {
  number: 33,
  name: 'public-revision',
  sql: `
CREATE TABLE public_revision (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL
) WITH (fillfactor = 10);
INSERT INTO public_revision (revision) VALUES (1);

-- As the owner: the application's role moves the count by what it changes, and by nothing else.
CREATE FUNCTION gongkai_public_changed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('gongkai.public_changed', true), '') = '' THEN
    PERFORM set_config('gongkai.public_changed', 'yes', true);
    UPDATE public_revision SET revision = revision + 1;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION gongkai_public_changed() FROM PUBLIC;

CREATE FUNCTION gongkai_show_publicly(shown regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER public_changed AFTER INSERT OR UPDATE OR DELETE ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gongkai_public_changed()', shown);
END $$;
REVOKE ALL ON FUNCTION gongkai_show_publicly(regclass) FROM PUBLIC;
${SHOWN.map((table) => `SELECT gongkai_show_publicly('${table}');`).join('\n')}

CREATE OR REPLACE FUNCTION gongkai_rollup() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  root uuid := nullif(current_setting('gongkai.rollup_id', true), '')::uuid;
BEGIN
  IF root IS NULL OR root = gongkai_organ() THEN
    RETURN root;
  END IF;
  RETURN (SELECT root WHERE root IN (SELECT gongkai_members(gongkai_supervisor())));
END $$;
`,
};
