import type { BasePath } from '../base-path.js';
import { toTraditional } from './traditional.js';
import type { Script } from './reader.js';

export interface Finish {
  readonly base: BasePath;
  readonly script: Script;
}

/** One tag, its attributes' values with any character in them; comments first, so that no tag in one is taken for one. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ADDRESS = /(\s(?:href|src|action|formaction|poster|data-worker|data-program)=")(\/(?!\/)[^"]*")/gi;
/** Marks a tag whose addresses are another site's on the same host: those of a theme's own head and foot. */
export const AS_IS = 'data-as-is';

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** What is typed, run or read by programs. */
const KEPT = new Set(['script', 'style', 'textarea', 'code']);
const SPOKEN = /(\s(?:title|alt|aria-label|placeholder|data-label|label|content)=")([^"]*)"/g;
const OTHER_WORDS = /\s(?:lang="(?!zh)|translate="no")/;

function addressesUnder(base: BasePath, tag: string): string {
  if (tag.includes(` ${AS_IS}`)) return tag;
  return tag.replace(ADDRESS, (_, name: string, address: string) => `${name}${base}${address}`);
}

function tagInTraditional(tag: string): string {
  return tag
    .replace(/(\s(?:lang|hrefLang|hreflang)=")zh-CN"/g, '$1zh-Hant"')
    .replace(SPOKEN, (_, name: string, words: string) => `${name}${toTraditional(words)}"`);
}

/**
 * The page in traditional characters: what is read and heard. What a form sends, what was typed, addresses, and what is
 * in another language or marked `translate="no"` stay as they are.
 */
function inTraditional(html: string): string {
  const out: string[] = [];
  /** Of each open element: whether its text is converted. */
  const open: boolean[] = [];
  let from = 0;
  const say = (text: string) => ((open.at(-1) ?? true) ? toTraditional(text) : text);
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    out.push(say(html.slice(from, index)));
    from = index + tag.length;
    if (name === '') {
      out.push(tag);
      continue;
    }
    if (slash === '/') open.pop();
    const speaks = (open.at(-1) ?? true) && !OTHER_WORDS.test(tag);
    out.push(slash !== '/' && speaks ? tagInTraditional(tag) : tag);
    if (slash !== '/' && !VOID.has(name) && !tag.endsWith('/>')) open.push(speaks && !KEPT.has(name));
  }
  out.push(say(html.slice(from)));
  return out.join('');
}

/**
 * The one place where a rendered page gets its addresses under the base path and, for who reads it, its traditional
 * characters. Exact for well-formed markup, which React and the sanitizer write: quotes in attributes are escaped.
 */
export function finishMarkup(html: string, { base, script }: Finish): string {
  const placed =
    base === '' ? html : html.replace(TAG, (tag) => (tag.startsWith('<!') ? tag : addressesUnder(base, tag)));
  return script === 'hant' ? inTraditional(placed) : placed;
}
