import { describe, expect, it } from 'vitest';
import type { FilePiece } from '../../kernel/file-pieces.js';
import { refuse, type Result } from '../../kernel/result.js';
import { makeZip } from '../documents/zip-fixture.js';
import { cleanFile } from './clean-file.js';
import { inspectFile } from './inspect-file.js';
import { placedJpeg, plantedDocx, plantedPdf, plantedXlsx } from './testing.js';

const words = {
  shown: '联系电话13845670001',
  comment: '13845670002',
  hidden: '13845670003',
  header: '13845670004',
  property: '13845670005',
  author: '李建国',
};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const piecesOf = async (bytes: Buffer, name: string) => must(await inspectFile(bytes, name)).pieces;
const where = (pieces: readonly FilePiece[], text: string) =>
  pieces.filter((piece) => piece.text.includes(text)).map(({ part }) => part);

describe('inspectFile', () => {
  it('finds what a Word file says wherever it says it', async () => {
    const pieces = await piecesOf(plantedDocx({ ...words, deleted: '13845670006', company: '某某设计公司' }), 'a.docx');
    expect(where(pieces, words.shown)).toEqual(['text']);
    expect(where(pieces, words.comment)).toEqual(['comment']);
    expect(where(pieces, words.hidden)).toEqual(['hidden']);
    expect(where(pieces, words.header)).toEqual(['header']);
    expect(where(pieces, words.property)).toEqual(['property']);
    expect(where(pieces, '13845670006')).toEqual(['deleted']);
    const properties = pieces.flatMap(({ property, text, inside }) =>
      property ? [[property.sort, text, inside]] : [],
    );
    expect(properties).toContainEqual(['author', '李建国', undefined]);
    expect(properties).toContainEqual(['company', '某某设计公司', undefined]);
    expect(properties).toContainEqual(['location', '45.75000, 126.65000', 'word/media/image1.jpg']);
  });

  it('finds what a workbook says, with its cells', async () => {
    const book = { ...words, shown: '13845670001', hiddenRow: '13845670006', hiddenColumn: '13845670007' };
    const pieces = await piecesOf(await plantedXlsx(book), 'a.xlsx');
    const row = pieces.find(({ text }) => text.includes('13845670001'));
    expect(row).toMatchObject({ part: 'cell', sheet: '名单' });
    expect(row?.cells?.map(({ ref, heading }) => [ref, heading])).toEqual([
      ['A2', '序号'],
      ['B2', '姓名'],
      ['C2', '联系电话'],
    ]);
    expect(where(pieces, book.comment)).toEqual(['comment']);
    expect(where(pieces, book.hidden)).toEqual(['hidden']);
    expect(where(pieces, book.hiddenRow)).toEqual(['hidden']);
    expect(where(pieces, book.hiddenColumn)).toEqual(['hidden']);
    expect(where(pieces, book.header)).toEqual(['header']);
    expect(where(pieces, book.property)).toEqual(['property']);
    expect(where(pieces, '李建国').every((part) => part === 'property')).toBe(true);
  });

  it('finds what a PDF says: what is covered on its pages, notes, fields and properties', async () => {
    const pdf = { ...words, white: '13845670006', field: '13845670007', author: 'Li Jianguo' };
    const pieces = await piecesOf(await plantedPdf(pdf), 'a.pdf');
    expect(where(pieces, '13845670001')).toEqual(['text']);
    expect(where(pieces, pdf.header)).toEqual(['text']);
    expect(where(pieces, pdf.hidden)).toEqual(['text', 'covered']);
    expect(where(pieces, pdf.white)).toEqual(['text', 'covered']);
    expect(where(pieces, pdf.comment)).toEqual(['comment']);
    expect(where(pieces, pdf.field)).toContain('field');
    expect(where(pieces, pdf.property)).toContain('property');
    expect(where(pieces, pdf.author)).toEqual(['property']);
  });

  it('tells where a picture was taken, and by whom', async () => {
    const pieces = await piecesOf(placedJpeg('李建国'), 'a.jpg');
    expect(pieces.map(({ property, text }) => [property?.sort, text])).toEqual(
      expect.arrayContaining([
        ['location', '45.75000, 126.65000'],
        ['author', '李建国'],
      ]),
    );
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'file.empty'],
    ['an archive of nothing', makeZip([{ name: 'a.txt', data: Buffer.from('a') }]), 'file.unsupported'],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj<<'), 'file.damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await inspectFile(bytes, 'a')).toMatchObject({ ok: false, code });
  });
});

describe('cleanFile', () => {
  const left = async (bytes: Buffer, name: string) => {
    const cleaned = must(await cleanFile(bytes));
    const pieces = await piecesOf(cleaned, name);
    return { cleaned, pieces, properties: pieces.flatMap(({ property, text }) => (property ? [text] : [])) };
  };

  it('takes the names and places out of a Word file, and leaves its words', async () => {
    const docx = plantedDocx({ ...words, deleted: '13845670006', company: '某某设计公司' });
    const { pieces, properties } = await left(docx, 'a.docx');
    expect(properties).toEqual(['作者']);
    expect(where(pieces, words.shown)).toEqual(['text']);
    expect(where(pieces, words.comment)).toEqual(['comment']);
  });

  it('takes the names out of a workbook, and leaves its cells', async () => {
    const book = { ...words, shown: '13845670001', hiddenRow: '甲', hiddenColumn: '乙' };
    const { pieces, properties } = await left(await plantedXlsx(book), 'a.xlsx');
    expect(properties.filter((text) => text !== '作者')).toEqual([]);
    expect(where(pieces, book.shown)).toEqual(['cell']);
  });

  it('takes the properties out of a PDF, and leaves its pages', async () => {
    const { pieces, properties, cleaned } = await left(
      await plantedPdf({ ...words, author: 'Li', white: 'w1', field: 'f1' }),
      'a.pdf',
    );
    expect(properties).toEqual([]);
    expect(where(pieces, words.shown)).toEqual(['text']);
    expect(cleaned.includes(words.property)).toBe(false);
  });

  it('takes everything out of a JPEG but how it is turned', async () => {
    const { cleaned, properties } = await left(placedJpeg(), 'a.jpg');
    expect(properties).toEqual([]);
    expect(cleaned.includes('Jianguo')).toBe(false);
    expect(cleaned.subarray(0, 40).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
  });

  it('refuses what it cannot make again', async () => {
    expect(await cleanFile(Buffer.from('text'))).toEqual(refuse('scan.cannot-clean'));
  });
});
