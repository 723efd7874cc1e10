import type { FormatId, ReportFormat } from '../../../../src/law/report-format/index.js';
import { REPORT_FORMATS } from '../../../../src/law/report-format/index.js';
import { fill } from '../../messages/fill.ts';
import type { ReportCharts } from './api.ts';
import { texts } from './messages.ts';

/** What a chart of bars and its table show. */
export interface Bars {
  readonly title: string;
  /** What the names are names of. */
  readonly head: string;
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Long names: the bars lie. */
  readonly lying: boolean;
  /** The parts make up a whole: each has its share. */
  readonly shares: boolean;
}

/** A year's charts, in their order. */
export function barsOf({ months, outcomes, applicants, pace }: ReportCharts, formatId: FormatId): Bars[] {
  const format = REPORT_FORMATS[formatId];
  return [
    {
      title: texts.months,
      head: texts.month,
      names: months.map(({ month }) => fill(texts.monthOf, { month })),
      series: [
        { name: texts.received, values: months.map(({ received }) => received) },
        { name: texts.replied, values: months.map(({ replied }) => replied) },
      ],
      lying: false,
      shares: false,
    },
    {
      title: texts.outcomes,
      head: texts.outcome,
      names: outcomes.map(({ row }) => outcomeName(format, row)),
      series: [{ name: texts.count, values: outcomes.map(({ count }) => count) }],
      lying: true,
      shares: true,
    },
    {
      title: texts.applicants,
      head: texts.applicant,
      names: applicants.map(({ column }) => format.t3Columns.find(({ key }) => key === column)?.label ?? column),
      series: [{ name: texts.count, values: applicants.map(({ count }) => count) }],
      lying: true,
      shares: true,
    },
    {
      title: texts.pace,
      head: texts.band,
      names: pace.bands.map(({ from, to }) =>
        to === null ? fill(texts.bandOver, { from }) : fill(texts.bandOf, { from, to }),
      ),
      series: [{ name: texts.count, values: pace.bands.map(({ count }) => count) }],
      lying: false,
      shares: true,
    },
  ];
}

/** The name of an outcome, with its group where it has one: 不予公开：属于国家秘密. */
function outcomeName(format: ReportFormat, key: string): string {
  const row = format.t3.find((found) => found.key === key);
  if (!row) return key;
  const plain = (label: string) => label.replace(/^（[^（）]*）|^\d+[.．]/, '');
  return row.group ? `${plain(row.group.label)}：${plain(row.label)}` : plain(row.label);
}

/** A share in percent, to a tenth: `12.5%`; `—` of nothing. */
export function shareOf(part: number, all: number): string {
  return all === 0 ? '—' : `${Math.round((part / all) * 1000) / 10}%`;
}
