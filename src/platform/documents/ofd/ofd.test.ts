import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACES, writeArchivalPdf } from '../writers/index.js';
import { readCharacterMap, writeCharacterMap } from './character-map.js';
import { OperatorReader } from './draw-operators.js';
import { pdfToOfd, type OfdMetadata } from './index.js';
import { readSfnt, writeSfnt } from './sfnt.js';
import { checkStructure } from './testing/check-structure.js';
import { drawOfdPage, drawPdf, largestDifference } from './testing/draw-pages.js';
import { all, numbersOf, only, openOfd, textOf } from './testing/open-ofd.js';
import { xmlText } from './xml.js';

const face = (names: readonly string[]) => `(${names.map((name) => `"${name}"`).join(', ')})`;

/** Two fonts with outlines of both kinds, a ligature, signs that XML writes otherwise, lines, an area, a page lying down. */
const TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title, date: datetime(year: 2026, month: 1, day: 9))
#set text(font: ${face(FACES.body)}, size: 16pt, lang: "zh")
#set page(width: 120mm, height: 160mm, margin: 15mm)
#set heading(numbering: none)
#heading(level: 1, text(font: ${face(FACES.heading)}, weight: 400, "一、公开情况"))
#par(doc.text)
#heading(level: 2, text(fill: rgb("#c00000"), "（一）数据"))
#table(columns: 3, stroke: 0.5pt + rgb("#1040a0"), fill: (x, y) => if y == 0 { rgb("#dddddd") }, ..doc.cells)
#page(width: 160mm, height: 120mm)[#text(font: ${face(FACES.heading)}, weight: 400, "横页")]
`;
const TEXT = '⼀年公开 12 件——含“规章”一件，a < b & "c" > d；Affix   WAVE。';
const CELLS = ['项\u3000目', '件\u200b数', '备注', '规章', '3', '—'];
const METADATA: OfdMetadata = {
  title: '年度报告 <一> & "二"',
  author: '示例区司法局',
  subject: '年度报告',
  keywords: ['信息公开', '2025'],
  createdOn: '2026-01-09',
  custom: { 版次: '1' },
};
const pdf = writeArchivalPdf({
  template: TEMPLATE,
  data: { title: METADATA.title, text: TEXT, cells: CELLS },
  fontFolder: null,
  datedAt: new Date('2026-01-09T02:00:00Z'),
});

describe('an OFD file', () => {
  it('keeps the structure of GB/T 33190-2016, every part reached from its entry', async () => {
    const ofd = await openOfd(await pdfToOfd(pdf, METADATA));
    expect(checkStructure(ofd)).toEqual([]);
    expect([...ofd.files.keys()][0]).toBe('OFD.xml');
    expect(ofd.entry.attribs).toMatchObject({ Version: '1.0', DocType: 'OFD' });
    const said = (name: string) => textOf(only(ofd.entry, name));
    expect(said('DocID')).toMatch(/^[0-9a-f]{32}$/);
    expect([said('Title'), said('Author'), said('CreationDate')]).toEqual([
      METADATA.title,
      METADATA.author,
      METADATA.createdOn,
    ]);
    expect(all(ofd.entry, 'Keyword').map(textOf)).toEqual(METADATA.keywords);
    expect(all(ofd.entry, 'CustomData').map((each) => [each.attribs.Name, textOf(each)])).toEqual([['版次', '1']]);
    const [first, second] = ofd.pages.map(({ root }) => all(root, 'PhysicalBox').map((box) => numbersOf(textOf(box))));
    expect(numbersOf(textOf(only(ofd.document, 'PhysicalBox')))).toEqual([0, 0, 120, 160]);
    expect([first, second]).toEqual([[], [[0, 0, 160, 120]]]);
  });

  it('says the text as it was written, and leads to its headings', async () => {
    const ofd = await openOfd(await pdfToOfd(pdf, METADATA));
    const text = ofd.pages.map(({ root }) => all(root, 'TextCode').map(textOf).join(''));
    const bare = (each: string) => each.replace(/[ \u200b]/g, '').replace('⼀', '一');
    // A radical that came in with a copied text is the character it looks like.
    expect(text.map(bare)).toEqual([bare(`一、公开情况${TEXT}（一）数据${CELLS.join('')}`), '横页']);
    expect(all(ofd.document, 'OutlineElem').map(({ attribs }) => attribs.Title)).toEqual([
      '一、公开情况',
      '（一）数据',
    ]);
    const [chapter, part] = all(ofd.document, 'Dest').map(({ attribs }) => attribs);
    expect([chapter?.PageID, part?.PageID]).toEqual([ofd.pages[0]?.id, ofd.pages[0]?.id]);
    expect(Number(chapter?.Top)).toBeLessThan(Number(part?.Top));
    // The dash of two characters is one glyph of the font: named, since no character leads to it.
    const [ligature] = ofd.pages
      .flatMap(({ root }) => all(root, 'TextObject'))
      .filter((each) => textOf(each).includes('——'));
    expect(ligature && only(ligature, 'CGTransform').attribs).toEqual({
      CodePosition: '0',
      CodeCount: '2',
      GlyphCount: '1',
    });
  });

  it('looks as the PDF does, in the fonts it brings along', async () => {
    const ofd = await openOfd(await pdfToOfd(pdf, METADATA));
    expect([...ofd.fonts.values()].map(({ file }) => file.toString('latin1', 0, 4)).sort()).toEqual([
      '\u0000\u0001\u0000\u0000',
      '\u0000\u0001\u0000\u0000',
      'OTTO',
    ]);
    const pages = await drawPdf(pdf, 6);
    expect(pages).toHaveLength(2);
    for (const [index, page] of pages.entries()) {
      expect(largestDifference(drawOfdPage(ofd, index, 6), page, 24), `page ${index}`).toBeLessThan(0.1);
    }
    // What the comparison can see: text of another document in the same place.
    const other = writeArchivalPdf({
      template: TEMPLATE,
      data: { title: METADATA.title, text: TEXT.replace('12', '1'), cells: CELLS },
      fontFolder: null,
      datedAt: new Date('2026-01-09T02:00:00Z'),
    });
    const [changed] = await drawPdf(other, 6);
    expect(changed && pages[0] && largestDifference(changed, pages[0], 24)).toBeGreaterThan(0.1);
  });

  it('is the same bytes each time, and another document has another identifier', async () => {
    const [once, twice] = [await pdfToOfd(pdf, METADATA), await pdfToOfd(pdf, METADATA)];
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
    const idOf = async (file: Uint8Array) => textOf(only((await openOfd(file)).entry, 'DocID'));
    const other = writeArchivalPdf({
      template: TEMPLATE,
      data: { title: METADATA.title, text: `${TEXT}又`, cells: CELLS },
      fontFolder: null,
      datedAt: new Date('2026-01-09T02:00:00Z'),
    });
    expect(await idOf(await pdfToOfd(other, METADATA))).not.toBe(await idOf(once));
  });

  it('says of a character that no font has that it is unknown', async () => {
    const unknown = writeArchivalPdf({
      template: TEMPLATE,
      data: { title: METADATA.title, text: '\uf0b7项目', cells: CELLS },
      fontFolder: null,
      datedAt: new Date('2026-01-09T02:00:00Z'),
    });
    const ofd = await openOfd(await pdfToOfd(unknown, METADATA));
    expect(checkStructure(ofd)).toEqual([]);
    const text = ofd.pages.flatMap(({ root }) => all(root, 'TextCode').map(textOf)).join('');
    expect(text).toContain('公开情况\ufffd项目');
  });

  it('is not made where something would be missing', () => {
    const reader = () => new OperatorReader([1, 0, 0, 1, 0, 0]);
    expect(() => reader().take({ name: 'paintImageXObject', args: ['img', 1, 1] })).toThrow('paintImageXObject');
    expect(() => reader().take({ name: 'setDash', args: [[3], 0] })).toThrow('dashed');
    const turned = reader();
    turned.take({ name: 'setFont', args: ['f', 10] });
    turned.take({ name: 'setTextMatrix', args: [[0, 1, -1, 0, 0, 0]] });
    expect(() => turned.take({ name: 'showText', args: [[]] })).toThrow('turned text');
  });
});

describe('fonts', () => {
  it('keep their character map through writing and reading', () => {
    const characters = fc.uniqueArray(
      fc.oneof(fc.integer({ min: 1, max: 0xfffe }), fc.integer({ min: 0x10000, max: 0x10ffff })),
    );
    fc.assert(
      fc.property(characters, fc.integer({ min: 1, max: 60_000 }), (codes, start) => {
        const glyphs = new Map(codes.map((code, index) => [code, (start + index) % 0x10000] as const));
        expect(readCharacterMap(writeCharacterMap(glyphs))).toEqual(glyphs);
      }),
    );
  });

  it('come to the checksum that OpenType asks for', async () => {
    const ofd = await openOfd(await pdfToOfd(pdf, METADATA));
    for (const { file } of ofd.fonts.values()) {
      let sum = 0;
      for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
      expect(sum).toBe(0xb1b0afba);
      expect(writeSfnt(readSfnt(file)).equals(file)).toBe(true);
    }
  });
});

it('writes no character that XML has no way to write', () => {
  expect(xmlText('a\u0000\u0008<\ud800b>\t&"\ufffe𠮷')).toBe('a&lt;b&gt;\t&amp;&quot;𠮷');
});
