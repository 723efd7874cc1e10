import { deflateSync } from 'node:zlib';
import type { Canvas } from '@napi-rs/canvas';
import type { Pixels } from './pixels.js';

/** A page's picture as an image of a PDF holds it. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly bits: 4 | 8;
  /** RGB triples of an indexed picture; `null` for shades of grey (4 bits) and for photographs (RGB). */
  readonly palette: Uint8Array | null;
  readonly data: Uint8Array;
}

/** A page of text takes less than this without loss; above it the page is a photograph and JPEG does better. */
const LOSSLESS_BYTES = 700_000;
const JPEG_QUALITY = 88;
/** Channels that differ by no more are grey. */
const GREY = 10;

/** Packs a page by its content: grey in 16 shades, few colours by a table, anything else as a photograph. */
export function packPicture(canvas: Canvas, pixels: Pixels): PagePicture {
  const packed = asGrey(pixels) ?? asIndexed(pixels);
  if (packed !== null && packed.data.length <= LOSSLESS_BYTES) return packed;
  const data = new Uint8Array(canvas.toBuffer('image/jpeg', JPEG_QUALITY));
  return { width: pixels.width, height: pixels.height, filter: 'DCTDecode', bits: 8, palette: null, data };
}

function asGrey({ width, height, data }: Pixels): PagePicture | null {
  const rowBytes = Math.ceil(width / 2);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.abs(red - green) > GREY || Math.abs(green - blue) > GREY) return null;
      const shade = Math.round(green / 17);
      const place = y * rowBytes + (x >> 1);
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? shade << 4 : shade);
    }
  }
  return { width, height, filter: 'FlateDecode', bits: 4, palette: null, data: deflateSync(rows) };
}

function asIndexed({ width, height, data }: Pixels): PagePicture | null {
  const places = new Map<number, number>();
  const rows = new Uint8Array(width * height);
  for (let index = 0; index < rows.length; index++) {
    const at = index * 4;
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const color = (Math.round(red / 17) << 8) | (Math.round(green / 17) << 4) | Math.round(blue / 17);
    let place = places.get(color);
    if (place === undefined) {
      if (places.size === 256) return null;
      place = places.size;
      places.set(color, place);
    }
    rows[index] = place;
  }
  const palette = Uint8Array.from([...places.keys()].flatMap((color) => [color >> 8, (color >> 4) & 15, color & 15]));
  return {
    width,
    height,
    filter: 'FlateDecode',
    bits: 8,
    palette: palette.map((channel) => channel * 17),
    data: deflateSync(rows),
  };
}
