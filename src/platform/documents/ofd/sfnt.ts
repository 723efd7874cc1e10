const HEAD_ADJUSTMENT = 8;
/** What the checksum of a whole font file has to come to (OpenType, table head). */
const WHOLE = 0xb1b0afba;

export type SfntTables = ReadonlyMap<string, Buffer>;

export interface Sfnt {
  /** `OTTO` for outlines in CFF, else TrueType. */
  readonly flavour: Buffer;
  readonly tables: SfntTables;
}

/** Takes an OpenType file apart into its tables. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = file.readUInt16BE(4);
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    tables.set(file.toString('latin1', at, at + 4), file.subarray(offset, offset + length));
  }
  return { flavour: file.subarray(0, 4), tables };
}

/** Puts an OpenType file together: tables by name, each on a multiple of four bytes, checksums anew. */
export function writeSfnt({ flavour, tables }: Sfnt): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const head = Buffer.alloc(12 + sorted.length * 16);
  flavour.copy(head);
  const power = Math.floor(Math.log2(sorted.length));
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(sorted.length * 16 - (16 << power), 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  let headTable: Buffer | null = null;
  sorted.forEach(([name, data], index) => {
    const body = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(body);
    if (name === 'head') {
      headTable = body;
      body.writeUInt32BE(0, HEAD_ADJUSTMENT);
    }
    const at = 12 + index * 16;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(checksum(body), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    bodies.push(body);
    offset += body.length;
  });
  const file = Buffer.concat([head, ...bodies]);
  const headAt = head.length + bodies.slice(0, headTable ? bodies.indexOf(headTable) : 0).reduce(sumLengths, 0);
  if (headTable) file.writeUInt32BE((WHOLE - checksum(file)) >>> 0, headAt + HEAD_ADJUSTMENT);
  return file;
}

function sumLengths(sum: number, { length }: Buffer): number {
  return sum + length;
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The first glyph of a TrueType font that draws nothing; `undefined` where every glyph has outlines. */
export function emptyGlyph(tables: SfntTables): number | undefined {
  const [head, loca] = [tables.get('head'), tables.get('loca')];
  if (!head || !loca) return undefined;
  const isLong = head.readInt16BE(50) === 1;
  const offsetOf = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2));
  const count = loca.length / (isLong ? 4 : 2) - 1;
  // Glyph 0 stands for what a font lacks.
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1).find(
    (id) => offsetOf(id) === offsetOf(id + 1),
  );
}
