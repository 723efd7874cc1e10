import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  openSync,
  ftruncateSync,
  closeSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Paragraph } from 'docx';
import { makeDocx } from './docx-fixture.js';
import { closeReaders, readDocument, readDocumentBytes } from './index.js';
import { makePdf } from './pdf-fixture.js';
import { deflatedMegabytes, makeBareDocx, makeZip } from './zip-fixture.js';

const directory = mkdtempSync(join(tmpdir(), 'gongkai-readers-'));
const file = (name: string, data: Buffer | string): string => {
  writeFileSync(join(directory, name), data);
  return join(directory, name);
};
const codeOf = async (bytes: Buffer, name: string): Promise<string> => {
  const result = await readDocumentBytes(bytes, name);
  return result.ok ? result.value.kind : result.code;
};
const pathCode = async (path: string): Promise<string> => {
  const result = await readDocument(path);
  return result.ok ? result.value.kind : result.code;
};

/** An OLE file's header and one entry of its directory. */
const ole = (stream: string): Buffer => {
  const bytes = Buffer.alloc(1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.write(`${stream}\0`, 512, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 64);
  return bytes;
};

let docx: Buffer;
beforeAll(async () => {
  docx = await makeDocx([new Paragraph('一、总体情况')]);
});
afterAll(() => {
  closeReaders();
  rmSync(directory, { recursive: true });
});

describe('archives', () => {
  it('refuses one that says it inflates beyond the limit', async () => {
    const deflated = await deflatedMegabytes(201);
    const size = 201 * 1024 * 1024;
    const bomb = makeZip([{ name: 'word/document.xml', data: Buffer.alloc(0), deflated, claimedSize: size }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await codeOf(bomb, 'a.docx')).toBe('file.inflated');
  });

  it('refuses a workbook beyond 64 MB, and a bomb that hides among the pictures', async () => {
    const deflated = await deflatedMegabytes(65);
    const size = 65 * 1024 * 1024;
    const entry = { data: Buffer.alloc(0), deflated, claimedSize: size };
    expect(await codeOf(makeZip([{ name: 'xl/workbook.xml', ...entry }]), 'a.xlsx')).toBe('file.inflated');
    expect(
      await codeOf(
        makeZip([
          { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
          { name: 'xl/media/image1.png', ...entry },
        ]),
        'a.xlsx',
      ),
    ).toBe('file.inflated');
  });

  it('refuses one that lies about its size', async () => {
    const deflated = await deflatedMegabytes(30);
    const liar = makeZip([{ name: 'word/document.xml', data: Buffer.alloc(0), deflated, claimedSize: 1000 }]);
    expect(await codeOf(liar, 'a.docx')).toBe('file.damaged');
  });

  it.each([
    [
      'entries by the ten thousand',
      () => makeZip(Array.from({ length: 10_001 }, (_, i) => ({ name: `word/${i}`, data: Buffer.alloc(0) }))),
      'file.too-complex',
    ],
    [
      'encrypted entries',
      () => makeZip([{ name: 'word/document.xml', data: Buffer.from('x'), encrypted: true }]),
      'file.encrypted',
    ],
    ['overlapping entries', () => overlapping(), 'file.damaged'],
    [
      'an entity bomb',
      () =>
        makeBareDocx(
          '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>',
          '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        ),
      'file.damaged',
    ],
    [
      'an entity bomb in UTF-16',
      () =>
        makeZip([
          {
            name: 'word/document.xml',
            data: Buffer.from('\ufeff<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "a">]><w/>', 'utf16le'),
          },
        ]),
      'file.damaged',
    ],
    [
      'a tree ten thousand deep',
      () => makeBareDocx('<w:sdt><w:sdtContent>'.repeat(5_000) + '</w:sdtContent></w:sdt>'.repeat(5_000)),
      'file.damaged',
    ],
    ['XML that is not well formed', () => makeBareDocx('<w:p>'), 'file.damaged'],
    ['no main part', () => makeZip([{ name: 'word/other.xml', data: Buffer.from('<a/>') }]), 'file.damaged'],
    ['half a document', () => docx.subarray(0, docx.length / 2), 'file.damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(bytes(), 'a.docx')).toBe(code);
  });

  /** Two names for the same bytes. */
  function overlapping(): Buffer {
    const zip = makeZip([
      { name: 'word/document.xml', data: Buffer.from('<a/>') },
      { name: 'word/document2.xml', data: Buffer.from('<a/>') },
    ]);
    zip.writeUInt32LE(0, zip.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 42);
    return zip;
  }

  it('refuses sheets that merge or fill a million cells', async () => {
    const sheet = (xml: string) =>
      makeZip([
        { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
        { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(`<worksheet>${xml}</worksheet>`) },
      ]);
    expect(await codeOf(sheet('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), 'a.xlsx')).toBe(
      'file.too-complex',
    );
    expect(await codeOf(sheet('<c r="A1"/>'.repeat(100_001)), 'a.xlsx')).toBe('file.too-complex');
  });
});

describe('kinds', () => {
  it.each([
    ['encrypted Office document', ole('EncryptedPackage'), 'a.docx', 'file.encrypted'],
    ['old Excel', ole('Workbook'), 'a.xls', 'file.old-format'],
    ['old Excel called xlsx', ole('Book'), 'a.xlsx', 'file.old-format'],
    ['PowerPoint', ole('PowerPoint Document'), 'a.ppt', 'file.unsupported'],
    ['other OLE', ole('Anything'), 'a.doc', 'file.unsupported'],
    ['RTF called doc', Buffer.from('{\\rtf1\\ansi x}'), 'a.doc', 'file.old-format'],
    [
      'MHT without a page, called doc',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'a.doc',
      'file.old-format',
    ],
    ['OFD', makeZip([{ name: 'OFD.xml', data: Buffer.from('<a/>') }]), 'a.ofd', 'file.old-format'],
    ['a ZIP', makeZip([{ name: 'a.txt', data: Buffer.from('a') }]), 'a.zip', 'file.unsupported'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'a.pdf', 'file.unsupported'],
    ['text called docx', Buffer.from('一、总体情况'), 'a.docx', 'txt'],
    ['a page called xls', Buffer.from('<html><body><table><tr><td>甲</td></tr></table>'), 'a.xls', 'html'],
    ['a PDF called txt', makePdf([{ texts: [{ text: '甲', x: 9, y: 9 }] }]), 'a.txt', 'pdf'],
    ['random bytes called pdf', Buffer.from('00ff11ee22dd33cc8081', 'hex'), 'a.pdf', 'file.damaged'],
    ['random bytes', Buffer.from('00ff11ee22dd33cc8081', 'hex'), 'a.bin', 'file.not-text'],
    ['white space', Buffer.from(' \n\t\n'), 'a.txt', 'file.empty'],
    ['nothing', Buffer.alloc(0), 'a.txt', 'file.empty'],
    ['NUL bytes among text', Buffer.from('一、总体\0情况，本年度没有收到政府信息公开申请。\0'), 'a.txt', 'txt'],
    ['NUL bytes alone', Buffer.alloc(1000), 'a.txt', 'file.not-text'],
    ['HTML ten thousand deep', Buffer.from('<div>'.repeat(10_000) + '甲'), 'a.html', 'file.too-complex'],
    ['tags closed that never opened', Buffer.from('<b>'.repeat(900) + '</i>'.repeat(60_000) + '甲'), 'a.html', 'html'],
    ['comments without end', Buffer.from('<!---->'.repeat(500) + '甲'), 'a.html', 'html'],
    ['line ends alone', Buffer.alloc(1_100_000, '\n'), 'a.txt', 'file.empty'],
    ['lines without number', Buffer.from('\n'.repeat(1_100_000) + '甲'), 'a.txt', 'file.too-complex'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await codeOf(bytes, name)).toBe(code);
  });

  it('reads a DOCX called doc', async () => {
    expect(await codeOf(docx, 'a.doc')).toBe('docx');
  });
});

describe('paths', () => {
  it('refuses what is no file, without waiting for it', async () => {
    const pipe = join(directory, 'pipe.docx');
    execFileSync('mkfifo', [pipe]);
    expect(await pathCode(pipe)).toBe('file.not-a-file');
    expect(await pathCode(directory)).toBe('file.not-a-file');
    expect(await pathCode('/dev/zero')).toBe('file.not-a-file');
    expect(await pathCode(join(directory, 'none.docx'))).toBe('file.missing');
    expect(await pathCode(join(directory, 'none\0.docx'))).toBe('file.missing');
    expect(await pathCode(join(file('plain.txt', '甲'), 'below.txt'))).toBe('file.missing');
  });

  it('follows links, but not in circles', async () => {
    symlinkSync(file('real.docx', docx), join(directory, 'link.docx'));
    expect(await pathCode(join(directory, 'link.docx'))).toBe('docx');
    symlinkSync('circle', join(directory, 'circle'));
    expect(await pathCode(join(directory, 'circle'))).toBe('file.missing');
  });

  it.skipIf(process.getuid?.() === 0)('refuses what may not be read', async () => {
    const path = file('closed.txt', '甲');
    chmodSync(path, 0);
    expect(await pathCode(path)).toBe('file.unreadable');
  });

  it('refuses 60 MB by its size alone', async () => {
    const path = file('large.docx', '');
    const handle = openSync(path, 'r+');
    ftruncateSync(handle, 60 * 1024 * 1024);
    closeSync(handle);
    expect(await pathCode(path)).toBe('file.too-large');
  });
});
