import {
  allCellKeys,
  APPLICANT_COLUMNS,
  type ApplicantColumn,
  type CellKey,
  type ReportFormat,
} from '../../../law/report-format/index.js';
import { outflowRow, type T3Count } from '../derive/t3-figures.js';
import type { T4Count } from '../derive/t4-figures.js';
import type { DraftCell } from '../draft/draft.js';
import type { CountedGroup, CountedThing } from './counted-thing.js';

/** Applications alike in inflow, outflow and column (申请), in the order of the form. */
export function applicationGroups(format: ReportFormat, counts: readonly T3Count[]): CountedGroup[] {
  const outflows = format.t3.filter(({ role }) => role === 'outcome' || role === 'carriedOut').map(({ key }) => key);
  const sums = new Map<string, number>();
  for (const { inflow, outflow, column, count } of counts) {
    const key = `${inflow} ${outflowRow(format, outflow)} ${column}`;
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  const groups: CountedGroup[] = [];
  for (const inflow of ['received', 'carriedIn'] as const) {
    for (const outflow of outflows) {
      for (const column of APPLICANT_COLUMNS) {
        const count = sums.get(`${inflow} ${outflow} ${column}`) ?? 0;
        if (count > 0) groups.push({ thing: application(inflow, outflow, column), count });
      }
    }
  }
  return groups;
}

function application(inflow: T3Count['inflow'], outflow: string, column: ApplicantColumn): CountedThing {
  return { type: 'application', inflow, outflow, column };
}

/** Disputes alike in kind and standing (行政复议、行政诉讼), in the order of the form. */
export function disputeGroups(format: ReportFormat, counts: readonly T4Count[]): CountedGroup[] {
  const sums = new Map<string, number>();
  for (const { kind, standing, count } of counts) {
    const key = `${kind} ${standing}`;
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return format.t4.flatMap(({ key: kind }) =>
    format.t4Columns.flatMap(({ key: standing }): CountedGroup[] => {
      const count = sums.get(`${kind} ${standing}`) ?? 0;
      return count > 0 ? [{ thing: { type: 'dispute', kind, standing }, count }] : [];
    }),
  );
}

/**
 * Figures that a person typed, in the order of the form, with the reason given. The reason is published with the figure;
 * `tells` says of a reason that it names somebody, and it is then left out.
 */
export function typedGroups(
  format: ReportFormat,
  cells: Readonly<Record<CellKey, DraftCell>>,
  tells: (reason: string) => boolean,
): CountedGroup[] {
  return allCellKeys(format).flatMap((cell): CountedGroup[] => {
    const { source, value, reason = '' } = cells[cell] ?? { source: 'unset', value: null };
    if (source !== 'typed' || value === null) return [];
    const said = reason === '' || tells(reason) ? {} : { reason };
    return [{ thing: { type: 'typed', cell, value, ...said }, count: 1 }];
  });
}
