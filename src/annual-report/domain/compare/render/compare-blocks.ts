import { describeFinding } from '../../check/describe-finding.js';
import { SEVERITY_NAMES } from '../../check/render/finding-groups.js';
import type {
  ComparedReports,
  ComparedSection,
  ComparedSide,
  ComparedTable,
  SideSentence,
} from '../compared-reports.js';
import {
  COMPARE_TITLE,
  ELSEWHERE,
  RATE_NOTE,
  rateRows,
  ROW_WORDS,
  sayChange,
  sayDifference,
  sayFigure,
  sideFacts,
  sideNames,
} from './compare-words.js';

/** Words with the look they have: `gone` is struck through, `new` underlined, `soft` a remark. */
export interface BlockRun {
  readonly text: string;
  readonly look: 'plain' | 'gone' | 'new' | 'soft';
}

/** A comparison as a document of few kinds of parts, for whatever it is printed as (Word, PDF). */
export type CompareBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'note' | 'item'; readonly text: string }
  | {
      readonly kind: 'table';
      /** Relative widths of the columns. */
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly BlockRun[])[])[];
    };

export interface CompareDocument {
  readonly title: string;
  /** Title with the names of both, for the file's properties. */
  readonly fullTitle: string;
  readonly blocks: readonly CompareBlock[];
}

const heading = (level: 1 | 2, text: string): CompareBlock => ({ kind: 'heading', level, text });
const note = (text: string): CompareBlock => ({ kind: 'note', text });
const plain = (text: string): BlockRun[] => (text === '' ? [] : [{ text, look: 'plain' }]);

function table(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): CompareBlock {
  return { kind: 'table', widths, head, rows: rows.map((row) => row.map(plain)) };
}

function runsOf(side: SideSentence | null, look: 'gone' | 'new'): BlockRun[] {
  if (!side) return [];
  const runs = side.pieces.map(({ text, changed }): BlockRun => ({ text, look: changed ? look : 'plain' }));
  return side.elsewhere ? [...runs, { text: ELSEWHERE, look: 'soft' }] : runs;
}

function sectionBlocks({ title, rows }: ComparedSection, names: readonly string[]): CompareBlock[] {
  if (rows.length === 0) return [heading(2, title), note('两份报告的这一部分都没有文字。')];
  const drawn = rows.map(({ kind, one, other }) => [plain(ROW_WORDS[kind]), runsOf(one, 'gone'), runsOf(other, 'new')]);
  return [heading(2, title), { kind: 'table', widths: [9, 45, 45], head: ['比对', ...names], rows: drawn }];
}

function figureBlocks({ caption, cells, zeros }: ComparedTable, names: readonly string[]): CompareBlock[] {
  const rows = cells.map((cell) => [
    cell.name,
    sayFigure(cell.one),
    sayFigure(cell.other),
    sayDifference(cell),
    sayChange(cell),
  ]);
  return [
    heading(2, caption),
    ...(rows.length === 0 ? [] : [table([44, 18, 18, 10, 10], ['项目', ...names, '增减', '幅度'], rows)]),
    ...(zeros > 0 ? [note(`另有 ${zeros} 格两份报告均为 0，未列出。`)] : []),
  ];
}

function findingBlocks({ checked }: ComparedSide, name: string): CompareBlock[] {
  const items = checked.findings.map((finding, index): CompareBlock => {
    const { message, basis } = describeFinding(finding, checked.report.format);
    const text = `${index + 1}. ［${SEVERITY_NAMES[finding.severity]}］${message}依据：${basis}`;
    return { kind: 'item', text };
  });
  return [heading(2, name), ...(items.length === 0 ? [note('没有发现问题。')] : items)];
}

/** The comparison in the order it is printed. */
export function compareDocument(compared: ComparedReports): CompareDocument {
  const { one, other } = sideNames(compared.sides);
  const names = [one, other];
  const others = sideFacts(compared.sides.other);
  const facts = sideFacts(compared.sides.one).map(([name, value], index) => [name, value, others[index]?.[1] ?? '']);
  return {
    title: COMPARE_TITLE,
    fullTitle: `${COMPARE_TITLE}：${one}、${other}`,
    blocks: [
      table([16, 42, 42], ['', ...names], facts),
      heading(1, '重复率'),
      table([50, 25, 25], ['部分', ...names], rateRows(compared)),
      note(RATE_NOTE),
      heading(1, '文字'),
      note('删除线为后者没有的文字，下划线为前者没有的文字。'),
      ...compared.sections.flatMap((part) => sectionBlocks(part, names)),
      heading(1, '统计表'),
      note('增减为后者减前者。'),
      ...compared.tables.flatMap((part) => figureBlocks(part, names)),
      heading(1, '检查发现的问题'),
      ...findingBlocks(compared.sides.one, one),
      ...findingBlocks(compared.sides.other, other),
    ],
  };
}
