import { rename } from 'node:fs/promises';
import type { Worksheet } from 'exceljs';
import type { CheckedFile } from '../../domain/check/render/html-page.js';
import { toUnreadResult } from '../../domain/check/check-result.js';
import { FILE_CODES, type FindingCode } from '../../domain/check/finding.js';
import { CODE_NAMES } from '../../domain/check/messages/code-names.js';
import { countFindings } from '../../domain/check/render/finding-groups.js';
import { percent } from '../../domain/similar/repetition.js';
import { REPORT_SECTIONS } from '../../domain/report-document.js';
import { unfinishedName } from './batch-folder.js';

const FIRST_COLUMNS = [
  { header: '序号', width: 7 },
  { header: '文件', width: 42 },
  { header: '公开机关', width: 30 },
  { header: '报告年度', width: 10 },
  { header: '统计表格式', width: 11 },
  { header: '检查结果', width: 40 },
  { header: '错误', width: 8 },
  { header: '提醒', width: 8 },
] as const;
const SIMILAR_COLUMNS = [
  { header: '文件', width: 42 },
  { header: '公开机关', width: 30 },
  { header: '部分', width: 28 },
  { header: '重复率', width: 9 },
  { header: '雷同的文件', width: 42 },
  { header: '该文件的公开机关', width: 30 },
  { header: '年度', width: 8 },
  { header: '重复的文字', width: 80 },
] as const;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFF3F8' } } as const;
/** An Excel cell holds no more. */
const LONGEST_CELL = 32_000;

/** The workbook of a batch, row by row: nothing of it is held. */
export interface SummaryWorkbook {
  /** @param page address of the file's own page, relative to the workbook */
  readonly add: (checked: CheckedFile, page: string) => void;
  readonly finish: () => Promise<void>;
}

/** A summary (XLSX): one row a report with its counts, one column a code, heads frozen; similar texts on a second sheet. */
export async function writeSummary(path: string): Promise<SummaryWorkbook> {
  const { default: ExcelJS } = await import('exceljs');
  const unfinished = unfinishedName(path);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: unfinished, useStyles: true });
  const sheet = book.addWorksheet('汇总', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  sheet.columns = [
    ...FIRST_COLUMNS.map(({ header, width }) => ({ header, width })),
    ...FILE_CODES.map((code) => ({ header: `${CODE_NAMES[code]}\n${code}`, width: 12 })),
  ];
  styleHead(sheet);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
  const pairs = book.addWorksheet('内容雷同', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  pairs.columns = SIMILAR_COLUMNS.map(({ header, width }) => ({ header, width }));
  styleHead(pairs);
  let number = 0;
  return {
    add: (checked, page) => {
      number += 1;
      const row = sheet.addRow(rowOf(checked, number, page));
      row.getCell(2).font = { color: { argb: 'FF1A3C66' }, underline: true };
      row.commit();
      for (const values of similarRows(checked)) pairs.addRow(values).commit();
    },
    finish: async () => {
      sheet.commit();
      pairs.commit();
      await book.commit();
      await rename(unfinished, path);
    },
  };
}

function styleHead(sheet: Worksheet): void {
  const head = sheet.getRow(1);
  head.height = 44;
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.fill = HEAD_FILL;
  });
  head.commit();
}

function rowOf({ file, result }: CheckedFile, number: number, page: string) {
  const name = { text: file, hyperlink: page };
  if (!result.ok) return [number, name, null, null, null, `未能读取：${toUnreadResult(file, result).error.message}`];
  const { report, year, findings } = result.value;
  const { errors, warnings } = countFindings(findings);
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const said = errors > 0 ? '有错误' : warnings > 0 ? '有提醒' : '没有发现问题';
  return [
    number,
    name,
    report.organ,
    year,
    report.format === null ? '未见统计表' : `${report.format}年格式`,
    said,
    errors,
    warnings,
    ...FILE_CODES.map((code) => counts.get(code) ?? null),
  ];
}

function similarRows({ file, result }: CheckedFile) {
  if (!result.ok) return [];
  const { report, findings } = result.value;
  return findings.flatMap(({ similar, section }) =>
    similar === undefined
      ? []
      : [
          [
            file,
            report.organ,
            REPORT_SECTIONS.find(({ id }) => id === section)?.title ?? '',
            `${percent(similar.rate)}%`,
            similar.file,
            similar.organ,
            similar.year,
            similar.passages
              .map(({ text }) => text)
              .join('\n')
              .slice(0, LONGEST_CELL),
          ],
        ],
  );
}
