import { describe, expect, it } from 'vitest';
import { drawTables, extracted } from './testing.js';

const TABLE = '<table border="1"><tr><td rowspan="2">机关</td><td>答复</td></tr><tr><td>3</td></tr></table>';

describe('HTML in a text file', () => {
  it('reads the tables of a Markdown file and keeps its lines', async () => {
    const text = `# 年报\n<br>\n前文 ${TABLE} 后文\n<table>\n<tr>\n<td>甲</td>\n<td>7</td>\n</tr>\n</table>\n\n文末 a<b\n`;
    const document = await extracted(Buffer.from(text), '年报.md');
    expect(document.kind).toBe('md');
    expect(document.lines).toEqual(text.trimEnd().split('\n'));
    expect(drawTables(document)).toEqual([
      ['机关@0,0+2×1', '答复@0,1', '3@1,1'],
      ['甲@0,0', '7@0,1'],
    ]);
    expect(document.blocks.flatMap((block) => (block.kind === 'text' ? [[block.text, block.line]] : []))).toEqual([
      ['# 年报', 1],
      ['', 2],
      ['前文 ', 3],
      [' 后文', 3],
      ['', 10],
      ['文末 a<b', 11],
    ]);
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(tables.map((table) => table.cells.map((cell) => cell.line))).toEqual([
      [3, 3, 3],
      [6, 7],
    ]);
  });

  it('reads a page without its head as a page, whatever the name', async () => {
    const text = `<p>一、总体情况</p>\n<p>全年&nbsp;3 件。</p>\n${TABLE}`;
    for (const name of ['年报.txt', '年报.md']) {
      const document = await extracted(Buffer.from(text), name);
      expect(document.lines.slice(0, 2)).toEqual(['一、总体情况', '全年 3 件。']);
      expect(drawTables(document)).toHaveLength(1);
    }
  });

  it('keeps merged cells of a page copied out of a script', async () => {
    const document = await extracted(Buffer.from(`<p>二、</p>${TABLE.replaceAll('"', '\\"')}`), '年报.txt');
    expect(drawTables(document)).toEqual([['机关@0,0+2×1', '答复@0,1', '3@1,1']]);
  });

  it('leaves a table that is not closed, or without cells, as text', async () => {
    const text = '说明 <table> 标签\n第二行\n<table></table>\n第四行\n';
    const document = await extracted(Buffer.from(text), 'a.txt');
    expect(document).toMatchObject({ kind: 'txt', lines: text.trimEnd().split('\n') });
    expect(drawTables(document)).toEqual([]);
  });
});

describe('a web archive', () => {
  const page = `<html><head><title>年报</title></head><body><p>一、总体情况</p>${TABLE}</body></html>`;
  const quoted = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/.{72}/gu, '$&=\r\n');
  const archive = (encoding: string, body: string) =>
    [
      'From: <Saved by Word>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----=_Part"',
      '',
      '------=_Part',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------=_Part--',
      '',
    ].join('\r\n');

  it.each([
    ['quoted-printable', quoted(page)],
    ['base64', Buffer.from(page).toString('base64')],
    ['8bit', page],
  ])('is read where its page is %s', async (encoding, body) => {
    const document = await extracted(Buffer.from(archive(encoding, body)), '年报.doc');
    expect(document.kind).toBe('html');
    expect(document.lines[0]).toBe('一、总体情况');
    expect(drawTables(document)).toEqual([['机关@0,0+2×1', '答复@0,1', '3@1,1']]);
  });
});
