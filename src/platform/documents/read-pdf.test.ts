import { describe, expect, it } from 'vitest';
import type { PageBlock } from '../../kernel/document-model.js';
import { extractDocument } from './extract-document.js';
import { makePdf, type PdfPage } from './pdf-fixture.js';
import { extracted } from './testing.js';

const text = '示例区2025年报告';
const onePage = (texts: NonNullable<PdfPage['texts']>): PdfPage[] => [{ texts }];
const pageOf = async (bytes: Buffer) => (await extracted(bytes, 'a.pdf')).blocks[0] as PageBlock;
const codeOf = async (bytes: Buffer) => {
  const result = await extractDocument(bytes, 'a.pdf');
  return result.ok ? 'ok' : result.code;
};

describe('readPdf', () => {
  it.each(['named', 'mapped'] as const)('reads Chinese in a %s font, and the title', async (font) => {
    const document = await extracted(makePdf(onePage([{ text, x: 50, y: 700 }]), { font, title: '年度报告' }), 'a.pdf');
    expect(document).toMatchObject({ kind: 'pdf', title: '年度报告', lines: [text] });
  });

  it('gives pieces their places from the top left', async () => {
    const page = await pageOf(makePdf(onePage([{ text: '公开', x: 50, y: 700, size: 10 }])));
    expect(page).toMatchObject({ page: 1, width: 595, height: 842 });
    expect(page.pieces).toEqual([{ text: '公开', x: 50, y: 142, width: 20, height: 10, line: 1 }]);
  });

  it('puts pieces in reading order, whatever their order in the file', async () => {
    const document = await extracted(
      makePdf([
        {
          texts: [
            { text: '丁', x: 200, y: 660 },
            { text: '丙', x: 50, y: 660 },
            { text: '乙', x: 200, y: 698 },
            { text: '甲', x: 50, y: 700 },
          ],
        },
        { texts: [{ text: '次页', x: 50, y: 700 }] },
      ]),
      'a.pdf',
    );
    expect(document.lines).toEqual(['甲\t乙', '丙\t丁', '次页']);
    expect(document.blocks.map((block) => block.kind === 'page' && block.pieces.map((piece) => piece.line))).toEqual([
      [1, 1, 2, 2],
      [3],
    ]);
  });

  it('takes cells apart that stand close together', async () => {
    const texts = ['自然人', '企业', '总计'].map((cell, index) => ({
      text: cell,
      x: 50 + index * 40,
      y: 700,
      size: 10,
    }));
    const page = await pageOf(makePdf(onePage(texts)));
    expect(page.pieces.map((piece) => piece.text)).toEqual(['自然人', '企业', '总计']);
    page.pieces.forEach((piece, index) => expect(Math.abs(piece.x - (50 + index * 40))).toBeLessThan(6));
  });

  it('counts text printed twice for boldness once', async () => {
    const texts = [50, 50.3].map((x) => ({ text: '一、总体情况', x, y: 700 }));
    expect((await extracted(makePdf(onePage(texts)), 'a.pdf')).lines).toEqual(['一、总体情况']);
  });

  it.each([
    [90, { x: 700, y: 50 }],
    [180, { x: 545, y: 700 }],
    [270, { x: 142, y: 545 }],
  ] as const)('reads a page turned by %s degrees', async (rotate, place) => {
    const page = await pageOf(makePdf([{ texts: [{ text: '公开', x: 50, y: 700, size: 10 }], rotate }]));
    expect(page.pieces.map((piece) => piece.text)).toEqual(['公开']);
    expect(Math.abs((page.pieces[0]?.x ?? 0) - place.x)).toBeLessThan(25);
    expect(Math.abs((page.pieces[0]?.y ?? 0) - place.y)).toBeLessThan(25);
  });

  const whole = makePdf(onePage([{ text, x: 50, y: 700 }]));
  it.each([
    ['a picture without text', makePdf([{ picture: true }]), 'file.scanned'],
    ['a blank page', makePdf([{}]), 'file.empty'],
    ['a password', makePdf(onePage([{ text, x: 50, y: 700 }]), { encrypted: true }), 'file.encrypted'],
    ['a missing end', whole.subarray(0, whole.length / 2), 'file.damaged'],
    ['nothing but the beginning', Buffer.from('%PDF-1.4\n'), 'file.damaged'],
    ['more pages than anyone writes', makePdf(Array.from({ length: 501 }, () => ({}))), 'file.too-complex'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('reads a picture with a text layer', async () => {
    const document = await extracted(makePdf([{ picture: true, texts: [{ text, x: 50, y: 700 }] }]), 'a.pdf');
    expect(document.lines).toEqual([text]);
  });
});
