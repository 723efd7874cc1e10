import exceljs, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { drawTables, extracted } from './testing.js';

async function workbook(fill: (sheet: Worksheet, book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.title = '示例';
  fill(book.addWorksheet('年报'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const lined = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
} as const;

describe('readXlsx', () => {
  it('parts text from tables and keeps merged cells', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([
        ['示例区财政局2025年政府信息公开工作年度报告'],
        ['二、主动公开政府信息情况'],
        ['第二十条第（一）项'],
        ['信息内容', '本年制发件数', '现行有效件数'],
        ['规章', 0, null],
        [],
        ['三、收到和处理政府信息公开申请情况'],
        ['申请人', '情况', null],
        [null, '自然人', '总计'],
        ['收到', 3, 5],
        ['附注：以上数据截至2025年12月31日。'],
      ]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A3:C3');
      sheet.mergeCells('A8:A9');
      sheet.mergeCells('B8:C8');
      for (let row = 3; row <= 5; row++)
        for (let column = 1; column <= 3; column++) sheet.getCell(row, column).border = lined;
    });
    const document = await extracted(bytes, 'a.xlsx');
    expect(document).toMatchObject({ kind: 'xlsx', title: '示例' });
    expect(document.lines).toEqual([
      '示例区财政局2025年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '现行有效件数',
      '规章',
      '0',
      '',
      '三、收到和处理政府信息公开申请情况',
      '申请人',
      '情况',
      '自然人',
      '总计',
      '收到',
      '3',
      '5',
      '附注：以上数据截至2025年12月31日。',
    ]);
    expect(drawTables(document)).toEqual([
      [
        '第二十条第（一）项@0,0+1×3',
        '信息内容@1,0',
        '本年制发件数@1,1',
        '现行有效件数@1,2',
        '规章@2,0',
        '0@2,1',
        '@2,2',
      ],
      ['申请人@0,0+2×1', '情况@0,1+1×2', '自然人@1,1', '总计@1,2', '收到@2,0', '3@2,1', '5@2,2'],
    ]);
  });

  it('shows values as the spreadsheet does', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([
        12,
        { formula: 'A1*2', result: 24 },
        { richText: [{ text: '３' }, { text: '件' }] },
        new Date(Date.UTC(2026, 0, 31)),
        0.1 + 0.2,
        { text: '链接', hyperlink: 'http://example.invalid/' },
        ' 文字 ',
        251000,
        { error: '#N/A' },
        true,
      ]);
      sheet.getCell('A1').numFmt = '0"件"';
      sheet.getCell('D1').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('H1').numFmt = '#,##0.00';
    });
    expect((await extracted(bytes, 'a.xlsx')).lines).toEqual([
      '12件',
      '24',
      '３件',
      '2026年1月31日',
      '0.3',
      '链接',
      '文字',
      '251,000.00',
      '#N/A',
      'TRUE',
    ]);
  });

  it('leaves out hidden sheets, rows and columns', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRows([
        ['甲', '藏列', '乙'],
        ['藏行', 1, 2],
        ['丙', 1, 3],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
      book.addWorksheet('藏表', { state: 'hidden' }).addRow(['不见']);
      book.addWorksheet('附表').addRow(['见']);
    });
    const document = await extracted(bytes, 'a.xlsx');
    expect(document.lines).toEqual(['甲', '乙', '丙', '3', '见']);
  });

  it('refuses an empty workbook', async () => {
    await expect(extracted(await workbook(() => undefined), 'a.xlsx')).rejects.toThrow('file.empty');
  });
});
