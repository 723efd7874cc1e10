import type { Migration } from './migration.js';

/** Notices of the State Council on days off, each year in versions. The calendar is the country's: it belongs to no organ. */
export const calendarNotices: Migration = {
  number: 9,
  name: 'calendar-notices',
  sql: `
CREATE TABLE calendar_notice (
  year smallint NOT NULL CHECK (year BETWEEN 2004 AND 2999),
  version integer NOT NULL CHECK (version > 0),
  notice_id uuid NOT NULL UNIQUE,
  title text NOT NULL CHECK (title <> ''),
  document_number text NOT NULL CHECK (document_number <> ''),
  holidays jsonb NOT NULL,
  working_days jsonb NOT NULL,
  loaded_at timestamptz(3) NOT NULL,
  loaded_by text NOT NULL,
  PRIMARY KEY (year, version)
);
CREATE TRIGGER calendar_notice_append_only BEFORE UPDATE OR DELETE ON calendar_notice
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
`,
};
