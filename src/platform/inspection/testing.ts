import { createCanvas } from '@napi-rs/canvas';
import ExcelJS from 'exceljs';
import { PDFDocument, PDFHexString, StandardFonts, rgb } from 'pdf-lib';
import { makePdf } from '../documents/pdf-fixture.js';
import { makeZip } from '../documents/zip-fixture.js';

/** Test fixtures only: words for each place of a file where words may stand. */
export interface Planted {
  readonly shown: string;
  readonly comment: string;
  readonly hidden: string;
  readonly header: string;
  readonly property: string;
  readonly author: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const part = (name: string, text: string) => ({ name, data: Buffer.from(`<?xml version="1.0"?>${text}`) });
const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A Word file: a number split over runs in its text, a tracked deletion, hidden words, header, comment, properties. */
export function plantedDocx(words: Planted & { readonly deleted: string; readonly company: string }): Buffer {
  const half = Math.floor(words.shown.length / 2);
  const body =
    `<w:p>${run(words.shown.slice(0, half))}${run(words.shown.slice(half))}</w:p>` +
    `<w:p>${run('本段')}<w:del w:author="${words.author}"><w:r><w:delText>${words.deleted}</w:delText></w:r></w:del>${run('已修改')}</w:p>` +
    `<w:p>${run(words.hidden, '<w:rPr><w:vanish/></w:rPr>')}</w:p>`;
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return makeZip([
    part('[Content_Types].xml', `<Types><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`),
    part('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`),
    part('word/header1.xml', `<w:hdr ${W}><w:p>${run(words.header)}</w:p></w:hdr>`),
    part(
      'word/comments.xml',
      `<w:comments ${W}><w:comment w:author="${words.author}"><w:p>${run(words.comment)}</w:p></w:comment></w:comments>`,
    ),
    part(
      'docProps/core.xml',
      `<cp:coreProperties ${CORE}><dc:creator>${words.author}</dc:creator><dc:description>${words.property}</dc:description><cp:revision>3</cp:revision></cp:coreProperties>`,
    ),
    part(
      'docProps/app.xml',
      `<Properties><Application>Word</Application><Company>${words.company}</Company></Properties>`,
    ),
    { name: 'word/media/image1.jpg', data: placedJpeg() },
  ]);
}

/** A workbook: a row under headings, a hidden sheet, a hidden row and column, a comment, a header, properties. */
export async function plantedXlsx(words: Planted & { readonly hiddenRow: string; readonly hiddenColumn: string }) {
  const book = new ExcelJS.Workbook();
  book.creator = words.author;
  book.lastModifiedBy = words.author;
  book.description = words.property;
  const sheet = book.addWorksheet('名单');
  sheet.addRow(['序号', '姓名', '联系电话', '备注']);
  sheet.addRow([1, '王秀英', Number(words.shown), words.hiddenColumn]);
  sheet.addRow([2, '', '', '']).hidden = true;
  sheet.getCell('B3').value = words.hiddenRow;
  sheet.getColumn(4).hidden = true;
  sheet.getCell('A2').note = words.comment;
  sheet.headerFooter.oddHeader = `&C${words.header}`;
  book.addWorksheet('旧表', { state: 'veryHidden' }).getCell('C5').value = words.hidden;
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A PDF: a line of Chinese text, one under black, one in white, a note, a form field, properties. */
export async function plantedPdf(words: Planted & { readonly white: string; readonly field: string }): Promise<Buffer> {
  const pdf = await PDFDocument.load(makePdf([{ texts: [{ text: words.shown, x: 72, y: 700 }] }]));
  const page = pdf.getPage(0);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText(words.hidden, { x: 100, y: 500, size: 12, font });
  page.drawRectangle({ x: 90, y: 495, width: 300, height: 20, color: rgb(0, 0, 0) });
  page.drawText(words.white, { x: 100, y: 450, size: 12, font, color: rgb(1, 1, 1) });
  page.drawText(words.header, { x: 100, y: 800, size: 9, font });
  const field = pdf.getForm().createTextField('phone');
  field.setText(words.field);
  field.addToPage(page, { x: 100, y: 100, width: 200, height: 20 });
  const { context } = pdf;
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 30, 30],
    Contents: PDFHexString.fromText(words.comment),
  });
  page.node.addAnnot(context.register(note));
  pdf.setAuthor(words.author);
  pdf.setSubject(words.property);
  return Buffer.from(await pdf.save());
}

/** A JPEG that says where it was taken (45.75 N, 126.65 E), by whom, and how it is turned. */
export function placedJpeg(artist = 'Li Jianguo'): Buffer {
  const plain = createCanvas(8, 8).toBuffer('image/jpeg');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(artist)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]);
}

/** EXIF by hand: orientation 6, an artist, a GPS directory. */
function tiff(artist: string): Buffer {
  const words = Buffer.from(`${artist}\0`, 'utf8');
  const wordsAt = 8 + 2 + 3 * 12 + 4;
  const gpsAt = wordsAt + words.length + (words.length % 2);
  const valuesAt = gpsAt + 2 + 4 * 12 + 4;
  const bytes = Buffer.alloc(valuesAt + 48);
  bytes.write('MM\0*', 0, 'latin1');
  bytes.writeUInt32BE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    bytes.writeUInt16BE(tag, at);
    bytes.writeUInt16BE(type, at + 2);
    bytes.writeUInt32BE(count, at + 4);
    if (typeof value === 'string') bytes.write(value, at + 8, 'latin1');
    else if (type === 3) bytes.writeUInt16BE(value, at + 8);
    else bytes.writeUInt32BE(value, at + 8);
  };
  bytes.writeUInt16BE(3, 8);
  entry(10, 0x0112, 3, 1, 6);
  entry(22, 0x013b, 2, words.length, wordsAt);
  entry(34, 0x8825, 4, 1, gpsAt);
  words.copy(bytes, wordsAt);
  bytes.writeUInt16BE(4, gpsAt);
  entry(gpsAt + 2, 1, 2, 2, 'N\0');
  entry(gpsAt + 14, 2, 5, 3, valuesAt);
  entry(gpsAt + 26, 3, 2, 2, 'E\0');
  entry(gpsAt + 38, 4, 5, 3, valuesAt + 24);
  [45, 45, 0, 126, 39, 0].forEach((value, index) => {
    bytes.writeUInt32BE(value, valuesAt + index * 8);
    bytes.writeUInt32BE(1, valuesAt + index * 8 + 4);
  });
  return bytes;
}
