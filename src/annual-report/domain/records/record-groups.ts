import type { ReportFormat } from '../../../law/report-format/index.js';
import type { CountedGroup } from '../open-ledger/counted-thing.js';
import { t2Figures, t2Source, type DecisionCount, type RecordCount } from './t2-figures.js';

/** Documents alike in kind and in what they count as, in the order of the form; what counts in no cell is no line. */
export function documentGroups(format: ReportFormat, documents: readonly RecordCount[]): CountedGroup[] {
  const groups = new Map<string, { thing: CountedGroup['thing']; count: number }>();
  for (const row of format.t2.flatMap((block) => block.rows)) {
    for (const { effects, count } of documents.filter(({ kind }) => kind === row.key)) {
      const counts = row.columns
        .filter(({ key }) => {
          const source = t2Source(row.key, key);
          return source?.from === 'documents' && effects.includes(source.effect);
        })
        .map(({ key }) => key);
      if (counts.length === 0) continue;
      const key = `${row.key} ${counts.join(' ')}`;
      const group = groups.get(key) ?? { thing: { type: 'record', kind: row.key, counts }, count: 0 };
      groups.set(key, { ...group, count: group.count + count });
    }
  }
  return [...groups.values()];
}

/** What decisions and charges add up to, a line a cell. */
export function decisionGroups(format: ReportFormat, decisions: readonly DecisionCount[]): CountedGroup[] {
  return Object.entries(t2Figures(format, [], decisions)).map(([cell, value]) => ({
    thing: { type: 'decisions', cell, value },
    count: 1,
  }));
}
