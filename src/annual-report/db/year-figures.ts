import { sql, type RawBuilder } from 'kysely';
import { EFFECTS, type Effect } from '../../disclosures/index.js';
import type { CellKey } from '../../law/report-format/index.js';
import type { OrganTransaction } from '../../platform/database/schema.js';
import type { T3Count } from '../domain/derive/t3-figures.js';
import type { T4Count } from '../domain/derive/t4-figures.js';
import type { YearMoment } from '../domain/derive/year-moment.js';
import type { DraftCell } from '../domain/draft/draft.js';
import type { DecisionCount, RecordCount } from '../domain/records/t2-figures.js';
import { effectCondition } from './records/effect-condition.js';

/** What a year's figures are made of: counts of applications, disputes and records, and the cells typed by a person. */
export interface YearFigures {
  readonly t3: readonly T3Count[];
  readonly t4: readonly T4Count[];
  readonly documents: readonly RecordCount[];
  readonly decisions: readonly DecisionCount[];
  readonly typed: Readonly<Record<CellKey, DraftCell>>;
}

/** One row of the one statement: `part` tells which of the five it is of, and with it what the other columns hold. */
type FigureRow = { readonly organ: string } & FigureOfPart;
type FigureOfPart =
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
  | { readonly part: 'document'; readonly name: string; readonly detail: string; readonly figure: number }
  | { readonly part: 'decisions'; readonly name: string; readonly detail: ''; readonly figure: number }
  | {
      readonly part: 'typed';
      readonly name: CellKey;
      readonly detail: string;
      readonly figure: number;
      readonly reason: string;
      readonly at: Date;
    };

/** Reads an organ's year as it stood at a moment. */
export async function readYear(trx: OrganTransaction, organId: string, moment: YearMoment): Promise<YearFigures> {
  return (await readYears(trx, [organId], moment)).get(organId) ?? figuresOf([]);
}

/**
 * Reads the year of organs as it stood at a moment in one statement, so that all figures are those of one moment of the
 * database too. An organ without any figure is absent.
 *
 * Applications are counted as the projection's triggers keep them (docs/decisions/0014), for a day gone by from the cases:
 * received in the year, or received before and still open when it began; by their first closing. What was replied to after
 * the day counts as open on it, whenever it is asked. Disputes are counted by result where they ended by then in the year, as
 * `pending` where they were open. Documents are counted by what they count as (`effectsOf`), decisions and charges added up.
 * Several counts may carry the same names.
 */
export async function readYears(
  trx: OrganTransaction,
  organIds: readonly string[],
  moment: YearMoment,
): Promise<ReadonlyMap<string, YearFigures>> {
  const { year, to } = moment;
  const organs = sql`organ_id = ANY(${organIds}::uuid[])`;
  const { rows } = await sql<FigureRow>`
    ${moment.applications === 'counts' ? countsOf(organs, moment) : casesOf(organs, moment)}
    UNION ALL
    SELECT organ_id, 'dispute', kind, CASE WHEN closed_on <= ${to} THEN result ELSE 'pending' END, count(*), NULL, NULL
    FROM dispute
    WHERE ${organs} AND counted AND opened_year <= ${year} AND closed_year >= ${year} AND opened_on <= ${to}
    GROUP BY 1, 3, 4
    UNION ALL
    SELECT organ_id, 'document', kind, ${effects(moment)}, count(*), NULL, NULL
    FROM disclosure_record
    WHERE ${organs} AND withdrawn IS NULL AND made_on <= ${to}
    GROUP BY 1, 3, 4
    UNION ALL
    SELECT organ_id, 'decisions', kind, '', sum(coalesce(count, amount_fen)), NULL, NULL
    FROM counted_decision
    WHERE ${organs} AND counts_year = ${year} AND counts_on <= ${to} AND NOT taken_back
    GROUP BY 1, 3
    UNION ALL
    SELECT organ_id, 'typed', cell, typed_by, value, reason, typed_at
    FROM annual_report_cell
    WHERE ${organs} AND year = ${year}`.execute(trx);
  const byOrgan = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const own = byOrgan.get(row.organ);
    if (own) own.push(row);
    else byOrgan.set(row.organ, [row]);
  }
  return new Map([...byOrgan].map(([organ, own]) => [organ, figuresOf(own)]));
}

function countsOf(organs: RawBuilder<unknown>, { year }: YearMoment): RawBuilder<unknown> {
  return sql`
    SELECT organ_id AS organ, CASE WHEN received_year = ${year} THEN 'received' ELSE 'carriedIn' END AS part,
           CASE WHEN closed_year = ${year} THEN outcome ELSE 'carriedOut' END AS name,
           applicant_column AS detail, count::numeric AS figure, NULL::text AS reason, NULL::timestamptz AS at
    FROM application_count
    WHERE ${organs} AND kind = 'information' AND received_year <= ${year} AND closed_year >= ${year}
      AND count > 0`;
}

function casesOf(organs: RawBuilder<unknown>, { year, to }: YearMoment): RawBuilder<unknown> {
  return sql`
    SELECT organ_id AS organ, CASE WHEN received_year = ${year} THEN 'received' ELSE 'carriedIn' END AS part,
           CASE WHEN first_closed_on <= ${to} THEN first_outcome ELSE 'carriedOut' END AS name,
           applicant_column AS detail, count(*)::numeric AS figure, NULL::text AS reason, NULL::timestamptz AS at
    FROM application
    WHERE ${organs} AND kind = 'information' AND received_year <= ${year} AND closed_year >= ${year}
      AND received_on <= ${to}
    GROUP BY 1, 2, 3, 4`;
}

/** What a document counts as, as one text: the same as `effectsOf` says of it. */
function effects(moment: YearMoment): RawBuilder<string> {
  const named = EFFECTS.map((effect) => sql`CASE WHEN ${effectCondition(effect, moment)} THEN ${sql.lit(effect)} END`);
  return sql`concat_ws(' ', ${sql.join(named)})`;
}

function figuresOf(rows: readonly FigureRow[]): YearFigures {
  const t3: T3Count[] = [];
  const t4: T4Count[] = [];
  const documents: RecordCount[] = [];
  const decisions: DecisionCount[] = [];
  const typed: Record<CellKey, DraftCell> = {};
  for (const row of rows) {
    switch (row.part) {
      case 'typed': {
        const { name, figure, detail, reason, at } = row;
        typed[name] = { value: figure, source: 'typed', typedBy: detail, reason, typedAt: at.toISOString() };
        break;
      }
      case 'dispute':
        t4.push({ kind: row.name, standing: row.detail, count: row.figure });
        break;
      case 'document': {
        const effects = row.detail.split(' ').filter((effect): effect is Effect => effect !== '');
        documents.push({ kind: row.name, effects, count: row.figure });
        break;
      }
      case 'decisions':
        decisions.push({ kind: row.name, figure: row.figure });
        break;
      default:
        t3.push({ inflow: row.part, outflow: row.name, column: row.detail, count: row.figure });
    }
  }
  return { t3, t4, documents, decisions, typed };
}
