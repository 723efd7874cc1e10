import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_SECRET_KEY } from '../database/testing.js';
import { makeDocx } from '../documents/docx-fixture.js';
import { makeZip } from '../documents/zip-fixture.js';
import { openVault } from '../vault/index.js';
import { acceptUpload, type UploadBounds } from './accept-upload.js';
import { cleanFileName } from './clean-file-name.js';
import { keepUploads } from './keep-uploads.js';
import { openSealed } from './sealed-files.js';
import { memoryFiles } from './testing.js';

const raw = (text: string) => Buffer.from(text, 'latin1');
const PDF = raw('%PDF-1.7\n1 0 obj\n');
const PNG = raw('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01');
const JPEG = raw('\xff\xd8\xff\xe0\0\x10JFIF\0');
const WEBP = raw('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0');
let docx: Buffer;
let xlsx: Buffer;

beforeAll(async () => {
  docx = await makeDocx([new Paragraph('附件')]);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').addRow([1]);
  xlsx = Buffer.from(await workbook.xlsx.writeBuffer());
});

const ofType = (mark: string) =>
  makeZip([{ name: '[Content_Types].xml', data: Buffer.from(`<Types><Override ContentType="${mark}"/></Types>`) }]);

describe('acceptUpload', () => {
  it.each<[string, () => Buffer, string, string]>([
    ['a.pdf', () => PDF, 'a.pdf', 'application/pdf'],
    ['证明.PNG', () => PNG, '证明.png', 'image/png'],
    ['photo.jpeg', () => JPEG, 'photo.jpeg', 'image/jpeg'],
    ['photo.pdf', () => JPEG, 'photo.jpg', 'image/jpeg'],
    ['photo', () => WEBP, 'photo.webp', 'image/webp'],
    ['申请.doc', () => docx, '申请.docx', expect.stringContaining('wordprocessingml')],
    ['清单.zip', () => xlsx, '清单.xlsx', expect.stringContaining('spreadsheetml')],
    ['发票.pdf.exe', () => PDF, '发票.pdf.pdf', 'application/pdf'],
  ])('takes %s by its content', async (name, content, kept, mediaType) => {
    expect(await acceptUpload(name, content())).toMatchObject({ ok: true, value: { name: kept, mediaType } });
  });

  it.each<[string, () => Buffer, string, object]>([
    ['a.pdf', () => Buffer.alloc(0), 'upload.empty', {}],
    ['a.pdf', () => raw('<html><script>alert(1)</script>'), 'upload.type', {}],
    ['a.pdf', () => raw('<script>alert(1)</script>%PDF-1.7'), 'upload.type', {}],
    ['a.png', () => raw('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'upload.type', {}],
    ['a.jpg', () => raw('\0\0\0\x18ftypheic'), 'upload.type', { type: 'HEIC' }],
    ['a.gif', () => raw('GIF89a'), 'upload.type', { type: 'GIF' }],
    ['a.exe', () => raw('MZ\x90\0'), 'upload.type', {}],
    ['a.zip', () => makeZip([{ name: 'x', data: raw('x') }]), 'upload.type', { type: 'ZIP' }],
    ['a.docx', () => ofType('application/vnd.ms-word.document.macroEnabled.main+xml'), 'upload.macro', {}],
    ['a.docx', () => docx.subarray(0, docx.length - 40), 'upload.damaged', {}],
    ['a.docx', () => makeZip([{ name: 'x', data: raw('x'), encrypted: true }]), 'upload.encrypted', {}],
  ])('refuses %s (%#) and names it', async (name, content, code, params) => {
    expect(await acceptUpload(name, content())).toMatchObject({ ok: false, code, params: { name, ...params } });
  });

  it('does not inflate a list of parts without end', async () => {
    const bomb = makeZip([{ name: '[Content_Types].xml', data: Buffer.alloc(8 * 1024 * 1024, 32) }]);
    expect(await acceptUpload('a.docx', bomb)).toMatchObject({ code: 'upload.damaged' });
  });
});

describe('cleanFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\王\\身份证.pdf', '身份证.pdf'],
    ['申请\u202efdp.exe', '申请fdp.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['a"b<c>|?*.pdf', 'a_b_c____.pdf'],
    ['2026.3.2 情况说明', '2026.3.2 情况说明.pdf'],
    ['  ..  .pdf', '附件.pdf'],
    ['', '附件.pdf'],
    ['con.pdf', '_con.pdf'],
    ['王\ue000\u200b.pdf', '王\ue000.pdf'],
    ['a\ud800.pdf', 'a.pdf'],
  ])('makes %j into %j', (given, cleaned) => {
    expect(cleanFileName(given, ['pdf'])).toBe(cleaned);
  });

  it('gives a bounded name of one line without folders for anything, and cleans it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const name = cleanFileName(given, ['jpg', 'jpeg']);
        expect(name).toMatch(/^[^/\\\p{Cc}\u202a-\u202e\u2066-\u2069]+\.jpe?g$/u);
        expect(name.startsWith('.')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(cleanFileName(name, ['jpg', 'jpeg'])).toBe(name);
      }),
    );
  });
});

describe('keepUploads', () => {
  const bounds: UploadBounds = { files: 2, fileBytes: 1000, totalBytes: 1500 };
  const vault = openVault(TEST_SECRET_KEY);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-keep-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function received(name: string, content: Buffer) {
    const path = join(folder, `${Math.abs(content.length)}-${name}`);
    await writeFile(path, content);
    return { path, name, bytes: content.length };
  }
  const padded = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length, 32)]);

  it('keeps all files of a form sealed, each at its own place', async () => {
    const store = { files: memoryFiles(), vault };
    const files = [await received('a.pdf', PDF), await received('b.png', PNG)];
    const kept = await keepUploads(store, files, (index) => `organ/case/${index}`, bounds);
    if (!kept.ok) throw new Error(kept.code);
    expect(kept.value.map(({ name, type, size }) => [name, type, size])).toEqual([
      ['a.pdf', 'pdf', PDF.length],
      ['b.png', 'png', PNG.length],
    ]);
    const [, second] = kept.value;
    expect(second && (await openSealed(store, 'organ/case/1', second))).toEqual({ ok: true, value: PNG });
  });

  it('keeps none where one is refused', async () => {
    const store = { files: memoryFiles(), vault };
    const files = [await received('a.pdf', PDF), await received('b.pdf', raw('MZ'))];
    const kept = await keepUploads(store, files, String, bounds);
    expect(kept).toMatchObject({ ok: false, code: 'upload.type', params: { name: 'b.pdf' } });
    expect(store.files.size()).toBe(0);
  });

  it.each<[string, number[]]>([
    ['upload.too-many', [10, 20, 30]],
    ['upload.too-large', [1001]],
    ['upload.total', [800, 801]],
  ])('refuses beyond its bounds with %s, before it reads', async (code, sizes) => {
    const files = sizes.map((bytes, index) => ({ path: join(folder, 'not-there'), name: `${index}.pdf`, bytes }));
    expect(await keepUploads({ files: memoryFiles(), vault }, files, String, bounds)).toMatchObject({ code });
    expect(await acceptUpload('a.pdf', padded(1001), bounds)).toMatchObject({ code: 'upload.too-large' });
  });
});
