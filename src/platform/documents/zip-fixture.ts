import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
  /** Size the directory claims the data inflates to, where it lies. */
  readonly claimedSize?: number;
  readonly deflated?: Buffer;
  readonly encrypted?: true;
}

/** Test fixtures only: a ZIP that may lie. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const deflated = entry.deflated ?? deflateRawSync(entry.data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(entry.data), 10);
    common.writeUInt32LE(deflated.length, 14);
    common.writeUInt32LE(entry.claimedSize ?? entry.data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, deflated);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, name);
    offset += 30 + name.length + deflated.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** What so many megabytes of one byte deflate to: a thousandth of it. */
export async function deflatedMegabytes(megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw();
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  for (let written = 0; written < megabytes; written++) {
    await new Promise<void>((resolve, reject) => deflate.write(chunk, (error) => (error ? reject(error) : resolve())));
  }
  await new Promise((resolve) => deflate.end(resolve));
  return Buffer.concat(chunks);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The least a Word document needs: its body as XML. */
export function makeBareDocx(body: string, prolog = ''): Buffer {
  return makeZip([
    {
      name: 'word/document.xml',
      data: Buffer.from(
        `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
      ),
    },
  ]);
}
