import type { Migration } from './migration.js';

/** What was corrected last, for feeds and the map of the site: few of all versions, found without looking through the others. */
export const correctedPublications: Migration = {
  number: 38,
  name: 'corrected-publications',
  sql: `
CREATE INDEX publication_version_corrected ON publication_version (published_at DESC)
  INCLUDE (organ_id, publication_id, version_no) WHERE open AND version_no > 1;
`,
};
