import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Paragraph } from 'docx';
import exceljs from 'exceljs';
import { makeCell, makeDocx, makeTable } from '../../src/platform/documents/docx-fixture.js';
import { makePdf } from '../../src/platform/documents/pdf-fixture.js';
import { makeZip, type ZipEntry } from '../../src/platform/documents/zip-fixture.js';

export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A valid file of every kind. */
export async function makeSeeds(): Promise<Seed[]> {
  const table = makeTable([
    [makeCell('申请人', { rowSpan: 2 }), makeCell('情况', { columnSpan: 2 })],
    [makeCell('自然人'), makeCell('总计')],
  ]);
  const book = new exceljs.Workbook();
  book.addWorksheet('年报').addRows([
    ['申请人', '总计'],
    ['收到', 3],
  ]);
  const text = '一、总体情况\n|收到|3|\n二、主动公开政府信息情况\n';
  const page =
    '<html><title>年报</title><p>一、总体情况<table><tr><td rowspan=2>收到<td colspan=2>3<tr><td>1<td>2</table>';
  return [
    { name: 'a.txt', bytes: Buffer.from(text) },
    { name: 'a.md', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') },
    { name: 'a.html', bytes: Buffer.from(page) },
    { name: 'a.docx', bytes: await makeDocx([new Paragraph('一、总体情况'), table]) },
    { name: 'a.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) },
    { name: 'a.pdf', bytes: makePdf([{ texts: [{ text: '一、总体情况', x: 50, y: 700 }] }], { font: 'mapped' }) },
    { name: 'a.doc', bytes: readFileSync(new URL('../fixtures/documents/annual-report.doc', import.meta.url)) },
  ];
}

/** One damaged form of a seed. Parts of archives are damaged inside too, so that the damage gets past the checksums. */
export function mutate(seed: Seed, random: Random): Seed {
  const kind = random();
  if (kind < 0.1)
    return {
      name: seed.name,
      bytes: Buffer.from(Array.from({ length: upTo(2_000, random) }, () => upTo(256, random))),
    };
  const isArchive = seed.bytes[0] === 0x50 && seed.bytes[1] === 0x4b;
  const bytes = isArchive && kind < 0.7 ? mutateParts(seed.bytes, random) : mutateBytes(seed.bytes, random);
  return { name: seed.name, bytes };
}

function mutateBytes(original: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(original);
  for (let times = 1 + upTo(6, random); times > 0; times--) {
    const at = upTo(bytes.length, random);
    const kind = upTo(5, random);
    if (bytes.length === 0) return bytes;
    if (kind === 0) bytes = bytes.subarray(0, at);
    else if (kind === 1) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << upTo(8, random)), at);
    else if (kind === 2) bytes.writeUInt8(upTo(256, random), at);
    else if (kind === 3) bytes.fill(upTo(2, random) * 255, at, Math.min(bytes.length, at + 1 + upTo(8, random)));
    else {
      const piece = bytes.subarray(at, at + 1 + upTo(64, random));
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        ...Array.from({ length: 1 + upTo(20, random) }, () => piece),
        bytes.subarray(at),
      ]);
    }
  }
  return bytes;
}

function mutateParts(archive: Buffer, random: Random): Buffer {
  const entries = listEntries(archive);
  const chosen = upTo(entries.length, random);
  return makeZip(
    entries.map((entry, index) => (index === chosen ? { ...entry, data: mutateBytes(entry.data, random) } : entry)),
  );
}

/** The entries of a sound archive, by its directory. */
function listEntries(archive: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (
    let at = archive.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = archive.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const size = archive.readUInt32LE(at + 20);
    const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28)).toString();
    const place = archive.readUInt32LE(at + 42);
    const from = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    const data = archive.subarray(from, from + size);
    entries.push({ name, data: archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data });
  }
  return entries;
}

function upTo(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}
