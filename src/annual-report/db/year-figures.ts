import { sql } from 'kysely';
import type { CellKey } from '../../law/report-format/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { T3Count } from '../domain/derive/t3-figures.js';
import type { T4Count } from '../domain/derive/t4-figures.js';
import type { DraftCell } from '../domain/draft/draft.js';

/** What a year's figures are made of: counts of applications and disputes, and the cells typed by a person. */
export interface YearFigures {
  readonly t3: readonly T3Count[];
  readonly t4: readonly T4Count[];
  readonly typed: Readonly<Record<CellKey, DraftCell>>;
}

/** One row of the one statement: `part` tells which of the three it is of, and with it what the other columns hold. */
type FigureRow =
  | {
      readonly part: T3Count['inflow'];
      readonly name: T3Count['outflow'];
      readonly detail: T3Count['column'];
      readonly figure: number;
    }
  | {
      readonly part: 'dispute';
      readonly name: T4Count['kind'];
      readonly detail: T4Count['standing'];
      readonly figure: number;
    }
  | {
      readonly part: 'typed';
      readonly name: CellKey;
      readonly detail: string;
      readonly figure: number;
      readonly reason: string;
      readonly at: Date;
    };

/**
 * Reads an organ's year in one statement, so that all figures are those of one moment.
 *
 * Applications are counted as the projection's triggers keep them (docs/decisions/0014): received in the year, or received
 * before and still open when it began; by their first closing. What was replied to after the year's end counts as open at
 * its end, whenever it is asked. Disputes are counted by result where they ended in the year, as `pending` where they were
 * open at its end. Several counts may carry the same names.
 */
export async function readYear(trx: OrganTransaction, organId: string, year: number): Promise<YearFigures> {
  const { rows } = await sql<FigureRow>`
    SELECT CASE WHEN received_year = ${year} THEN 'received' ELSE 'carriedIn' END AS part,
           CASE WHEN closed_year = ${year} THEN outcome ELSE 'carriedOut' END AS name,
           applicant_column AS detail, count::numeric AS figure, NULL::text AS reason, NULL::timestamptz AS at
    FROM application_count
    WHERE organ_id = ${organId} AND kind = 'information' AND received_year <= ${year} AND closed_year >= ${year}
      AND count > 0
    UNION ALL
    SELECT 'dispute', kind, CASE WHEN closed_year = ${year} THEN result ELSE 'pending' END, count(*), NULL, NULL
    FROM dispute
    WHERE organ_id = ${organId} AND counted AND opened_year <= ${year} AND closed_year >= ${year}
    GROUP BY 2, 3
    UNION ALL
    SELECT 'typed', cell, typed_by, value, reason, typed_at
    FROM annual_report_cell
    WHERE organ_id = ${organId} AND year = ${year}`.execute(trx);
  return figuresOf(rows);
}

function figuresOf(rows: readonly FigureRow[]): YearFigures {
  const t3: T3Count[] = [];
  const t4: T4Count[] = [];
  const typed: Record<CellKey, DraftCell> = {};
  for (const row of rows) {
    if (row.part === 'typed') {
      const { name, figure, detail, reason, at } = row;
      typed[name] = { value: figure, source: 'typed', typedBy: detail, reason, typedAt: at.toISOString() };
    } else if (row.part === 'dispute') {
      t4.push({ kind: row.name, standing: row.detail, count: row.figure });
    } else {
      t3.push({ inflow: row.part, outflow: row.name, column: row.detail, count: row.figure });
    }
  }
  return { t3, t4, typed };
}
