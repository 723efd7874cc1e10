import type { CellKey } from '../../../law/report-format/index.js';

/** Figures of one year's report. */
export interface YearCells {
  readonly year: number;
  readonly cells: Readonly<Record<CellKey, number | null>>;
}

export const TREND_IDS = ['applications', 'outcomes', 'disputes'] as const;
export type TrendId = (typeof TREND_IDS)[number];

/** A line of a chart: what it adds up over the years; `null` where a year's report leaves all of it blank. */
export interface TrendSeries {
  readonly key: string;
  readonly values: readonly (number | null)[];
}

export interface Trend {
  readonly id: TrendId;
  readonly years: readonly number[];
  readonly series: readonly TrendSeries[];
}

/** Which cells each series adds up: whole keys, or all of a group in the total column (`t3.refused.*.total`). */
const SERIES: Readonly<Record<TrendId, Readonly<Record<string, readonly RegExp[]>>>> = {
  applications: {
    received: [/^t3\.received\.total$/],
    handled: [/^t3\.handled\.total$/],
    carriedOut: [/^t3\.carriedOut\.total$/],
  },
  outcomes: {
    granted: [/^t3\.granted\.total$/],
    partial: [/^t3\.partial\.total$/],
    refused: [/^t3\.refused\.\w+\.total$/],
    unavailable: [/^t3\.unavailable\.\w+\.total$/],
    unprocessed: [/^t3\.unprocessed\.\w+\.total$/],
    other: [/^t3\.other\.\w+\.total$/],
  },
  disputes: {
    reconsideration: [/^t4\.reconsideration\.total$/],
    litigation: [/^t4\.litigation\.\w+\.total$/],
  },
};

/** Trends over the years of an organ's reports (历年数据), from what was published; years in order, the oldest first. */
export function trendsOf(reports: readonly YearCells[]): Trend[] {
  const sorted = [...reports].sort((a, b) => a.year - b.year);
  return TREND_IDS.map((id) => ({
    id,
    years: sorted.map(({ year }) => year),
    series: Object.entries(SERIES[id]).map(([key, patterns]) => ({
      key,
      values: sorted.map(({ cells }) => addUp(cells, patterns)),
    })),
  }));
}

function addUp(cells: YearCells['cells'], patterns: readonly RegExp[]): number | null {
  const known = Object.entries(cells).flatMap(([cell, value]) =>
    value !== null && patterns.some((pattern) => pattern.test(cell)) ? [value] : [],
  );
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
