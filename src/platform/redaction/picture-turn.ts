/** How far a picture is turned to be seen as it was taken, in degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** Orientation (EXIF 2.32, 4.6.4): mirrored pictures are turned, not mirrored back. */
const TURNS: Readonly<Record<number, Turn>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** The turn a JPEG's camera wrote into it; none where it wrote nothing that can be made out. */
export function turnOf(jpeg: Buffer): Turn {
  let at = 2;
  while (at + 10 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1];
    const length = jpeg.readUInt16BE(at + 2);
    if (marker === 0xda) return 0;
    const body = jpeg.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && body.toString('latin1', 0, EXIF.length) === EXIF) {
      return TURNS[orientationIn(body.subarray(EXIF.length))] ?? 0;
    }
    at += 2 + length;
  }
  return 0;
}

function orientationIn(tiff: Buffer): number {
  if (tiff.length < 8) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 1;
}
