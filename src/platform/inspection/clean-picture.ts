/** Segments that a picture is drawn by, of those that programs add: JFIF, colours (ICC), Adobe's transformation. */
const KEPT_APPLICATIONS = new Set([0xe0, 0xe2, 0xee]);
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/** A JPEG without EXIF, XMP, IPTC and comments; how it is to be turned stays. `null` where its segments do not hold. */
export function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  const turn = orientationOf(bytes);
  if (turn > 1) kept.push(orientation(turn));
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === START_OF_SCAN) {
      // Whatever stands after the end of the picture (a second one, a film) goes.
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      kept.push(bytes.subarray(at, end < at ? bytes.length : end + 2));
      return Buffer.concat(kept);
    }
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isApplication || KEPT_APPLICATIONS.has(marker))) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** EXIF's orientation, 1 where it says none. */
function orientationOf(bytes: Buffer): number {
  const start = bytes.indexOf('Exif\0\0', 0, 'latin1');
  if (start < 0 || start > 65_536) return 1;
  const tiff = start + 6;
  const little = bytes.toString('latin1', tiff, tiff + 2) === 'II';
  const short = (at: number) => (at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (at + 4 > bytes.length ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const directory = tiff + long(tiff + 4);
  for (let entry = 0; entry < Math.min(64, short(directory)); entry++) {
    const at = directory + 2 + entry * 12;
    const turn = short(at + 8);
    if (short(at) === 0x0112) return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** An EXIF segment that says how the picture is turned, and nothing else. */
function orientation(turn: number): Buffer {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(turn, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Chunks of a PNG with words, EXIF or a time. */
const PNG_NOTES = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/** A PNG without its notes. `null` where its chunks do not hold. */
export function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return null;
    if (!PNG_NOTES.has(type)) kept.push(bytes.subarray(at, next));
    if (type === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  return null;
}
