import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument, setTextRenderingMode, StandardFonts, TextRenderingMode } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { makePdf } from '../documents/pdf-fixture.js';
import type { Area } from './area.js';
import type { RedactionOrder } from './plan-redaction.js';
import { proveRedaction } from './prove-redaction.js';
import { readPagesOf } from './read-pages.js';
import { redactDocument, type Redaction } from './redact-document.js';
import { closeRedactors, readPages } from './redactors.js';
import { pdfWithSecrets } from './testing.js';

const NAME = '李建国';
const NUMBER = '11010519491231002X';

async function made(pdf: Uint8Array, order: Partial<RedactionOrder>): Promise<Extract<Redaction, { kind: 'made' }>> {
  const result = await redactDocument(pdf, { areas: [], strings: [], ...order });
  if (!result.ok || result.value.kind !== 'made') throw new Error(JSON.stringify(result));
  return result.value;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await readPagesOf(pdf);
  if (!pages.ok) throw new Error(pages.code);
  return pages.value.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n\n');
}

async function lineWith(pdf: Uint8Array, text: string): Promise<Area> {
  const pages = await readPagesOf(pdf);
  if (!pages.ok) throw new Error(pages.code);
  for (const { page, lines } of pages.value) {
    const line = lines.find((candidate) => candidate.text.includes(text));
    if (line) return { page, x: line.x, y: line.y, width: line.width, height: line.height };
  }
  throw new Error(`no line with ${text}`);
}

/** Adds a page with a grainy picture and words behind it that are not drawn. */
async function addScan(file: PDFDocument, words: readonly { text: string; x: number; y: number }[]): Promise<void> {
  const canvas = createCanvas(900, 1200);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(900, 1200);
  let grain = 1;
  for (let place = 0; place < picture.data.length; place++) {
    grain = (grain * 1_103_515_245 + 12_345) % 2_147_483_648;
    picture.data[place] = place % 4 === 3 ? 255 : 130 + (grain % 120);
  }
  context.putImageData(picture, 0, 0);
  context.fillStyle = '#222';
  context.font = '40px sans-serif';
  for (const { text, x, y } of words) context.fillText(text, x * 3, 1_180 - y * 3);
  const page = file.addPage([300, 400]);
  page.drawImage(await file.embedPng(canvas.toBuffer('image/png')), { x: 0, y: 0, width: 300, height: 400 });
  const font = await file.embedFont(StandardFonts.Helvetica);
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  for (const { text, x, y } of words) page.drawText(text, { x, y, size: 12, font });
}

afterAll(() => closeRedactors());

describe('redactDocument', () => {
  it('takes named texts out wherever they stand, and leaves the rest searchable in its place', async () => {
    const pdf = makePdf([
      { texts: [{ text: `申请人：${NAME}，号码 ${NUMBER}。`, x: 80, y: 700 }] },
      { texts: [{ text: `${NAME}再次申请`, x: 80, y: 700 }] },
    ]);
    const { proof, areas, pdf: output } = await made(pdf, { strings: [NAME, NUMBER] });
    expect(areas.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(proof).toMatchObject({ holds: true, pages: 2 });
    expect(await textOf(output)).toBe('申请人：〔不予公开〕，号码 〔不予公开〕 。\n\n〔不予公开〕再次申请');
    const [before, after] = [await lineWith(pdf, '申请人'), await lineWith(output, '申请人')];
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y + after.height).toBeCloseTo(before.y + before.height, 0);
  });

  it('carries over nothing that the pages do not show', async () => {
    const secret = 'SECRET-13845678901';
    const pdf = await pdfWithSecrets([{ texts: [{ text: `姓名：${NAME}`, x: 80, y: 700 }] }], secret);
    // The form field is the one place where the page shows it.
    const field = { page: 1, x: 98, y: 720, width: 204, height: 24 };
    const order = { areas: [{ ...field, elsewhere: 'keep' as const }], strings: [NAME] };
    const { pdf: output } = await made(pdf, order);
    const proof = await proveRedaction(output, [field], [{ text: secret, edges: 'any' }]);
    expect(proof).toMatchObject({ ok: true, value: { holds: true } });
    expect(await textOf(output)).not.toContain('SECRET');
    const doc = await PDFDocument.load(output);
    expect(doc.getTitle()).toBeUndefined();
  });

  it('withholds areas of a turned page and of a scanned one, the text behind the scan near them too', async () => {
    const file = await PDFDocument.load(makePdf([{ rotate: 90, texts: [{ text: `住址：${NAME}家`, x: 80, y: 700 }] }]));
    await addScan(file, [
      // Where a scanner thinks that the words are: a little beside them.
      { text: 'PHONE 13845678901', x: 48, y: 285 },
      { text: 'REMAINS', x: 48, y: 100 },
    ]);
    const pdf = await file.save();
    const turned = await lineWith(pdf, NAME);
    expect(turned.height).toBeGreaterThan(turned.width);
    const areas = [turned, { page: 2, x: 45, y: 85, width: 140, height: 28 }];
    const { proof, pdf: output } = await made(pdf, { areas: areas.map((area) => ({ ...area, elsewhere: 'ask' })) });
    expect(proof.checks.map(({ name, holds }) => [name, holds])).toEqual([
      ['bytes', true],
      ['text', true],
      ['pixels', true],
      ['structure', true],
    ]);
    // A photograph is packed as one.
    expect(Buffer.from(output).includes('DCTDecode')).toBe(true);
    const text = await textOf(output);
    expect(text).not.toContain(NAME);
    expect(text).not.toContain('138');
    expect(text).toContain('REMAINS');
  });

  it('asks where the text under an area stands elsewhere, covers it or keeps it as told', async () => {
    const pdf = makePdf([
      {
        texts: [
          { text: NAME, x: 80, y: 700 },
          { text: `经办：${NAME}`, x: 80, y: 600 },
        ],
      },
    ]);
    const area = { ...(await lineWith(pdf, NAME)), page: 1 };
    const asked = await redactDocument(pdf, { areas: [{ ...area, elsewhere: 'ask' }], strings: [] });
    expect(asked).toMatchObject({
      ok: true,
      value: { kind: 'remains', remains: [{ area: 0, places: [{ page: 1 }] }] },
    });
    const covered = await made(pdf, { areas: [{ ...area, elsewhere: 'cover' }] });
    expect(covered.areas).toHaveLength(2);
    expect(await textOf(covered.pdf)).not.toContain(NAME);
    const kept = await made(pdf, { areas: [{ ...area, elsewhere: 'keep' }] });
    expect(await textOf(kept.pdf)).toContain(`经办：${NAME}`);
    expect(kept.proof.holds).toBe(true);
  });

  it('refuses what it cannot do', async () => {
    const pdf = makePdf([{ texts: [{ text: NAME, x: 80, y: 700 }] }]);
    const order = { areas: [], strings: [] };
    expect(await redactDocument(pdf, order)).toMatchObject({ code: 'redaction.nothing' });
    expect(await redactDocument(pdf, { ...order, strings: ['张三'] })).toMatchObject({ code: 'redaction.string' });
    const outside = { page: 2, x: 0, y: 0, width: 10, height: 10, elsewhere: 'ask' as const };
    expect(await redactDocument(pdf, { ...order, areas: [outside] })).toMatchObject({ code: 'redaction.area' });
    expect(await redactDocument(Buffer.from('%PDF-1.4 nonsense'), { ...order, strings: [NAME] })).toMatchObject({
      code: 'file.damaged',
    });
    expect(await redactDocument(makePdf([{}], { encrypted: true }), { ...order, strings: [NAME] })).toMatchObject({
      code: 'file.encrypted',
    });
  });
});

describe('proveRedaction', () => {
  it('does not hold for a file that only hides what it was to remove', async () => {
    const secret = '13845678901';
    const pdf = await pdfWithSecrets([{ texts: [{ text: `电话：${secret}`, x: 80, y: 700 }] }], secret);
    const area = await lineWith(pdf, '电话');
    const proof = await proveRedaction(pdf, [area], [{ text: secret, edges: 'any' }]);
    expect(proof.ok && proof.value.holds).toBe(false);
    expect(proof.ok && proof.value.checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual([
      'bytes',
      'text',
      'pixels',
      'structure',
    ]);
  });
});

describe('readPages', () => {
  it('reads in a process of its own, and refuses there too', async () => {
    const pages = await readPages(makePdf([{ texts: [{ text: NAME, x: 80, y: 700 }] }]));
    expect(pages).toMatchObject({ ok: true, value: [{ page: 1, lines: [{ text: NAME }] }] });
    expect(await readPages(Buffer.from('not a PDF'))).toMatchObject({ code: 'file.damaged' });
  });
});
