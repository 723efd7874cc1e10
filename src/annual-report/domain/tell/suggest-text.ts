import type { ReportFormat, T3Row } from '../../../law/report-format/index.js';
import type { ReferredFigures } from './resolve-text.js';
import { FEE_STATEMENT, writeReference, type ReferenceForm } from './reference.js';

/** What a suggested paragraph is made from. */
export interface SuggestionFacts {
  readonly format: ReportFormat;
  readonly year: number;
  readonly figures: ReferredFigures;
  /** A government's figures are the sum of its members' and its own; its register of fees holds its own alone. */
  readonly of: 'organ' | 'sum';
}

const refer = (figure: string, form: ReferenceForm = 'now') => writeReference({ form, figure });
const total = (row: string, form?: ReferenceForm) => refer(`${row}.total`, form);

/**
 * Paragraphs that the figures suggest for a section, with references in place of numbers, so that they follow the figures; none
 * for sections that tell of other things.
 */
export function suggestText(section: number, facts: SuggestionFacts): string[] {
  if (section === 3) return applications(facts);
  if (section === 4) return disputes(facts);
  if (section === 6) return fees(facts);
  return [];
}

function applications({ format, year, figures, of }: SuggestionFacts): string[] {
  const valueOf = (cell: string) => figures.cells[cell] ?? 0;
  const who = format.t3Columns
    .filter(({ key }) => key !== 'total' && valueOf(`t3.received.${key}`) > 0)
    .map(({ key, label }) => `${label}${refer(`t3.received.${key}`)}件`);
  const inflow =
    `${year}年，${of === 'sum' ? '本级政府各机关' : '本机关'}新收政府信息公开申请${total('t3.received')}件` +
    (who.length > 1 ? `，其中${who.join('、')}` : '') +
    `；上年结转政府信息公开申请${total('t3.carriedIn')}件。`;
  const outcomes = format.t3
    .filter((row) => row.role === 'outcome' && valueOf(`t3.${row.key}.total`) > 0)
    .map((row) => `${nameOf(row)}${total(`t3.${row.key}`)}件`);
  const outflow =
    `本年度办理结果总计${total('t3.handled')}件` +
    (outcomes.length > 0 ? `，其中${outcomes.join('、')}` : '') +
    `；结转下年度继续办理${total('t3.carriedOut')}件。`;
  return [inflow + outflow, ...compared(figures, 't3.received.total', '新收政府信息公开申请数量')];
}

/** The name of an outcome in running text: 不予公开（属于国家秘密）. */
function nameOf({ label, group }: T3Row): string {
  const plain = label.replace(/（[^（）]*）/g, '');
  return group ? `${group.label.replace(/^（[^（）]*）/, '')}（${plain}）` : plain;
}

function disputes({ format, year, figures }: SuggestionFacts): string[] {
  const said = format.t4.map(({ key, label }) => {
    const results = format.t4Columns
      .filter((column) => column.key !== 'total' && (figures.cells[`t4.${key}.${column.key}`] ?? 0) > 0)
      .map((column) => `${column.label}${refer(`t4.${key}.${column.key}`)}件`);
    const kind = key.startsWith('litigation.') ? `行政诉讼（${label}）` : label;
    return `${kind}${total(`t4.${key}`)}件${results.length > 0 ? `（${results.join('、')}）` : ''}`;
  });
  return [`${year}年，因政府信息公开工作引起的${said.join('，')}。`];
}

function fees({ year, figures, of }: SuggestionFacts): string[] {
  if (figures.fees === null || of === 'sum') return [];
  return [`根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），${year}年本机关${refer(FEE_STATEMENT)}。`];
}

/** A sentence on the change since last year, where last year's report has the figure. */
function compared({ cells, previous }: ReferredFigures, cell: string, name: string): string[] {
  const before = previous?.[cell] ?? null;
  if (before === null || cells[cell] === undefined || cells[cell] === null) return [];
  const percent = before === 0 ? '' : `（${refer(cell, 'pct')}）`;
  return [`上年${name}为${refer(cell, 'prev')}件，本年与之相比${refer(cell, 'diff')}件${percent}。`];
}
