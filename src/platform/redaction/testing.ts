import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument, StandardFonts, rgb, type PDFPage } from 'pdf-lib';
import { makePdf, type PdfPage } from '../documents/pdf-fixture.js';

/** Test fixtures only: a PDF with Chinese text that keeps a secret in every place but its pages. */
export async function pdfWithSecrets(pages: readonly PdfPage[], secret: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(makePdf(pages));
  pdf.setTitle(secret);
  pdf.setKeywords([secret]);
  await pdf.attach(Buffer.from(`name: ${secret}`), `${secret}.txt`, { mimeType: 'text/plain' });
  pdf.addJavaScript('start', `app.alert('${secret}')`);
  const first = pdf.getPage(0);
  const field = pdf.getForm().createTextField('secret.field');
  field.setText(secret);
  field.addToPage(first, { x: 100, y: 100, width: 200, height: 20 });
  addNote(pdf, first, secret);
  await hideText(pdf, first, secret);
  const whole = Buffer.from(await pdf.save());
  return Buffer.concat([whole, historyOf(secret)]);
}

function addNote(pdf: PDFDocument, page: PDFPage, secret: string): void {
  const note = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 30, 30],
    Contents: pdf.context.obj(secret),
  });
  page.node.addAnnot(pdf.context.register(note));
}

/** In white, under a black cover, outside of the page, and under a picture that is not of one colour. */
async function hideText(pdf: PDFDocument, page: PDFPage, secret: string): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText(secret, { x: 100, y: 300, size: 12, font, color: rgb(1, 1, 1) });
  page.drawText(secret, { x: 100, y: 250, size: 12, font });
  page.drawRectangle({ x: 90, y: 245, width: 300, height: 20, color: rgb(0, 0, 0) });
  page.drawText(secret, { x: 100, y: 5_000, size: 12, font });
  page.drawText(secret, { x: 100, y: 200, size: 12, font });
  page.drawImage(await pdf.embedPng(stripes()), { x: 90, y: 190, width: 300, height: 30 });
}

function stripes(): Buffer {
  const canvas = createCanvas(100, 10);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 100; x++) {
    context.fillStyle = x % 2 === 0 ? '#000' : '#fff';
    context.fillRect(x, 0, 1, 10);
  }
  return canvas.toBuffer('image/png');
}

/** A second generation of the file: an object that replaces nothing and holds the secret. */
function historyOf(secret: string): Buffer {
  return Buffer.from(`\n9999 0 obj\n(${secret})\nendobj\n%%EOF\n`, 'latin1');
}
