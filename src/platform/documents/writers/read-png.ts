import { crc32, inflateSync } from 'node:zlib';

/** What the layout needs of an image, or in Chinese why it cannot be placed. */
export type PngFacts =
  | { readonly ok: true; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: string };

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const CHANNELS: Readonly<Record<number, number>> = { 3: 1, 4: 2, 6: 4 };
const MOST = 4_000;

/**
 * Looks through a PNG: whole, not interlaced, eight bits, with a clear ground (alpha channel, or a palette with
 * transparency), so that the words under a seal stay readable and no image can break the layout.
 */
export function readPng(png: Buffer): PngFacts {
  if (!png.subarray(0, 8).equals(SIGNATURE)) return { ok: false, reason: '不是 PNG 图片' };
  const chunks = chunksOf(png);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return damaged();
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth, colour, , , interlaced] = header.data.subarray(8);
  if (width < 1 || height < 1 || width > MOST || height > MOST) {
    return { ok: false, reason: `宽、高应为 1 至 ${MOST} 像素` };
  }
  const channels = CHANNELS[colour ?? 0];
  const clear = channels !== undefined && (colour !== 3 || chunks.some((chunk) => chunk.type === 'tRNS'));
  if (!clear) return { ok: false, reason: '应为透明底色' };
  if (depth !== 8 || interlaced !== 0) return { ok: false, reason: '应为 8 位、非隔行扫描的 PNG' };
  if (colour === 3 && !chunks.some((chunk) => chunk.type === 'PLTE')) return damaged();
  const expected = height * (width * channels + 1);
  const pixels = inflated(
    Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)),
    expected,
  );
  return pixels?.length === expected ? { ok: true, width, height } : damaged();
}

function damaged(): PngFacts {
  return { ok: false, reason: '图片已损坏' };
}

/** The chunks in order, up to IEND; `null` where one is cut off or its checksum differs. */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] | null {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > png.length) return null;
    const type = png.toString('latin1', at + 4, at + 8);
    if (crc32(png.subarray(at + 4, end - 4)) !== png.readUInt32BE(end - 4)) return null;
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: png.subarray(at + 8, end - 4) });
    at = end;
  }
  return null;
}

/** `null` for what zlib cannot inflate, or what grows past `most`. */
function inflated(data: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: most + 1 });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
