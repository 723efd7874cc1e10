/** Reads a font's `cmap`: the glyph of each character. Formats 4 and 12, which every font of our days has. */
export function readCharacterMap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, glyphs);
    if (format === 12) readGroups(table, glyphs);
  }
  return glyphs;
}

function readSegments(table: Buffer, glyphs: Map<number, number>): void {
  const twice = table.readUInt16BE(6);
  const [ends, starts, deltas, ranges] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice];
  for (let at = 0; at < twice; at += 2) {
    const [start, end] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)];
    const [delta, range] = [table.readUInt16BE(deltas + at), table.readUInt16BE(ranges + at)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const found = range === 0 ? code : table.readUInt16BE(ranges + at + range + 2 * (code - start));
      if (range === 0 || found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
}

function readGroups(table: Buffer, glyphs: Map<number, number>): void {
  for (let at = 16; at < 16 + table.readUInt32BE(12) * 12; at += 12) {
    const [start, end, first] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)];
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
}

/** Writes a `cmap` from character to glyph: format 4 for the basic plane, which old readers ask for, format 12 for all. */
export function writeCharacterMap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([one], [other]) => one - other);
  const segments = writeSegments(sorted.filter(([code]) => code < 0xffff));
  const groups = writeGroups(sorted);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(2, 2);
  // Windows, Unicode: 1 for the basic plane, 10 for all.
  [
    { encoding: 1, offset: head.length },
    { encoding: 10, offset: head.length + segments.length },
  ].forEach(({ encoding, offset }, index) => {
    head.writeUInt16BE(3, 4 + index * 8);
    head.writeUInt16BE(encoding, 6 + index * 8);
    head.writeUInt32BE(offset, 8 + index * 8);
  });
  return Buffer.concat([head, segments, groups]);
}

/** One segment for each character: a subset has gaps nearly everywhere. */
function writeSegments(sorted: readonly (readonly [number, number])[]): Buffer {
  const all = [...sorted, [0xffff, 0] as const];
  const twice = all.length * 2;
  const power = Math.floor(Math.log2(all.length));
  const table = Buffer.alloc(16 + 4 * twice);
  const search = 2 << power;
  [4, table.length, 0, twice, search, power, twice - search].forEach((value, index) =>
    table.writeUInt16BE(value, index * 2),
  );
  all.forEach(([code, glyph], index) => {
    table.writeUInt16BE(code, 14 + index * 2);
    table.writeUInt16BE(code, 16 + twice + index * 2);
    table.writeUInt16BE(code === 0xffff ? 1 : (glyph - code) & 0xffff, 16 + 2 * twice + index * 2);
  });
  return table;
}

function writeGroups(sorted: readonly (readonly [number, number])[]): Buffer {
  const table = Buffer.alloc(16 + sorted.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(sorted.length, 12);
  sorted.forEach(([code, glyph], index) => {
    [code, code, glyph].forEach((value, part) => table.writeUInt32BE(value, 16 + index * 12 + part * 4));
  });
  return table;
}
