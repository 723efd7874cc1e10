import { REPORT_FORMATS, type CellKey, type FormatId, type ReportFormat } from '../../../law/report-format/index.js';
import type { Language } from '../../../platform/http/portal/index.js';
import { cellNames } from '../../domain/form-layout/index.js';
import type { CountedThing } from '../../domain/open-ledger/counted-thing.js';
import { annualReportWords } from '../messages/index.js';

/** The name of a row of `t3` with its group: `（三）不予公开 1.属于国家秘密`. */
function t3Row(format: ReportFormat, key: string): string {
  const row = format.t3.find((each) => each.key === key);
  if (!row) return key;
  const group = row.group ? `${row.group.label} ` : '';
  return `${group}${row.number}${row.label}`;
}

const labelOf = (labels: readonly { readonly key: string; readonly label: string }[], key: string) =>
  labels.find((each) => each.key === key)?.label ?? key;

/** What a line of the ledger counts, in words of the official form. */
export function sayThing(thing: CountedThing, id: FormatId, language: Language): string {
  const t = annualReportWords(language);
  const format = REPORT_FORMATS[id];
  switch (thing.type) {
    case 'application': {
      const rows = [t3Row(format, thing.inflow), t3Row(format, thing.outflow)];
      return `${labelOf(format.t3Columns, thing.column)}：${rows.join(' → ')}`;
    }
    case 'dispute':
      return `${labelOf(format.t4, thing.kind)}：${labelOf(format.t4Columns, thing.standing)}`;
    case 'record': {
      const row = format.t2.flatMap(({ rows }) => rows).find(({ key }) => key === thing.kind);
      return `${row?.label ?? thing.kind}：${thing.counts.map((key) => labelOf(row?.columns ?? [], key)).join('、')}`;
    }
    case 'decisions':
      return t('cell.decisions');
    case 'typed':
      return thing.reason === undefined ? t('cell.typed') : t('cell.typed.reason', { reason: thing.reason });
    case 'member': {
      const organ = thing.organ.name;
      return thing.version === null
        ? t('cell.member.unpublished', { organ })
        : t('cell.member', { organ, version: thing.version });
    }
  }
}

/** The name of a cell in words: `（一）予以公开，自然人`. */
export function sayCell(format: FormatId, cell: CellKey): string {
  return cellNames(format).get(cell) ?? cell;
}
