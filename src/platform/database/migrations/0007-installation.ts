import type { Migration } from './migration.js';

/** Facts about the installation itself: which key its personal data is sealed with, whether the demonstration is loaded. */
export const installation: Migration = {
  number: 7,
  name: 'installation',
  sql: `
CREATE TABLE installation (
  name text PRIMARY KEY,
  value text NOT NULL
);
`,
};
