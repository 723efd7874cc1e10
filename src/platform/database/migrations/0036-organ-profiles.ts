import type { Migration } from './migration.js';

/**
 * What an organ says of itself beside its contacts: functions, who leads it, its departments, the leading group (《条例》 Art. 12,
 * 20 (2)), version by version; and which items of the catalogue it has nothing of by its work (不涉及), with the reason.
 */
export const organProfiles: Migration = {
  number: 36,
  name: 'organ-profiles',
  sql: `
CREATE TABLE organ_profile (
  organ_id uuid NOT NULL REFERENCES organ,
  version integer NOT NULL CHECK (version > 0),
  saved_at timestamptz(3) NOT NULL,
  saved_by text NOT NULL,
  functions text CHECK (functions <> ''),
  leaders text CHECK (leaders <> ''),
  departments text CHECK (departments <> ''),
  group_name text CHECK (group_name <> ''),
  group_members text CHECK (group_members <> ''),
  group_duties text CHECK (group_duties <> ''),
  guide_note text CHECK (guide_note <> ''),
  PRIMARY KEY (organ_id, version)
);
CREATE TRIGGER organ_profile_append_only BEFORE UPDATE OR DELETE ON organ_profile
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('organ_profile');
CREATE POLICY public_read ON organ_profile FOR SELECT USING (true);
SELECT gongkai_show_publicly('organ_profile');

-- The latest of an item holds; without a reason it takes an earlier one back.
CREATE TABLE catalogue_declaration (
  organ_id uuid NOT NULL REFERENCES organ,
  catalogue text NOT NULL CHECK (catalogue <> ''),
  version integer NOT NULL CHECK (version > 0),
  reason text CHECK (reason <> ''),
  declared_at timestamptz(3) NOT NULL,
  declared_by text NOT NULL,
  PRIMARY KEY (organ_id, catalogue, version)
);
CREATE TRIGGER catalogue_declaration_append_only BEFORE UPDATE OR DELETE ON catalogue_declaration
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('catalogue_declaration');
CREATE POLICY public_read ON catalogue_declaration FOR SELECT USING (true);
`,
};
