import type { stream as exceljsStream } from 'exceljs';
import type { CellError } from '../../domain/import/check-rows.js';
import {
  EXAMPLE_MARK,
  IMPORT_COLUMNS,
  IMPORT_LIMITS,
  SHEET_NAME,
  type ImportColumn,
} from '../../domain/import/columns.js';
import { BODY_FONT, BORDER, FILLS, HEAD_FONT } from './sheet-looks.js';

type Writer = InstanceType<typeof exceljsStream.xlsx.WorkbookWriter>;

const ONE_PAGE_WIDE = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

const NOTES = [
  '政府信息公开申请批量导入模板',
  `1. 在“${SHEET_NAME}”表中逐行填写，一行一件申请；带 * 的栏目必须填写。不要改动前两行的栏目名称，栏目可以调换次序。`,
  `2. 编号以“${EXAMPLE_MARK}”开头的行是示例，导入时跳过。`,
  '3. 日期按日期格式填写（如 2025-03-03）；证件号码、电话按文本填写，避免末位丢失。',
  `4. 每个文件不超过 ${IMPORT_LIMITS.rows} 行、${IMPORT_LIMITS.bytes / 1024 / 1024} MB。先试运行，改正全部错误后再导入；有一处错误，整个文件都不导入。`,
  '5. 各项步骤按《条例》规定的次序和期限核对，与在系统中办理一致；已签发年度报告的年度，不能再补录该年度的申请。',
  '6. 原案卷没有记载的必填内容，证件类型选“其他”，号码、地址等填“未记载”；信息不存在的，在“检索情况”中写明检索的范围和方法。',
  '7. 本表含个人信息，请妥善保管，导入后及时删除。导入的内容在系统中加密保存。',
];

const KINDS: Readonly<Record<ImportColumn['kind'], string>> = {
  text: '文本',
  longText: '文本',
  date: '日期',
  count: '整数',
  choice: '下拉选择',
};

/** 说明: how the sheet is filled in, column by column. */
export function writeGuideSheet(workbook: Writer): void {
  const sheet = workbook.addWorksheet('说明', { views: [{ showGridLines: false }], pageSetup: ONE_PAGE_WIDE });
  sheet.columns = [{ width: 18 }, { width: 22 }, { width: 10 }, { width: 12 }, { width: 70 }];
  for (const [index, note] of NOTES.entries()) {
    const row = sheet.addRow([note]);
    sheet.mergeCells(row.number, 1, row.number, 5);
    const cell = row.getCell(1);
    cell.font = index === 0 ? { ...HEAD_FONT, size: 16 } : BODY_FONT;
    cell.alignment = { wrapText: true, vertical: 'middle' };
    row.height = index === 0 ? 32 : 34;
    row.commit();
  }
  sheet.addRow([]).commit();
  writeHead(sheet.addRow(['部分', '栏目', '必填', '格式', '说明']));
  for (const { group, title, required, kind, hint } of IMPORT_COLUMNS) {
    const row = sheet.addRow([group, title, required ? '是' : '', KINDS[kind], hint]);
    for (let place = 1; place <= 5; place += 1) {
      const cell = row.getCell(place);
      cell.font = BODY_FONT;
      cell.border = BORDER;
      cell.alignment = { wrapText: true, vertical: 'middle' };
      if (required) cell.fill = FILLS.required;
    }
    row.commit();
  }
  sheet.commit();
}

/** 错误清单: every error by its cell, one click away. */
export function writeErrorSheet(workbook: Writer, errors: readonly CellError[], total: number): void {
  const sheet = workbook.addWorksheet('错误清单', {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: ONE_PAGE_WIDE,
  });
  sheet.columns = [{ width: 16 }, { width: 24 }, { width: 80 }];
  const more = total > errors.length ? `，以下列出前 ${errors.length} 处` : '';
  const lead = sheet.addRow([`共 ${total} 处错误${more}。改正后重新上传；在此之前没有导入任何申请。`]);
  sheet.mergeCells(1, 1, 1, 3);
  lead.getCell(1).font = BODY_FONT;
  lead.height = 24;
  lead.commit();
  writeHead(sheet.addRow(['单元格', '栏目', '错误']));
  for (const { cell, title, reason } of errors) {
    const row = sheet.addRow([{ text: cell, hyperlink: `#${cell}` }, title, reason]);
    for (let place = 1; place <= 3; place += 1) {
      row.getCell(place).font =
        place === 1 ? { ...BODY_FONT, color: { argb: 'FF0563C1' }, underline: true } : BODY_FONT;
      row.getCell(place).border = BORDER;
      row.getCell(place).alignment = { wrapText: true, vertical: 'top' };
    }
    row.commit();
  }
  sheet.commit();
}

function writeHead(row: ReturnType<ReturnType<Writer['addWorksheet']>['addRow']>): void {
  row.eachCell((cell) => {
    cell.font = HEAD_FONT;
    cell.fill = FILLS.head;
    cell.border = BORDER;
  });
  row.commit();
}
