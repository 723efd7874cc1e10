import type { Migration } from './migration.js';

/** Words and typed figures of a report as they stood when a correction was opened, to go back to where it is dropped. */
export const droppedCorrections: Migration = {
  number: 34,
  name: 'dropped-corrections',
  sql: `
ALTER TABLE annual_report ADD COLUMN before_correction jsonb;
`,
};
