/**
 * A TrueType font whose glyphs are empty, for text that is there to be searched and read aloud and never drawn. Every
 * code of the text layer shows its one blank glyph; what a code means stands in the layer's own table.
 */
export function blankFont(): Uint8Array {
  const tables: readonly [string, Uint8Array][] = [
    ['cmap', words(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)],
    ['glyf', words(0, 0)],
    // Version 1, 1000 units an em, dates left at zero, the offsets of `loca` short.
    [
      'head',
      words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, -200, 1000, 800, 0, 8, 2, 0, 0),
    ],
    ['hhea', words(1, 0, 800, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    ['hmtx', words(1000, 0, 1000, 0)],
    ['loca', words(0, 0, 0, 0)],
    ['maxp', words(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['post', words(3, 0, 0, 0, -100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  return assemble(tables);
}

const HEAD_ADJUSTMENT = 0xb1b0afba;

function assemble(tables: readonly [string, Uint8Array][]): Uint8Array {
  const directory = 12 + tables.length * 16;
  const size = directory + tables.reduce((sum, [, table]) => sum + padded(table), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  bytes.set(words(1, 0, tables.length, power * 16, Math.log2(power), tables.length * 16 - power * 16));
  let offset = directory;
  let head = 0;
  tables.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) bytes[entry + letter] = tag.charCodeAt(letter);
    bytes.set(table, offset);
    view.setUint32(entry + 4, checksum(view, offset, padded(table)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    if (tag === 'head') head = offset;
    offset += padded(table);
  });
  view.setUint32(head + 8, (HEAD_ADJUSTMENT - checksum(view, 0, size)) >>> 0);
  return bytes;
}

function padded(table: Uint8Array): number {
  return Math.ceil(table.length / 4) * 4;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** 16-bit numbers, most significant byte first. */
function words(...values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
}
