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

/** One row of the one statement: what one of the five parts holds of an organ. */
interface FigureRow {
  readonly organ: string;
  readonly part: 'applications' | 'disputes' | 'documents' | 'decisions' | 'typed';
  /** Applications as `received granted natural 3,…`, for there are many of them; the others as a JSON list of lists. */
  readonly figures: string;
}
type Dispute = readonly [kind: T4Count['kind'], standing: T4Count['standing'], count: number];
type Document = readonly [kind: string, effects: string, count: number];
type Decision = readonly [kind: string, figure: number];
type Typed = readonly [cell: CellKey, by: string, value: number, reason: string, at: string];

/** Reads an organ's year as it stood at a moment. */
export async function readYear(trx: OrganTransaction, organId: string, moment: YearMoment): Promise<YearFigures> {
  return (await readYears(trx, [organId], moment)).get(organId) ?? figuresOf([], countReader());
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
    SELECT organ_id, 'disputes', json_agg(json_build_array(kind, standing, count))::text FROM (
      SELECT organ_id, kind, CASE WHEN closed_on <= ${to} THEN result ELSE 'pending' END AS standing, count(*)
      FROM dispute
      WHERE ${organs} AND counted AND opened_year <= ${year} AND closed_year >= ${year} AND opened_on <= ${to}
      GROUP BY 1, 2, 3) AS counted
    GROUP BY 1
    UNION ALL
    SELECT organ_id, 'documents', json_agg(json_build_array(kind, effects, count))::text FROM (
      SELECT organ_id, kind, ${effects(moment)} AS effects, count(*)
      FROM disclosure_record
      WHERE ${organs} AND withdrawn IS NULL AND made_on <= ${to}
      GROUP BY 1, 2, 3) AS counted
    GROUP BY 1
    UNION ALL
    SELECT organ_id, 'decisions', json_agg(json_build_array(kind, figure))::text FROM (
      SELECT organ_id, kind, sum(coalesce(count, amount_fen)) AS figure
      FROM counted_decision
      WHERE ${organs} AND counts_year = ${year} AND counts_on <= ${to} AND NOT taken_back
      GROUP BY 1, 2) AS counted
    GROUP BY 1
    UNION ALL
    SELECT organ_id, 'typed', json_agg(json_build_array(cell, typed_by, value, reason, typed_at))::text
    FROM annual_report_cell
    WHERE ${organs} AND year = ${year}
    GROUP BY 1`.execute(trx);
  const byOrgan = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const own = byOrgan.get(row.organ);
    if (own) own.push(row);
    else byOrgan.set(row.organ, [row]);
  }
  const countOf = countReader();
  return new Map([...byOrgan].map(([organ, own]) => [organ, figuresOf(own, countOf)]));
}

/** From the counts, as one text an organ: a province has hundreds of thousands of them. */
function countsOf(organs: RawBuilder<unknown>, { year }: YearMoment): RawBuilder<unknown> {
  return sql`
    SELECT organ_id AS organ, 'applications' AS part,
      string_agg(CASE WHEN received_year = ${year} THEN 'received ' ELSE 'carriedIn ' END
        || CASE WHEN closed_year = ${year} THEN outcome ELSE 'carriedOut' END || ' ' || applicant_column || ' ' || count,
        ',') AS figures
    FROM application_count
    WHERE ${organs} AND kind = 'information' AND received_year <= ${year} AND closed_year >= ${year} AND count > 0
    GROUP BY 1`;
}

function casesOf(organs: RawBuilder<unknown>, { year, to }: YearMoment): RawBuilder<unknown> {
  return sql`
    SELECT organ_id AS organ, 'applications' AS part, string_agg(concat_ws(' ', inflow, outflow, applicant_column, count), ',') AS figures
    FROM (
      SELECT organ_id, CASE WHEN received_year = ${year} THEN 'received' ELSE 'carriedIn' END AS inflow,
        CASE WHEN first_closed_on <= ${to} THEN first_outcome ELSE 'carriedOut' END AS outflow, applicant_column, count(*)
      FROM application
      WHERE ${organs} AND kind = 'information' AND received_year <= ${year} AND closed_year >= ${year}
        AND received_on <= ${to}
      GROUP BY 1, 2, 3, 4) AS counted
    GROUP BY 1`;
}

/** What a document counts as, as one text: the same as `effectsOf` says of it. */
function effects(moment: YearMoment): RawBuilder<string> {
  const named = EFFECTS.map((effect) => sql`CASE WHEN ${effectCondition(effect, moment)} THEN ${sql.lit(effect)} END`);
  return sql`concat_ws(' ', ${sql.join(named)})`;
}

/** A count as it stands in a text: there are few different ones, and each is read once. */
function countReader(): (text: string) => T3Count {
  const known = new Map<string, T3Count>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const [inflow, outflow, column, count] = text.split(' ') as [T3Count['inflow'], string, string, string];
    const read = { inflow, outflow, column, count: Number(count) };
    known.set(text, read);
    return read;
  };
}

function figuresOf(rows: readonly FigureRow[], countOf: (text: string) => T3Count): YearFigures {
  const textOf = (part: FigureRow['part']) => rows.find((row) => row.part === part)?.figures;
  const listOf = <T>(part: FigureRow['part']) => JSON.parse(textOf(part) ?? '[]') as readonly T[];
  return {
    t3: (textOf('applications')?.split(',') ?? []).map(countOf),
    t4: listOf<Dispute>('disputes').map(([kind, standing, count]) => ({ kind, standing, count })),
    documents: listOf<Document>('documents').map(([kind, effects, count]) => ({
      kind,
      effects: effects.split(' ').filter((effect): effect is Effect => effect !== ''),
      count,
    })),
    decisions: listOf<Decision>('decisions').map(([kind, figure]) => ({ kind, figure })),
    typed: Object.fromEntries(
      listOf<Typed>('typed').map(([cell, typedBy, value, reason, at]) => [
        cell,
        { value, source: 'typed', typedBy, reason, typedAt: new Date(at).toISOString() } satisfies DraftCell,
      ]),
    ),
  };
}
