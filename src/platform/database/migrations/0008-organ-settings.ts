import type { Migration } from './migration.js';

/**
 * What an organ says of itself: its disclosure office with address, hours and contacts (《条例》 Art. 12), and what its
 * documents carry. Append-only by version, so that a document can name the settings it was made with.
 */
export const organSettings: Migration = {
  number: 8,
  name: 'organ-settings',
  sql: `
CREATE TABLE organ_settings (
  organ_id uuid NOT NULL REFERENCES organ,
  version integer NOT NULL CHECK (version > 0),
  saved_at timestamptz(3) NOT NULL,
  saved_by text NOT NULL,
  office_name text CHECK (office_name <> ''),
  address text CHECK (address <> ''),
  postcode text CHECK (postcode ~ '^[0-9]{6}$'),
  phone text CHECK (phone <> ''),
  fax text CHECK (fax <> ''),
  email text CHECK (email <> ''),
  hours text CHECK (hours <> ''),
  complaint_phone text CHECK (complaint_phone <> ''),
  reconsideration_organ text CHECK (reconsideration_organ <> ''),
  court text CHECK (court <> ''),
  document_prefix text CHECK (document_prefix <> ''),
  signature text CHECK (signature <> ''),
  head_title text CHECK (head_title <> ''),
  PRIMARY KEY (organ_id, version)
);
CREATE TRIGGER organ_settings_append_only BEFORE UPDATE OR DELETE ON organ_settings
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
SELECT gongkai_protect('organ_settings');
-- The guide that Art. 12 asks for is public.
CREATE POLICY public_read ON organ_settings FOR SELECT USING (true);
`,
};
