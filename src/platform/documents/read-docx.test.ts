import { LevelFormat, Paragraph, Textbox, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { makeCell, makeDocx, makeTable } from './docx-fixture.js';
import { drawTables, extracted } from './testing.js';

const chapters = {
  config: [
    {
      reference: 'chapters',
      levels: [
        { level: 0, format: LevelFormat.JAPANESE_COUNTING, text: '%1、' },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
        { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
        { level: 3, format: LevelFormat.BULLET, text: '●' },
      ],
    },
  ],
};
const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'chapters', level } });

describe('readDocx', () => {
  it('reads paragraphs, line breaks, tabs and the title of the properties', async () => {
    const run = [new TextRun('甲'), new TextRun({ text: '乙', break: 1 }), new TextRun('\t丙')];
    const document = await extracted(
      await makeDocx([new Paragraph('年度报告'), new Paragraph({ children: run }), new Paragraph('')], {
        title: '示例',
      }),
      'a.docx',
    );
    expect(document).toMatchObject({ kind: 'docx', title: '示例', lines: ['年度报告', '甲', '乙\t丙'] });
  });

  it('keeps merged cells', async () => {
    const table = makeTable([
      [makeCell('申请人', { rowSpan: 2 }), makeCell('情况', { columnSpan: 2 })],
      [makeCell('自然人'), makeCell('总计')],
      [makeCell('收到'), makeCell('3\n（其中1件）'), makeCell('')],
    ]);
    const document = await extracted(await makeDocx([table, new Paragraph('尾')]), 'a.docx');
    expect(drawTables(document)).toEqual([
      ['申请人@0,0+2×1', '情况@0,1+1×2', '自然人@1,1', '总计@1,2', '收到@2,0', '3|（其中1件）@2,1', '@2,2'],
    ]);
    expect(document.lines).toEqual(['申请人', '情况', '自然人', '总计', '收到', '3', '（其中1件）', '', '尾']);
  });

  it('writes the numbers that Word only shows', async () => {
    const document = await extracted(
      await makeDocx(
        [
          numbered('总体情况', 0),
          numbered('主动公开', 1),
          numbered('依申请公开', 1),
          numbered('渠道', 2),
          numbered('要点', 3),
          numbered('主动公开政府信息情况', 0),
          numbered('机构', 1),
          makeTable([[makeCell('甲'), makeCell('乙')]]),
          numbered('收到和处理政府信息公开申请情况', 0),
        ],
        { numbering: chapters },
      ),
      'a.docx',
    );
    expect(document.lines).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1. 渠道',
      '要点',
      '二、主动公开政府信息情况',
      '（一）机构',
      '甲',
      '乙',
      '三、收到和处理政府信息公开申请情况',
    ]);
  });

  it('reads text boxes', async () => {
    const box = new Textbox({ children: [new Paragraph('框内文字')] });
    const document = await extracted(await makeDocx([new Paragraph('甲'), box, new Paragraph('乙')]), 'a.docx');
    expect(document.lines).toEqual(['甲', '框内文字', '乙']);
  });
});
