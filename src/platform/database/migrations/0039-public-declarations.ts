import type { Migration } from './migration.js';

/** What an organ declares not to concern it is shown on its pages: pages made before are made anew when it changes. */
export const publicDeclarations: Migration = {
  number: 39,
  name: 'public-declarations',
  sql: `
SELECT gongkai_show_publicly('catalogue_declaration');
`,
};
