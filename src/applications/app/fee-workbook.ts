import type { Worksheet } from 'exceljs';
import { APPLICANT_NAMES, FEE_STATE_NAMES, sliceText } from '../domain/fee-words.js';
import type { FeeEntry, FeeRegister } from './fee-register.js';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (entry: FeeEntry, index: number) => string | number | null;
  readonly align?: 'left' | 'right' | 'center';
}

const COLUMNS: readonly Column[] = [
  { title: '序号', width: 6, value: (_, index) => index + 1, align: 'center' },
  { title: '受理编号', width: 22, value: (it) => it.receiptNumber },
  { title: '申请人类型', width: 14, value: (it) => APPLICANT_NAMES[it.applicantColumn] ?? it.applicantColumn },
  { title: '计收方式', width: 10, value: (it) => (it.scale === 'items' ? '按件' : '按量'), align: 'center' },
  { title: '件（页）数', width: 10, value: (it) => it.quantity, align: 'right' },
  { title: '当月累计件数', width: 12, value: (it) => it.monthTotal, align: 'right' },
  {
    title: '分段计算',
    width: 34,
    value: (it) =>
      it.slices
        .filter((slice) => slice.yuan > 0)
        .map(sliceText(it.scale))
        .join('\n'),
  },
  { title: '应收金额（元）', width: 13, value: (it) => it.yuan, align: 'right' },
  { title: '通知日期', width: 12, value: (it) => it.noticedOn, align: 'center' },
  { title: '送达日期', width: 12, value: (it) => it.deliveredOn, align: 'center' },
  { title: '缴费期限', width: 12, value: (it) => it.payBy, align: 'center' },
  { title: '缴费日期', width: 12, value: (it) => it.paidOn, align: 'center' },
  { title: '实收金额（元）', width: 13, value: (it) => (it.state === 'paid' ? it.yuan : null), align: 'right' },
  { title: '状态', width: 14, value: (it) => FEE_STATE_NAMES[it.state], align: 'center' },
];

const YUAN = '#,##0';

/** The register of fees as a workbook (信息处理费台账, XLSX), one sheet, to be printed on A4 across. */
export async function feeWorkbook(register: FeeRegister, organName: string, madeOn: string): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('信息处理费台账', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: 3 }],
  });
  sheet.pageSetup.printTitlesRow = '3:3';
  sheet.headerFooter.oddFooter = '第 &P 页，共 &N 页';
  COLUMNS.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  heading(sheet, register, organName, madeOn);
  register.entries.forEach((entry, index) => writeEntry(sheet, entry, index));
  totals(sheet, register);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function heading(sheet: Worksheet, { year }: FeeRegister, organName: string, madeOn: string): void {
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  sheet.getCell(1, 1).value = `${organName}${year}年政府信息公开信息处理费台账`;
  sheet.getCell(1, 1).font = { name: '宋体', size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 30;
  sheet.mergeCells(2, 1, 2, COLUMNS.length);
  sheet.getCell(2, 1).value = `依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）　生成日期：${madeOn}`;
  sheet.getCell(2, 1).font = { name: '宋体', size: 10 };
  const head = sheet.getRow(3);
  COLUMNS.forEach(({ title }, index) => (head.getCell(index + 1).value = title));
  head.height = 30;
  for (let column = 1; column <= COLUMNS.length; column += 1) {
    const cell = head.getCell(column);
    cell.font = { name: '宋体', size: 10, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFF3F8' } };
    cell.border = BORDER;
  }
}

const LINE = { style: 'thin' as const };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function writeEntry(sheet: Worksheet, entry: FeeEntry, index: number): void {
  const row = sheet.getRow(4 + index);
  const lines = entry.slices.filter((slice) => slice.yuan > 0).length;
  row.height = Math.max(18, 16 * lines);
  COLUMNS.forEach(({ value, align = 'left' }, column) => {
    const cell = row.getCell(column + 1);
    cell.value = value(entry, index);
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
    cell.font = { name: '宋体', size: 10 };
    cell.border = BORDER;
    if (COLUMNS[column]?.title.includes('金额')) cell.numFmt = YUAN;
  });
}

function totals(sheet: Worksheet, { entries, noticedYuan, paidYuan, waitingYuan }: FeeRegister): void {
  const row = sheet.getRow(4 + entries.length);
  row.getCell(1).value = '合计';
  row.getCell(3).value = `${entries.length} 笔`;
  row.getCell(8).value = noticedYuan;
  row.getCell(13).value = paidYuan;
  row.getCell(14).value = `待缴 ${waitingYuan} 元`;
  row.height = 20;
  for (let column = 1; column <= COLUMNS.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = { name: '宋体', size: 10, bold: true };
    cell.alignment = { horizontal: COLUMNS[column - 1]?.align ?? 'left', vertical: 'middle' };
    cell.border = BORDER;
    if (COLUMNS[column - 1]?.title.includes('金额')) cell.numFmt = YUAN;
  }
}
