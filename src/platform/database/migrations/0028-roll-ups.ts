import type { Migration } from './migration.js';

/** What a government reads to add its members' reports up (《条例》 Art. 49): figures, no names and no words of cases. */
const SUMMED = [
  'annual_report',
  'annual_report_cell',
  'annual_report_signing',
  'application',
  'application_count',
  'counted_decision',
  'disclosure_record',
  'dispute',
];

/**
 * The roll-up (汇总) of a government's report: a transaction that names a government and a year reads the figures of every
 * organ that was below it at any time of that year, as the dates of validity have it. It may name the organ it runs for,
 * or one that its competent department supervises; it writes nothing there (docs/decisions/0150).
 */
export const rollUps: Migration = {
  number: 28,
  name: 'roll-ups',
  sql: `
CREATE FUNCTION gongkai_rollup() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT root FROM (SELECT nullif(current_setting('gongkai.rollup_id', true), '')::uuid AS root) AS named
  WHERE root = gongkai_organ() OR root IN (SELECT gongkai_members(gongkai_supervisor()))
$$;
CREATE FUNCTION gongkai_rollup_members(government uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE year AS (
    SELECT make_date(nullif(current_setting('gongkai.rollup_year', true), '')::int, 1, 1) AS first
  ), dated AS (
    SELECT organ_id, parent_id, valid_from,
      lead(valid_from) OVER (PARTITION BY organ_id ORDER BY valid_from) AS until
    FROM organ_version
  ), below AS (
    SELECT organ_id, parent_id FROM dated, year
    WHERE parent_id IS NOT NULL AND valid_from < first + interval '1 year' AND (until IS NULL OR until > first)
  ), tree AS (
    SELECT government AS organ_id
    UNION
    SELECT below.organ_id FROM below JOIN tree ON below.parent_id = tree.organ_id
  )
  SELECT organ_id FROM tree
$$;
${SUMMED.map(
  (table) => `
CREATE POLICY rollup_read ON ${table} FOR SELECT USING ((SELECT gongkai_rollup()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_rollup_members((SELECT gongkai_rollup()))));`,
).join('')}
`,
};
