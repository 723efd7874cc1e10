import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractDocument } from './extract-document.js';
import { drawTables, extracted } from './testing.js';

const fixture = () => readFileSync('test/fixtures/documents/annual-report.doc');

describe('readDoc', () => {
  it('reads paragraphs, fields and tables with merged cells', async () => {
    const document = await extracted(fixture(), '年报.doc');
    expect(document.kind).toBe('doc');
    expect(document.lines.slice(0, 4)).toEqual([
      '示例区民政局2025年政府信息公开工作年度报告',
      '一、总体情况',
      '本报告电子版见示例区政府网站。',
      '二、主动公开政府信息情况',
    ]);
    expect(document.lines.slice(-2)).toEqual(['四、政府信息公开行政复议、行政诉讼情况', '无。']);
    expect(drawTables(document)).toEqual([
      [
        '第二十条第（一）项@0,0+1×3',
        '信息内容@1,0',
        '本年制发件数@1,1',
        '现行有效件数@1,2',
        '行政规范性文件@2,0',
        '2@2,1',
        '5@2,2',
      ],
      [
        '申请人@0,0+2×2',
        '情况@0,2+1×2',
        '自然人@1,2',
        '总计@1,3',
        '三、|本年度|办理结果@2,0+2×1',
        '（一）予以公开@2,1',
        '3@2,2',
        '4@2,3',
        '（二）部分公开@3,1',
        '@3,2',
        '0@3,3',
      ],
    ]);
  });

  it('finds the ends of rows whose properties are too long for their page', async () => {
    const document = await extracted(readFileSync('test/fixtures/documents/wide-rows.doc'), '年报.doc');
    const [requests] = document.blocks
      .filter((block) => block.kind === 'table')
      .filter((table) => table.columnCount > 5);
    const rowOf = (label: string) => {
      const own = requests?.cells.find((cell) => cell.text === label);
      return requests?.cells
        .filter((cell) => own && cell.row === own.row && cell.column > own.column)
        .map((c) => c.text);
    };
    expect(requests).toMatchObject({ rowCount: 28, columnCount: 10 });
    expect(rowOf('2.其他法律行政法规禁止公开')).toEqual(['7', '37', '39', '0', '0', '14', '97']);
    expect(requests?.cells.find((cell) => cell.text === '三、本年度办理结果')).toMatchObject({
      rowSpan: 22,
      column: 0,
    });
  });

  it('is told by its content, whatever its name', async () => {
    expect((await extracted(fixture(), '年报.docx')).kind).toBe('doc');
    expect((await extracted(fixture(), '年报.wps')).kind).toBe('doc');
  });

  it('refuses one with a password', async () => {
    const bytes = fixture();
    // The flags of the information block that begins the text's stream.
    const block = bytes.indexOf(Buffer.from('eca5', 'hex'), 512);
    bytes.writeUInt16LE(bytes.readUInt16LE(block + 10) | 0x0100, block + 10);
    expect(await extractDocument(bytes, 'a.doc')).toMatchObject({ ok: false, code: 'file.encrypted' });
  });
});
