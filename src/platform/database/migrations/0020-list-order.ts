import type { Migration } from './migration.js';

/** The list of closed cases in its own order, so that a page is read from the index and nothing is sorted. */
export const listOrder: Migration = {
  number: 20,
  name: 'list-order',
  sql: `
CREATE INDEX application_closed ON application (organ_id, received_on DESC, application_id DESC) WHERE state = 'closed';
DROP INDEX application_by_receipt;
`,
};
