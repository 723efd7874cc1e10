import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ok, type Result } from '../../../../kernel/result.js';
import type { BasePath } from '../../base-path.js';
import { makeStylesheet } from '../stylesheet.js';
import { themeTokenBlock } from '../tokens.js';
import { cleanMarkup } from './clean-markup.js';
import { readTokens } from './read-tokens.js';
import type { Theme, ThemeFile } from './theme.js';
import { wrongTheme } from './wrong-theme.js';

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const LOGOS = ['logo.svg', 'logo.png', 'logo.webp', 'logo.jpg'];
const PARTS = new Set(['header.html', 'footer.html', 'theme.css', 'tokens.json']);
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_MARKUP = 100_000;
const URLS = /url\(\s*(["']?)([^"')]*)\1\s*\)/gi;

function readFiles(folder: string): Result<ReadonlyMap<string, ThemeFile>> {
  const files = new Map<string, ThemeFile>();
  for (const name of readdirSync(folder).sort()) {
    if (PARTS.has(name) || name.startsWith('.') || /\.(md|txt)$/.test(name)) continue;
    const type = TYPES[extname(name).toLowerCase()];
    const { size } = statSync(join(folder, name));
    if (type === undefined || !/^[\w.-]{1,80}$/.test(name)) {
      return wrongTheme(name, `不是主题文件；可用 ${[...PARTS].join('、')} 和 ${Object.keys(TYPES).join(' ')} 文件`);
    }
    if (size > MOST_BYTES) return wrongTheme(name, '超过 2 MB');
    const bytes = readFileSync(join(folder, name));
    files.set(name, { type, bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 12) });
  }
  return ok(files);
}

/** Addresses in `theme.css` lead to files of the folder, served beside it. */
function readCss(css: string, files: ReadonlyMap<string, ThemeFile>): Result<string> {
  if (/@import/i.test(css)) return wrongTheme('theme.css', '不能使用 @import：样式写在这一个文件中');
  for (const [, , address = ''] of css.matchAll(URLS)) {
    if (!files.has(address) && !address.startsWith('data:image/')) {
      return wrongTheme('theme.css', `url(${address}) 应为主题文件夹中的文件`);
    }
  }
  // The stylesheet stands at /assets/: the files one folder beside, under any base path.
  return ok(
    css.replace(URLS, (whole, _, address: string) => {
      const file = files.get(address);
      return file === undefined ? whole : `url("../theme/${address}?${file.hash}")`;
    }),
  );
}

/**
 * `GONGKAI_THEME`: `header.html`, `footer.html`, `theme.css`, `tokens.json`, `logo.svg` (or png, webp, jpg) and the files
 * these name, each where it is there. Refuses `config.invalid` by the file where one is not as it must be.
 */
export function readTheme(folder: string, base: BasePath): Result<Theme> {
  const files = readFiles(folder);
  if (!files.ok) return files;
  const textOf = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null);
  const markup: Record<'header' | 'footer', string | null> = { header: null, footer: null };
  for (const part of ['header', 'footer'] as const) {
    const file = `${part}.html`;
    const html = textOf(file);
    if (html === null) continue;
    if (html.length > MOST_MARKUP) return wrongTheme(file, '超过 100 kB');
    const clean = cleanMarkup(html, { base, file, files: files.value });
    if (!clean.ok) return clean;
    markup[part] = clean.value;
  }
  const tokens = readTokens(textOf('tokens.json') ?? '{}');
  if (!tokens.ok) return tokens;
  const css = readCss(textOf('theme.css') ?? '', files.value);
  if (!css.ok) return css;
  const styles = [themeTokenBlock(tokens.value), css.value].join('\n').trim();
  const logo = LOGOS.find((name) => files.value.has(name));
  if (styles === '' && logo === undefined && markup.header === null && markup.footer === null) {
    return wrongTheme('', `文件夹中没有主题文件：${[...PARTS, 'logo.svg'].join('、')}`);
  }
  return ok({
    ...markup,
    stylesheet: styles === '' ? null : makeStylesheet('theme', styles),
    logo: logo === undefined ? null : `/theme/${logo}?${files.value.get(logo)?.hash ?? ''}`,
    files: files.value,
  });
}
