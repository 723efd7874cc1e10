import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.js';
import { drawTables, extracted } from './testing.js';

const lines = (html: string) => readHtml(html).lines;

describe('readHtml', () => {
  it.each([
    ['a line for each block', '<h1>标题</h1><div>甲<p>乙</p>丙</div>', ['标题', '甲', '乙', '丙']],
    ['white space as a browser shows it', '<p>  收到 \n\t 申请&nbsp;&nbsp;3 件 </p>', ['收到 申请 3 件']],
    ['line breaks', '<p>甲<br>乙<br/><br>丙</p>', ['甲', '乙', '丙']],
    ['inline elements', '<p><b>一、</b><span>总体<i>情况</i></span></p>', ['一、总体情况']],
    ['entities', '<p>&lt;条例&gt; &#x4e00;&#19968; &ldquo;公开&rdquo;</p>', ['<条例> 一一 “公开”']],
    [
      'what is not shown',
      '<style>p{}</style><script>var a="<p>x";</script><p>甲</p><p style="display: none">乙<br>丙</p><p hidden>丁</p>',
      ['甲'],
    ],
    ['preformatted text', '<pre>甲  1\r\n乙  2</pre>', ['甲  1', '乙  2']],
    ['unclosed paragraphs', '<p>甲<p>乙<li>丙<li>丁', ['甲', '乙', '丙', '丁']],
    ['stray closing tags', '</td></table>甲</p>乙</div>', ['甲', '乙']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('takes the title of the page', () => {
    expect(readHtml('<html><head><title> 年度报告 </title></head><body>甲</body></html>')).toMatchObject({
      title: '年度报告',
      lines: ['甲'],
    });
  });

  it('resolves merged cells, and puts each cell on a line of its own', () => {
    const document = readHtml(
      '<p>表</p><table><tr><th rowspan=2>申请人<th colspan="2">情况</th></tr><tr><td>自然人<td>总计</tr>' +
        '<tr><td>收到<td><p>3</p><p>（其中1件）</p></td><td></td></tr></table><p>尾</p>',
    );
    expect(drawTables(document)).toEqual([
      ['申请人@0,0+2×1', '情况@0,1+1×2', '自然人@1,1', '总计@1,2', '收到@2,0', '3|（其中1件）@2,1', '@2,2'],
    ]);
    expect(document.lines).toEqual(['表', '申请人', '情况', '自然人', '总计', '收到', '3', '（其中1件）', '', '尾']);
    const [table] = document.blocks.filter((block) => block.kind === 'table');
    expect(table?.cells.map((cell) => cell.line)).toEqual([2, 3, 4, 5, 6, 7, 9]);
  });

  it('keeps a table of figures that stands in tables for layout', () => {
    const document = readHtml(
      '<table><tr><td>首页</td><td><table><tr><td><p>一、总体情况</p><table><tr><td>收到</td><td>3</td></tr>' +
        '<tr><td>办结</td><td>2</td></tr></table><p>尾</p></td></tr></table></td></tr></table>',
    );
    expect(document.lines).toEqual(['首页', '一、总体情况', '收到', '3', '办结', '2', '尾']);
    expect(drawTables(document)).toEqual([['收到@0,0', '3@0,1', '办结@1,0', '2@1,1']]);
  });

  it('turns a small table inside a table of figures into text of its cell', () => {
    const document = readHtml(
      '<table><tr><td>收到</td><td><table><tr><td>3</td></tr></table></td></tr><tr><td>办结</td><td>2</td></tr></table>',
    );
    expect(drawTables(document)).toEqual([['收到@0,0', '3@0,1', '办结@1,0', '2@1,1']]);
  });

  it('ends cells that were never closed where the next begins', () => {
    const document = readHtml('<table><tr><td><p>甲<td><p>乙<tr><td><div>丙<td>丁</table>尾');
    expect(drawTables(document)).toEqual([['甲@0,0', '乙@0,1', '丙@1,0', '丁@1,1']]);
    expect(document.lines.at(-1)).toBe('尾');
  });

  it("reads Word's own HTML, with the number Word wrote for a list", async () => {
    const word =
      "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator content='Microsoft Word 15'>" +
      '<!--[if gte mso 9]><xml><w:WordDocument>不显示</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {} --></style></head>' +
      "<body><p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;</span></span><![endif]>" +
      "总体情况<o:p></o:p></p><p style='mso-hide:all'>隐藏</p><table class=MsoNormalTable><tr style='mso-yfti-irow:0'>" +
      '<td width=100 rowspan=2><p class=MsoNormal>收到<o:p></o:p></p></td><td><p>1<o:p>&nbsp;</o:p></p></td></tr><tr><td>2</td></tr></table></body></html>';
    const document = await extracted(Buffer.from(word), '年报.doc');
    expect(document.kind).toBe('html');
    expect(document.lines).toEqual(['一、 总体情况', '收到', '1', '2']);
    expect(drawTables(document)).toEqual([['收到@0,0+2×1', '1@0,1', '2@1,1']]);
  });
});
