import { Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { openArchive, type Archive } from './archive.js';
import { openArchiveInBrowser } from './browser-archive.js';
import { makeDocx } from './docx-fixture.js';
import { storeZip } from './stored-zip.js';
import { deflatedMegabytes, makeZip } from './zip-fixture.js';

const MEGABYTE = 1024 * 1024;
const part = (name: string, text: string) => ({ name, data: Buffer.from(text) });

async function outcome(open: typeof openArchive, bytes: Buffer): Promise<unknown> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const parts = await opened.value.inflate(() => true, MEGABYTE);
  return parts.ok ? [...parts.value].map(([name, data]) => [name, data.toString('base64')]) : parts;
}

const cut = (bytes: Buffer, from: number, to: number) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
const written = (bytes: Buffer, at: number, value: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, at);
  return copy;
};
const two = makeZip([part('word/document.xml', '<w:document/>'), part('word/styles.xml', '<w:styles/>')]);
const directoryAt = two.indexOf('PK\x01\x02', 0, 'latin1');

describe('an archive opened in a browser', () => {
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['a Word document', () => makeDocx([new Paragraph('一、总体情况')])],
    ['one without compression', () => storeZip(new Map([['xl/workbook.xml', Buffer.from('<workbook/>')]]))],
    ['one with a comment', () => Buffer.concat([two.subarray(0, -2), Buffer.from('\x03\x00abc', 'latin1')])],
    [
      'a part in UTF-16',
      () => makeZip([part('a.xml', '')].map((one) => ({ ...one, data: Buffer.from('\ufeff<a/>', 'utf16le') }))),
    ],
    ['an entity bomb', () => makeZip([part('word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]>')])],
    ['an encrypted part', () => makeZip([{ ...part('word/document.xml', ''), encrypted: true }])],
    ['a part larger than it says', () => makeZip([{ ...part('a', 'longer than said'), claimedSize: 3 }])],
    ['a part smaller than it says', () => makeZip([{ ...part('a', 'short'), claimedSize: 300 }])],
    ['a part that says it is too large', () => makeZip([{ ...part('a', ''), claimedSize: 2 * MEGABYTE }])],
    [
      'a bomb that lies about its size',
      async () => makeZip([{ ...part('a', ''), deflated: await deflatedMegabytes(3), claimedSize: 10 }]),
    ],
    ['data that is no deflated stream', () => makeZip([{ ...part('a', 'x'), deflated: Buffer.alloc(40, 0xff) }])],
    ['a directory that leads out of the file', () => written(two, two.length - 6, two.length + 100)],
    ['a directory cut short', () => cut(two, directoryAt + 10, directoryAt + 30)],
    ['entries one over the other', () => written(two, two.lastIndexOf('word/styles.xml') - 4, 0)],
    ['a name that leads out of the archive', () => makeZip([part('../a', 'x')])],
    ['no end', () => two.subarray(0, -22)],
    ['nothing', () => Buffer.alloc(0)],
  ])('is as on the server: %s', async (_name, make) => {
    const bytes = await make();
    const [here, server] = [await outcome(openArchiveInBrowser, bytes), await outcome(openArchive, bytes)];
    expect(here).toEqual(server);
  });

  it('gives one part by its name', async () => {
    const opened = await openArchiveInBrowser(two);
    const archive = opened.ok ? opened.value : ({} as Archive);
    const found = await archive.inflateOne('word/styles.xml', 100);
    expect(found.ok && found.value?.toString()).toBe('<w:styles/>');
    expect(await archive.inflateOne('word/none.xml', 100)).toEqual({ ok: true, value: null });
  });
});
