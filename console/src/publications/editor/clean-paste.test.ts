import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>${marker}<span style='font:7pt "Times New Roman"'>&nbsp; </span></span><![endif]><span style='font-family:仿宋'>${words}</span></p>\n`;

describe('what is pasted from Office', () => {
  it.each([
    [
      'a heading and a paragraph with fonts and colours',
      '<h1 style="color:red"><span style="font-size:22pt">一、总则</span></h1><p class=MsoNormal style="text-indent:2em">第一条<o:p></o:p></p>',
      '<h2><span>一、总则</span></h2><p>第一条</p>',
    ],
    [
      'a table with spans and alignment',
      '<table border=1 style="width:400pt"><colgroup><col width=80></colgroup><tr><td colspan=2 style="background:#eee" align=center>项目</td></tr><tr><td rowspan="2" valign=top><p style="text-align:right">1.5</p></td></tr></table>',
      '<table><tr><td colspan="2" class="align-center">项目</td></tr><tr><td rowspan="2"><p class="align-right">1.5</p></td></tr></table>',
    ],
    [
      'styles, comments and what Office puts between',
      '<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><style>p{color:red}</style><p onclick="x()">甲</p>',
      '<p>甲</p>',
    ],
    [
      'a link',
      '<p><a href="https://www.example.gov.cn/" target=_blank>甲</a></p>',
      '<p><a href="https://www.example.gov.cn/">甲</a></p>',
    ],
  ])('%s', (_, given, clean) => {
    expect(cleanPaste(given)).toEqual({ html: clean, imagesLeftOut: false });
  });

  it('lists that are written as paragraphs become lists, each in its place', () => {
    const given = `<p>如下：</p>${item(1, '1.', '甲')}${item(2, '·', '乙')}${item(2, '·', '丙')}${item(1, '2.', '丁')}<p>以上。</p>`;
    const { html } = cleanPaste(given);
    expect(html.replaceAll(/<\/?(?:span|p)>|\s/g, '')).toBe(
      '如下：<ol><li>甲<ul><li>乙</li><li>丙</li></ul></li><li>丁</li></ol>以上。',
    );
  });

  it('images of another machine are left out and told of; those of the publication stay', () => {
    const own = '/api/v1/publications/01890000-0000-7000-8000-000000000001/files/01890000-0000-7000-8000-000000000002';
    expect(cleanPaste('<p>甲<img src="file:///C:/a.png"></p>')).toEqual({ html: '<p>甲</p>', imagesLeftOut: true });
    expect(cleanPaste(`<p><img src="${own}" alt="图"></p>`)).toEqual({
      html: `<p><img src="${own}" alt="图"></p>`,
      imagesLeftOut: false,
    });
  });

  it('what is copied within the editor stays as it is', () => {
    const own = '<table data-pm-slice="1 1 []" style="min-width: 50px"><tr><td colspan="1">甲</td></tr></table>';
    expect(cleanPaste(own).html).toBe(own.replace(' style="min-width: 50px"', ''));
  });
});
