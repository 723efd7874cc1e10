import type { Migration } from './migration.js';

/**
 * Counts of applications by the columns that table t3 asks for, kept in step by the database itself, so that a year's
 * figures do not grow with the cases (docs/decisions/0014). Counts of an organ change under the lock of its chain's head
 * alone: whoever changes some takes it first, and keeps it to the commit as an append does, so that no two wait for each other.
 */
export const applicationCounts: Migration = {
  number: 17,
  name: 'application-counts',
  sql: `
CREATE TABLE application_count (
  organ_id uuid NOT NULL REFERENCES organ,
  kind text NOT NULL,
  received_year smallint NOT NULL,
  -- 9999 while never closed; the outcome is then ''.
  closed_year smallint NOT NULL,
  outcome text NOT NULL CHECK ((outcome = '') = (closed_year = 9999)),
  applicant_column text NOT NULL,
  count bigint NOT NULL CHECK (count >= 0),
  PRIMARY KEY (organ_id, kind, received_year, closed_year, outcome, applicant_column)
) WITH (fillfactor = 50);

-- As the owner, so that the application's role need not be able to write counts by itself.
CREATE FUNCTION gongkai_count_applications() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changes application_count[];
  organ uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN
    changes := ARRAY(
      SELECT ROW(organ_id, kind, received_year, closed_year, coalesce(first_outcome, ''), applicant_column,
        count(*))::application_count
      FROM added GROUP BY organ_id, kind, received_year, closed_year, first_outcome, applicant_column);
  ELSIF TG_OP = 'DELETE' THEN
    changes := ARRAY(
      SELECT ROW(organ_id, kind, received_year, closed_year, coalesce(first_outcome, ''), applicant_column,
        -count(*))::application_count
      FROM removed GROUP BY organ_id, kind, received_year, closed_year, first_outcome, applicant_column);
  ELSE
    changes := ARRAY(
      SELECT ROW(organ_id, kind, received_year, closed_year, coalesce(first_outcome, ''), applicant_column,
        sum(change))::application_count
      FROM (
        SELECT organ_id, kind, received_year, closed_year, first_outcome, applicant_column, 1 AS change FROM added
        UNION ALL
        SELECT organ_id, kind, received_year, closed_year, first_outcome, applicant_column, -1 FROM removed
      ) AS both_sides
      GROUP BY organ_id, kind, received_year, closed_year, first_outcome, applicant_column
      HAVING sum(change) <> 0);
  END IF;
  IF cardinality(changes) = 0 THEN
    RETURN NULL;
  END IF;
  FOR organ IN SELECT DISTINCT organ_id FROM unnest(changes) ORDER BY organ_id LOOP
    PERFORM 1 FROM ledger_head WHERE organ_id = organ FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO ledger_head (organ_id, position, hash) VALUES (organ, 0, 'sha256:' || repeat('0', 64))
        ON CONFLICT DO NOTHING;
      PERFORM 1 FROM ledger_head WHERE organ_id = organ FOR UPDATE;
    END IF;
  END LOOP;
  INSERT INTO application_count AS counted SELECT * FROM unnest(changes) WHERE count > 0
    ON CONFLICT (organ_id, kind, received_year, closed_year, outcome, applicant_column)
    DO UPDATE SET count = counted.count + excluded.count;
  IF TG_OP <> 'INSERT' THEN
    UPDATE application_count AS counted SET count = counted.count + less.count
    FROM unnest(changes) AS less
    WHERE less.count < 0 AND (counted.organ_id, counted.kind, counted.received_year, counted.closed_year,
        counted.outcome, counted.applicant_column)
      = (less.organ_id, less.kind, less.received_year, less.closed_year, less.outcome, less.applicant_column);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION gongkai_count_applications() FROM PUBLIC;

-- Row-level security binds the owner as well; for this one statement it sees every organ's rows.
ALTER TABLE application NO FORCE ROW LEVEL SECURITY;
INSERT INTO application_count
  SELECT organ_id, kind, received_year, closed_year, coalesce(first_outcome, ''), applicant_column, count(*)
  FROM application GROUP BY 1, 2, 3, 4, 5, 6;
ALTER TABLE application FORCE ROW LEVEL SECURITY;

CREATE TRIGGER application_counted_added AFTER INSERT ON application REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai_count_applications();
CREATE TRIGGER application_counted_changed AFTER UPDATE ON application REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai_count_applications();
CREATE TRIGGER application_counted_removed AFTER DELETE ON application REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai_count_applications();

SELECT gongkai_protect('application_count');
CREATE POLICY supervisor_read ON application_count FOR SELECT USING ((SELECT gongkai_supervisor()) IS NOT NULL
  AND organ_id IN (SELECT gongkai_members((SELECT gongkai_supervisor()))));
`,
};
