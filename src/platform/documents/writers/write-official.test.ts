import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { closeReaders, readDocumentBytes } from '../index.js';
import { fontFiles } from './official-fonts.js';
import { readPng, writeOfficialDocx, writeOfficialPdf, type OfficialDocument } from './index.js';

afterAll(() => closeReaders());

const BASE: OfficialDocument = {
  head: '示范市青禾区教育局',
  documentNumber: '青教信公开〔2026〕12号',
  title: '政府信息公开申请答复书',
  addressee: '张晓明',
  blocks: [
    { kind: 'paragraph', text: '经审查，您申请公开的信息可以公开。' },
    { kind: 'heading', text: '一、基本事实' },
    {
      kind: 'table',
      widths: [1, 2],
      head: ['序号', '名称'],
      rows: [
        ['1', '招生工作方案'],
        ['2', '会议纪要'],
      ],
    },
    { kind: 'paragraph', text: '如对本答复不服，可以申请行政复议。' },
  ],
  attachments: ['招生工作方案', '会议纪要'],
  signature: '示范市青禾区教育局',
  date: '2026年3月20日',
  datedAt: new Date('2026-03-20T00:00:00+08:00'),
  seal: null,
  watermark: null,
};

const PLAIN = { ...BASE, head: null, documentNumber: null, addressee: null, attachments: [] };

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Lines of each page, from the top; `x` of the first character, `y` of the base line, in points from the top left. */
async function pagesOf(pdf: Uint8Array): Promise<{ width: number; height: number; lines: Line[] }[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const lines = new Map<number, Line>();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const [x = 0, y = 0] = item.transform.slice(4) as number[];
      const key = Math.round(height - y);
      const line = lines.get(key) ?? { text: '', x, y: height - y };
      lines.set(key, { ...line, text: line.text + item.str });
    }
    pages.push({ width, height, lines: [...lines.values()].sort((a, b) => a.y - b.y) });
  }
  await task.destroy();
  return pages;
}

async function linesOf(bytes: Uint8Array, kind: 'pdf' | 'docx'): Promise<string> {
  const read = await readDocumentBytes(bytes, `x.${kind}`);
  if (!read.ok) throw new Error(read.code);
  return read.value.lines.join('\n').replaceAll(' ', '');
}

function png(width: number, height: number, colour = 6, cut = 0): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const channels = colour === 6 ? 4 : 3;
  const pixels = Buffer.alloc(height * (width * channels + 1) - cut, 0);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('an official document as PDF', () => {
  it('has its words as text, in order, with number, date, attachments and page number', async () => {
    const text = await linesOf(writeOfficialPdf(BASE, null), 'pdf');
    const parts = [
      '示范市青禾区教育局',
      '青教信公开〔2026〕12号',
      '政府信息公开申请答复书',
      '张晓明：',
      '经审查，您申请公开的信息可以公开。',
      '一、基本事实',
      '招生工作方案',
      '如对本答复不服，可以申请行政复议。',
      '附件：1.招生工作方案',
      '2.会议纪要',
      '2026年3月20日',
    ];
    let from = 0;
    for (const part of parts) {
      const at = text.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
    expect(text).toContain('—1—');
  });

  it('is A4 with 22 lines of 28 characters in the type area of 156 mm by 225 mm', async () => {
    const long = { ...PLAIN, blocks: [{ kind: 'flush', text: '国'.repeat(28 * 60) }] as const };
    const pages = await pagesOf(writeOfficialPdf(long, null));
    for (const { width, height } of pages) {
      expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([210, 297]);
    }
    const [, second] = pages;
    const body = (second?.lines ?? []).filter((line) => line.text.includes('国'));
    expect(body).toHaveLength(22);
    for (const line of body) expect(line.text).toBe('国'.repeat(28));
    expect(((body[0]?.x ?? 0) / 72) * 25.4).toBeCloseTo(28, 0);
    const [first, last] = [body[0]?.y ?? 0, body.at(-1)?.y ?? 0];
    expect((last - first) / 21).toBeCloseTo(((225 / 25.4) * 72) / 22, 1);
  });

  it('sets paragraphs two characters in, and the red mark 35 mm below the edge of the type area', async () => {
    const [page] = await pagesOf(writeOfficialPdf(BASE, null));
    const at = (text: string) => page?.lines.find((line) => line.text.replaceAll(' ', '').startsWith(text));
    const character = ((156 / 25.4) * 72) / 28;
    expect(((at('经审查')?.x ?? 0) - (at('张晓明')?.x ?? 0)) / character).toBeCloseTo(2, 0);
    const mark = page?.lines[0];
    expect(mark?.text).toBe('示范市青禾区教育局');
    // Base line of the mark: 37 mm margin, 35 mm, and most of a line of its own size.
    expect(mark?.y ?? 0).toBeGreaterThan((72 / 25.4) * 72);
    expect(mark?.y ?? 0).toBeLessThan((90 / 25.4) * 72);
  });

  it('embeds what it uses of the fonts, and gives the same bytes again', () => {
    const [once, again] = [writeOfficialPdf(BASE, null), writeOfficialPdf(BASE, null)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(once.length).toBeLessThan(200_000);
    const raw = Buffer.from(once).toString('latin1');
    const names = [...raw.matchAll(/\/BaseFont\s*\/([A-Za-z0-9+-]+)/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/);
    expect(raw).toMatch(/\/FontFile[23]/);
  });

  it('takes what is written as text, whatever signs stand in it', async () => {
    const hostile = '#panic("x") $a^2$ *粗* _斜_ <标签> @引用 \\n "引号" // 注释 `代码` [括号] {花括号}';
    const document = { ...PLAIN, title: '#set page()', blocks: [{ kind: 'paragraph', text: hostile }] as const };
    const text = (await linesOf(writeOfficialPdf(document, null), 'pdf')).replaceAll('\n', '');
    for (const part of ['#panic("x")', '$a^2$', '*粗*', '<标签>', '@引用', '//注释', '#setpage()']) {
      expect(text).toContain(part);
    }
  });

  it('keeps rare characters of names', async () => {
    const document = { ...BASE, addressee: '喆堃䶮' };
    expect(await linesOf(writeOfficialPdf(document, null), 'pdf')).toContain('喆堃䶮');
  });

  it('never leaves signature and date alone on a page', async () => {
    for (let count = 6; count <= 16; count += 1) {
      const blocks = Array.from(
        { length: count },
        (_, index) => ({ kind: 'paragraph', text: `第${index}段` }) as const,
      );
      const pages = await pagesOf(writeOfficialPdf({ ...BASE, attachments: [], blocks }, null));
      const last =
        pages
          .at(-1)
          ?.lines.map((line) => line.text)
          .join('\n') ?? '';
      expect(last).toContain('2026年3月20日');
      expect(last).toContain(`第${count - 1}段`);
    }
  });

  it('places a seal', () => {
    const seal = { png: png(300, 300), widthMm: 42, ratio: 1 };
    const raw = Buffer.from(writeOfficialPdf({ ...BASE, seal }, null)).toString('latin1');
    expect(raw).toMatch(/\/Subtype\s*\/Image/);
    expect(Buffer.from(writeOfficialPdf(BASE, null)).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/);
  });
});

describe('an official document as DOCX', () => {
  it('has the same words', async () => {
    const text = await linesOf(await writeOfficialDocx(BASE), 'docx');
    for (const part of ['青教信公开〔2026〕12号', '张晓明：', '一、基本事实', '会议纪要', '2026年3月20日']) {
      expect(text).toContain(part);
    }
  });

  it('marks a draft as one', async () => {
    expect(await linesOf(await writeOfficialDocx({ ...BASE, watermark: '草　稿' }), 'docx')).toContain('（草稿）');
  });

  it('is written with a seal', async () => {
    const seal = { png: png(300, 300), widthMm: 42, ratio: 1 };
    const [plain, sealed] = [await writeOfficialDocx(BASE), await writeOfficialDocx({ ...BASE, seal })];
    expect(Buffer.from(sealed).includes('word/media/')).toBe(true);
    expect(Buffer.from(plain).includes('word/media/')).toBe(false);
  });
});

describe('an image of a seal', () => {
  it('is taken with a clear ground', () => {
    expect(readPng(png(30, 20))).toEqual({ ok: true, width: 30, height: 20 });
  });

  const whole = png(30, 20);
  it.each([
    ['no PNG', Buffer.from('<svg/>'), '不是 PNG 图片'],
    ['an opaque one', png(30, 20, 2), '应为透明底色'],
    ['one cut off', whole.subarray(0, -20), '图片已损坏'],
    ['one with a byte changed', Buffer.from(whole.map((byte, at) => (at === 45 ? byte ^ 1 : byte))), '图片已损坏'],
    ['one with too few pixels', png(30, 20, 6, 5), '图片已损坏'],
    ['one too large', png(5_000, 1), '宽、高应为 1 至 4000 像素'],
  ])('is refused: %s', (_, bytes, reason) => {
    expect(readPng(bytes)).toEqual({ ok: false, reason });
  });
});

describe('the fonts of the office', () => {
  it('are taken before those that come along, by their names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-fonts-'));
    try {
      await writeFile(join(folder, 'note.txt'), 'no font');
      const [own] = fontFiles(null).filter((file) => file.includes('NotoSansHans-Regular'));
      if (!own) throw new Error('the open fonts come along');
      await copyFile(own, join(folder, 'own.OTF'));
      expect(fontFiles(folder)).toEqual([join(folder, 'own.OTF'), ...fontFiles(null)]);
      expect(writeOfficialPdf(BASE, folder).length).toBeGreaterThan(10_000);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the fonts that come along', () => {
  it('are there', () => {
    for (const file of fontFiles(null)) expect(readFileSync(file).length).toBeGreaterThan(1_000_000);
  });
});
