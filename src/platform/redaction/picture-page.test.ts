import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { isPicture } from './picture-page.js';
import { readPagesOf } from './read-pages.js';
import { rebuildDocument, redactDocument } from './redact-document.js';

/** A picture 200 by 100 with its left half dark. */
function canvas() {
  const made = createCanvas(200, 100);
  const context = made.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 200, 100);
  context.fillStyle = '#222';
  context.fillRect(0, 0, 100, 100);
  return made;
}

/** A JPEG as telephones make it: turned, and with words in its EXIF data. */
function photo(orientation: number): Buffer {
  const jpeg = canvas().toBuffer('image/jpeg');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS-SECRET')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

async function sizesOf(file: Uint8Array) {
  const pages = await readPagesOf(file);
  if (!pages.ok) throw new Error(pages.code);
  return pages.value.map(({ width, height }) => [Math.round(width), Math.round(height)]);
}

describe('a picture', () => {
  it('is taken as one page, turned as its camera says', async () => {
    expect(await sizesOf(canvas().toBuffer('image/png'))).toEqual([[72, 36]]);
    expect(await sizesOf(photo(1))).toEqual([[72, 36]]);
    expect(await sizesOf(photo(6))).toEqual([[36, 72]]);
  });

  it('goes out built anew, whole or redacted, without what stood beside its pixels', async () => {
    const file = photo(6);
    expect(file.includes('GPS-SECRET')).toBe(true);
    const whole = await rebuildDocument(file);
    const area = { page: 1, x: 5, y: 5, width: 10, height: 10, elsewhere: 'ask' } as const;
    const redacted = await redactDocument(file, { areas: [area], strings: [] });
    for (const made of [whole, redacted]) {
      if (!made.ok || made.value.kind !== 'made') throw new Error(JSON.stringify(made));
      expect(made.value.proof.holds).toBe(true);
      expect(Buffer.from(made.value.pdf).includes('GPS-SECRET')).toBe(false);
      expect(await sizesOf(made.value.pdf)).toEqual([[36, 72]]);
    }
  });

  it('is refused where it cannot be decoded or is too large', async () => {
    const png = canvas().toBuffer('image/png');
    expect(isPicture(png)).toBe(true);
    const large = Buffer.from(png);
    large.writeUInt32BE(60_000, 16);
    large.writeUInt32BE(60_000, 20);
    expect(await readPagesOf(large)).toMatchObject({ code: 'file.too-complex' });
    expect(await readPagesOf(photo(1).subarray(0, 20))).toMatchObject({ code: 'file.damaged' });
  });
});
