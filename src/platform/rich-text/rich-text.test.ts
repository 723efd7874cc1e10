import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageIds, sanitizeRichText, showImages, textOfRichText } from './index.js';

const ID = '01890000-0000-7000-8000-000000000001';

describe('a sanitized body', () => {
  it.each([
    ['a script', '<p>一<script>alert(1)</script></p>', '<p>一</p>'],
    ['a handler', '<p onclick="x()">一</p>', '<p>一</p>'],
    ['a foreign image', '<p>一<img src="https://x.example/a.png"></p>', '<p>一</p>'],
    ['an image written into the text', '<p>一<img src="data:image/png;base64,AAAA"></p>', '<p>一</p>'],
    ['a link that runs', '<p><a href="javascript:alert(1)">一</a></p>', '<p><a>一</a></p>'],
    ['a link to another origin without a scheme', '<p><a href="//x.example">一</a></p>', '<p><a>一</a></p>'],
    ['a frame', '<iframe src="https://x.example"></iframe><p>一</p>', '<p>一</p>'],
    ['a form', '<form action="/x"><input name="a"><p>一</p></form>', '<p>一</p>'],
    ['a style', '<style>p{color:red}</style><p style="color:red;font-size:9pt">一</p>', '<p>一</p>'],
    [
      'what Word puts between',
      '<!--[if gte mso 9]><xml>x</xml><![endif]--><p class="MsoNormal"><o:p></o:p>一</p>',
      '<p>一</p>',
    ],
    ['empty paragraphs', '<p>&nbsp;</p><p>一</p><p> </p>', '<p>一</p>'],
    ['a drawing', '<svg><script>alert(1)</script></svg><p>一</p>', '<p>一</p>'],
  ])('has no more %s', (_, given, expected) => {
    expect(sanitizeRichText(given)).toBe(expected);
  });

  it.each([
    ['a table with spans', '<table><tbody><tr><td colspan="2" rowspan="3">一</td></tr></tbody></table>'],
    ['headings and lists', '<h2>一</h2><ol start="3"><li>甲</li></ol><ul><li>乙</li></ul>'],
    ['alignment', '<p class="align-center">一</p><h3 class="align-right">二</h3>'],
    ['a link', '<p><a href="https://www.example.gov.cn/a?b=1">一</a></p>'],
    [
      'an image of its own',
      `<figure><img src="gongkai-file:${ID}" alt="图" width="600" /><figcaption>一</figcaption></figure>`,
    ],
  ])('keeps %s', (_, html) => {
    expect(sanitizeRichText(html)).toBe(html);
  });

  it('says alignment by a class, and headings and stress by one name', () => {
    expect(sanitizeRichText('<h1 align="center">一</h1><div style="TEXT-ALIGN: right"><b>二</b></div>')).toBe(
      '<h2 class="align-center">一</h2><p class="align-right"><strong>二</strong></p>',
    );
  });

  it('takes an image by the address an editor shows it at, and shows it at another', () => {
    const kept = sanitizeRichText(`<p><img src="/api/v1/publications/x/files/${ID}" alt="a&quot;b"></p>`);
    expect(kept).toBe(`<p><img src="gongkai-file:${ID}" alt="a&quot;b" /></p>`);
    expect(imageIds(kept)).toEqual([ID]);
    expect(showImages(kept, () => '/d/abc/1/a.png?"')).toBe('<p><img src="/d/abc/1/a.png?&#34;" alt="a&quot;b" /></p>');
    expect(showImages(kept, () => null)).toBe('<p></p>');
  });

  it('is the same when sanitized again, whatever it was', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div align=center>',
        '</div>',
        '<table>',
        '<tr>',
        '<td colspan=2>',
        '</td>',
        '</table>',
        '一',
        '&lt;b',
      ],
      ...[
        '<img src=x>',
        '<a href="javascript:1">',
        '</a>',
        '<script>',
        '</script>',
        '"',
        '<!--',
        '-->',
        '<h1>',
        '</h1>',
        '\n',
        '<svg>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = sanitizeRichText(pieces.join(''));
        expect(once).not.toMatch(/<script|<img|javascript:|onerror/i);
        expect(sanitizeRichText(once)).toBe(once);
      }),
    );
  });
});

it('says what a body says, a line a paragraph, item and row', () => {
  const html =
    '<h2>一、总则</h2><p>第一条 甲<br>乙&amp;丙</p><table><tr><th>项目</th><th>金额</th></tr><tr><td><p>丁</p></td><td>1</td></tr></table><ul><li>戊</li></ul>';
  expect(textOfRichText(sanitizeRichText(html))).toBe('一、总则\n第一条 甲\n乙&丙\n项目\t金额\n丁\t1\n戊');
});
