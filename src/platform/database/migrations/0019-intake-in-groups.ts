import type { Migration } from './migration.js';

const SEVERAL = 'organ_id = ANY ((SELECT gongkai_intake())::uuid[])';

/** What a transaction of the intake does in each table; nothing else, and no reading of what was sealed. */
const RIGHTS: readonly (readonly [table: string, command: 'SELECT' | 'INSERT' | 'UPDATE' | 'ALL'])[] = [
  ['ledger_head', 'ALL'],
  ['receipt_counter', 'ALL'],
  ['application_count', 'ALL'],
  ['application', 'SELECT'],
  ['application', 'INSERT'],
  ['event', 'INSERT'],
  ['personal_record', 'INSERT'],
  ['case_file', 'INSERT'],
  ['mail_outbox', 'INSERT'],
  ['signed_year', 'SELECT'],
  ['signed_year', 'UPDATE'],
];

function policyOf([table, command]: (typeof RIGHTS)[number]): string {
  const using = command === 'INSERT' ? '' : `USING (${SEVERAL})`;
  const check = command === 'INSERT' || command === 'ALL' ? `WITH CHECK (${SEVERAL})` : '';
  return `CREATE POLICY intake_${command.toLowerCase()} ON ${table} FOR ${command} ${using} ${check};`;
}

/**
 * Submissions are committed in groups (docs/decisions/0003): a transaction that has named its organs takes in for all of
 * them at once. It reaches what a submission leaves, and no more.
 */
export const intakeInGroups: Migration = {
  number: 19,
  name: 'intake-in-groups',
  sql: `
CREATE FUNCTION gongkai_intake() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('gongkai.intake_organs', true), '')::uuid[] $$;
${RIGHTS.map(policyOf).join('\n')}
`,
};
