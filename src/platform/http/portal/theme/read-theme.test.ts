import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTheme } from './read-theme.js';

const folders: string[] = [];
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-theme-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('readTheme', () => {
  it('reads head, foot, styles, tokens and emblem', () => {
    const folder = folderOf({
      'header.html': '<div class="top"><a href="/"><img src="logo.svg" alt="示例区人民政府"></a></div>',
      'footer.html': '<p>主办：示例区人民政府 <a href="https://b.example/" target="_blank">上级</a></p>',
      'theme.css': '.top{background:url(logo.svg)}',
      'tokens.json': '{"--red":"#8a1015"}',
      'logo.svg': SVG,
    });
    const theme = readTheme(folder, '/xxgk');
    if (!theme.ok) throw new Error(JSON.stringify(theme));
    const { header, footer, stylesheet, logo } = theme.value;
    expect(header).toMatch(/<a href="\/" data-as-is>/);
    expect(header).toMatch(/<img src="\/xxgk\/theme\/logo\.svg\?[0-9a-f]{12}"/);
    expect(footer).toContain('rel="noopener"');
    expect(stylesheet?.css).toMatch(/^:root\{--red:#8a1015\}\.top\{background:url\("\.\.\/theme\/logo\.svg\?/);
    expect(logo).toMatch(/^\/theme\/logo\.svg\?/);
  });

  it.each<[string, string, Record<string, string>]>([
    ['header.html', '第 2 行：不能使用 <script>', { 'header.html': '<p>a</p>\n<script src="/a.js"></script>' }],
    ['header.html', '不能使用 <iframe>', { 'header.html': '<iframe src="/"></iframe>' }],
    ['footer.html', 'onclick', { 'footer.html': '<a href="/" onclick="a()">a</a>' }],
    ['footer.html', 'style', { 'footer.html': '<p style="color:red">a</p>' }],
    ['header.html', 'href="javascript:a()"', { 'header.html': '<a href="javascript:a()">a</a>' }],
    ['header.html', 'img-src', { 'header.html': '<img src="https://b.example/a.png" alt="">' }],
    ['header.html', 'form-action', { 'header.html': '<form action="https://b.example/s"></form>' }],
    ['header.html', 'lost.png', { 'header.html': '<img src="lost.png" alt="">' }],
    ['theme.css', '@import', { 'theme.css': '@import "a.css";' }],
    ['theme.css', 'https://b.example/a.png', { 'theme.css': 'a{background:url(https://b.example/a.png)}' }],
    ['tokens.json', '--rd', { 'tokens.json': '{"--rd":"#000000"}' }],
    ['tokens.json', '--red 的值', { 'tokens.json': '{"--red":"red;}body{display:none"}' }],
    ['tokens.json', '对比度', { 'tokens.json': '{"--ink-soft":"#aaaaaa"}' }],
    ['tokens.json', 'JSON', { 'tokens.json': '{' }],
    ['a.js', '不是主题文件', { 'a.js': '' }],
    ['', '没有主题文件', {}],
  ])('tells what is wrong in %s: %s', (file, reason, files) => {
    const read = readTheme(folderOf(files), '');
    expect(read).toMatchObject({ ok: false, code: 'config.invalid', params: { name: `GONGKAI_THEME/${file}` } });
    expect(JSON.stringify(read)).toContain(JSON.stringify(reason).slice(1, -1));
  });
});
