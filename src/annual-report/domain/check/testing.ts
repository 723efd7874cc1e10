import type { DocumentBlock, ExtractedDocument } from '../../../kernel/document-model.js';
import { localDate } from '../../../kernel/local-date.js';
import {
  REPORT_FORMATS,
  allCellKeys,
  formatForYear,
  type CellKey,
  type FormatId,
} from '../../../law/report-format/index.js';
import { REPORT_SECTIONS, type SectionId } from '../report-document.js';
import { checkParsedReport, type CheckOptions } from './check-report.js';
import type { Finding, FindingCode } from './finding.js';
import type { ParsedReport, ReadCell, ReadSection, TableNote, TextLine } from './parsed-report.js';

/** What a test says of a report; everything else is a faultless report of a small bureau, all figures 0. */
export interface ReportTraits {
  readonly organ?: string | null;
  readonly year?: number | null;
  readonly title?: string;
  readonly format?: FormatId | null;
  readonly kind?: ExtractedDocument['kind'];
  readonly preamble?: readonly string[];
  /** Text of sections; those not given have a plain one. `null`: the section is missing. */
  readonly sections?: Readonly<Partial<Record<SectionId, readonly string[] | null>>>;
  /** Order and printed numbers of the sections, as `[[1, '一、'], [2, '2、']]`. */
  readonly headings?: readonly (readonly [SectionId, string])[];
  /** Figures that are not 0; a text stands for a cell that cannot be read. */
  readonly figures?: Readonly<Record<CellKey, number | string>>;
  readonly tables?: ParsedReport['tables'];
  readonly tableNotes?: readonly TableNote[];
}

function plainText(year: number): Readonly<Record<SectionId, readonly string[]>> {
  return {
    1: [
      '（一）主动公开。按目录主动公开各类政府信息。',
      '（二）依申请公开。畅通受理渠道，规范答复文书。',
      '（三）政府信息管理。严格落实信息发布审核制度。',
      '（四）政府信息公开平台建设。做好网站专栏维护。',
      '（五）监督保障。组织业务培训，接受社会监督。',
    ],
    2: [],
    3: [],
    4: [],
    5: [`${year}年，公开的及时性仍有不足。下一步将加强更新。`],
    6: ['本年度没有收取信息处理费。'],
  };
}

const TABLE_SECTIONS = { 2: 't2', 3: 't3', 4: 't4' } as const;

/** A report as the parser would give it. */
export function makeReport(traits: ReportTraits = {}): ParsedReport {
  const year = traits.year === undefined ? 2023 : traits.year;
  const organ = traits.organ === undefined ? '示例区档案管理局' : traits.organ;
  const format = traits.format === undefined ? (formatForYear(year ?? 2023)?.id ?? null) : traits.format;
  const lines: string[] = [];
  const add = (text: string): TextLine => ({ text, line: lines.push(text) });
  const title = add(traits.title ?? `${organ}${year ?? 2023}年政府信息公开工作年度报告`);
  const preamble = (
    traits.preamble ?? [
      '本报告依据《中华人民共和国政府信息公开条例》编制。',
      `所列数据的统计期限为${year ?? 2023}年1月1日至12月31日。`,
    ]
  ).map(add);
  const texts = { ...plainText(year ?? 2023), ...traits.sections };
  const headings = traits.headings ?? REPORT_SECTIONS.map(({ id, number }) => [id, number] as const);
  const tableLines = new Set<number>();
  const tables: Record<string, { line: number }> = {};
  const sections = headings.flatMap(([id, number]): ReadSection[] => {
    const text = texts[id];
    if (text === null) return [];
    const name = REPORT_SECTIONS.find((section) => section.id === id)?.title ?? '';
    const heading = add(number + name);
    const section: ReadSection = { id, number, heading: heading.text, line: heading.line, text: text.map(add) };
    const table = TABLE_SECTIONS[id as 2];
    if (table && format) {
      const { line } = add(`（${table}）`);
      tableLines.add(line);
      tables[table] = { line };
    }
    return [section];
  });
  const read = traits.tables ?? tables;
  const cells = format ? cellsOf(format, traits.figures ?? {}, read) : {};
  const blocks = lines.map((text, index): DocumentBlock => ({ kind: 'text', text, line: index + 1 }));
  return {
    organ,
    year,
    title,
    format,
    preamble,
    sections,
    cells,
    tables: read,
    tableNotes: traits.tableNotes ?? [],
    tableLines,
    document: { kind: traits.kind ?? 'docx', lines, blocks },
  };
}

function cellsOf(
  format: FormatId,
  figures: Readonly<Record<CellKey, number | string>>,
  tables: ParsedReport['tables'],
): Record<CellKey, ReadCell> {
  const keys = allCellKeys(REPORT_FORMATS[format]).filter((key) => tables[key.slice(0, 2) as 't2']);
  return Object.fromEntries(
    keys.map((key): [CellKey, ReadCell] => {
      const figure = figures[key] ?? 0;
      const value = typeof figure === 'number' ? figure : null;
      return [key, { value, raw: String(figure), line: tables[key.slice(0, 2) as 't2']?.line ?? 0 }];
    }),
  );
}

/** The findings of one code in a report of these traits. */
export function findingsOf(
  code: FindingCode,
  traits: ReportTraits = {},
  options: Partial<CheckOptions> = {},
): readonly Finding[] {
  const checked = checkParsedReport(makeReport(traits), { asOf: localDate('2026-11-25'), ...options });
  return checked.findings.filter((finding) => finding.code === code);
}
