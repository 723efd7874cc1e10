import type { CellKey, FormatId } from '../../law/report-format/index.js';

/** Which of the six sections, 1 to 6. */
export type SectionId = 1 | 2 | 3 | 4 | 5 | 6;

/** The six sections (六个部分) of the annual report in their order, as the official format numbers and names them. */
export const REPORT_SECTIONS: readonly { readonly id: SectionId; readonly number: string; readonly title: string }[] = [
  { id: 1, number: '一、', title: '总体情况' },
  { id: 2, number: '二、', title: '主动公开政府信息情况' },
  { id: 3, number: '三、', title: '收到和处理政府信息公开申请情况' },
  { id: 4, number: '四、', title: '政府信息公开行政复议、行政诉讼情况' },
  { id: 5, number: '五、', title: '存在的主要问题及改进情况' },
  { id: 6, number: '六、', title: '其他需要报告的事项' },
];

/** The table each section carries, where it has one: `t2` in 二, `t3` in 三, `t4` in 四. */
export const TABLE_OF_SECTION: Readonly<Partial<Record<SectionId, 't2' | 't3' | 't4'>>> = { 2: 't2', 3: 't3', 4: 't4' };

/** An annual report (政府信息公开工作年度报告), whole and ready to be shown: 《条例》 Art. 49, 50. */
export interface ReportDocument {
  readonly organName: string;
  readonly year: number;
  readonly format: FormatId;
  /** Title as published; where absent, the usual one is made by `reportTitle`. */
  readonly title?: string;
  /** Paragraphs before section 一. */
  readonly preamble: readonly string[];
  /** A section that is absent has no text of its own: its heading (and table) still stand. */
  readonly sections: readonly { readonly id: SectionId; readonly paragraphs: readonly string[] }[];
  /** Absent or `null`: not filled in, printed as an empty cell. Amounts in 万元. */
  readonly cells: Readonly<Record<CellKey, number | null>>;
  /** `YYYY-MM-DD`. */
  readonly publishedOn?: string;
}

/** The usual title: `某某局2025年政府信息公开工作年度报告`. */
export function reportTitle(report: Pick<ReportDocument, 'organName' | 'year' | 'title'>): string {
  return report.title ?? `${report.organName}${report.year}年政府信息公开工作年度报告`;
}

/** A figure as the form prints it: whole counts as they are, amounts with their decimals, a blank for what is unset. */
export function printFigure(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Characters of the title's size that fit on a line of the text block. */
const TITLE_LINE = 20;

/** The title in lines: one too long is parted after the organ's name, as officials do. */
export function titleLines(report: Pick<ReportDocument, 'organName' | 'year' | 'title'>): string[] {
  const title = reportTitle(report);
  const { organName } = report;
  const parted = title.length > TITLE_LINE && title.startsWith(organName) && title.length > organName.length;
  return parted ? [organName, title.slice(organName.length)] : [title];
}

const SUBHEADING = /^（[一二三四五六七八九十]+）[^。；：:]{1,40}$/;

/** A paragraph that is only a heading of the second level, as `（一）主动公开情况`. */
export function isSubheading(text: string): boolean {
  return SUBHEADING.test(text);
}

/** A day as it is printed under a signature: `2026年1月9日`. */
export function sayDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
