import type { FormatId } from '../../../law/report-format/index.js';
import { cellNames } from '../form-layout/index.js';
import type { LedgerDifference, LineFault } from './verify-ledger.js';

/** A difference between ledger and publication, as `compare-published` finds it. */
export interface PublishedDifference {
  readonly kind: 'published';
  readonly where: 'data' | 'page';
  readonly place: string;
  readonly said: string | number | null;
  readonly ledger: string | number | null;
}

const FAULTS: Readonly<Record<LineFault, { readonly zh: string; readonly en: string }>> = {
  shape: { zh: '不是规范的明细行', en: 'is no line in canonical form' },
  number: { zh: '序号不相接（有缺行、增行或者换位）', en: 'is not numbered after the line before it' },
  link: { zh: '与上一行的哈希不相接', en: 'does not follow from the line before it' },
  hash: { zh: '的内容与其哈希不符', en: 'does not have the hash it says' },
  place: { zh: '计入了该格式没有的栏目', en: 'counts in a cell that the form does not have' },
};

const WHERE = { data: { zh: 'JSON 数据', en: 'the JSON' }, page: { zh: '网页', en: 'the page' } } as const;

/** A difference in words, naming the cell or the line. */
export function sayDifference(
  difference: LedgerDifference | PublishedDifference,
  format: FormatId,
  language: 'zh' | 'en',
): string {
  const zh = language === 'zh';
  const named = (cell: string) => `${cell}${cellNames(format).has(cell) ? `（${cellNames(format).get(cell)}）` : ''}`;
  const shown = (value: string | number | null) => (value === null ? (zh ? '空' : 'blank') : String(value));
  switch (difference.kind) {
    case 'line': {
      const fault = FAULTS[difference.fault][language];
      return zh ? `第 ${difference.line} 行${fault}` : `line ${difference.line} ${fault}`;
    }
    case 'cell': {
      const { cell, published, recomputed } = difference;
      return zh
        ? `${named(cell)}：公布为 ${shown(published)}，重算为 ${recomputed}`
        : `${named(cell)}: published ${shown(published)}, recomputed ${recomputed}`;
    }
    case 'form':
      return zh ? `${difference.cell}：与该格式的栏目不符` : `${difference.cell}: not as the form has it`;
    case 'count':
      return zh
        ? `首行称有 ${difference.said} 行明细，实有 ${difference.found} 行`
        : `the first line says ${difference.said} lines, there are ${difference.found}`;
    case 'head':
      return zh
        ? `首行所称链头 ${difference.said} 与末行哈希 ${difference.found} 不符`
        : `the head ${difference.said} is not the hash of the last line ${difference.found}`;
    case 'published': {
      const { where, place, said, ledger } = difference;
      return zh
        ? `${named(place)}：${WHERE[where].zh}为 ${shown(said)}，明细为 ${shown(ledger)}`
        : `${named(place)}: ${WHERE[where].en} says ${shown(said)}, the ledger ${shown(ledger)}`;
    }
  }
}
