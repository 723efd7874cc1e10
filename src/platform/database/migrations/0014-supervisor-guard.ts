import type { Migration } from './migration.js';

/**
 * Asks who a competent department's members are only where one looks: in every other transaction no supervisor is set, and
 * the policies need not walk the tree of organs. Who sees which rows stays as it was.
 */
export const supervisorGuard: Migration = {
  number: 14,
  name: 'supervisor-guard',
  sql: ['application', 'dispute', 'annual_report', 'annual_report_cell', 'annual_report_section', 'signed_year']
    .map(
      (table) => `
ALTER POLICY supervisor_read ON ${table} USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));`,
    )
    .join(''),
};
