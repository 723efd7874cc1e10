import { ImageKind, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture as the library decodes it. */
interface DecodedPicture {
  readonly kind?: number;
  readonly data?: Uint8ClampedArray | null;
}

/** Less than fully opaque, by a rounding. */
const OPAQUE = 250;

/** Whether a picture's operator paints every point of its place: a seal or a watermark lets the text through. */
export function isOpaquePicture(page: PDFPageProxy, operator: number, args: readonly unknown[]): boolean {
  const picture = operator === OPS.paintInlineImageXObject ? (args[0] as DecodedPicture) : storedPicture(page, args[0]);
  if (picture === null || picture.kind !== ImageKind.RGBA_32BPP || !picture.data) return true;
  for (let at = 3; at < picture.data.length; at += 4) if ((picture.data[at] ?? 0) < OPAQUE) return false;
  return true;
}

/** One the library keeps elsewhere is taken to hide: nothing is known of it. */
function storedPicture(page: PDFPageProxy, id: unknown): DecodedPicture | null {
  const store = String(id).startsWith('g_') ? page.commonObjs : page.objs;
  return store.has(String(id)) ? (store.get(String(id)) as DecodedPicture | null) : null;
}
