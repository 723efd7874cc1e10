import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/cn2t';

const require = createRequire(import.meta.url);

/** Phrases converted before: navigation and words of the forms are the same on every page. */
const MOST = 4_000;
const LONGEST = 400;
const said = new Map<string, string>();
let loaded: ((text: string) => string) | null = null;

/**
 * The dictionaries take half a second to unfold: loaded when the first reader asks for traditional characters. Characters
 * as written in Hong Kong, by phrases; no words are exchanged for a region's own: 信息 is what the statute says, and stays
 * 信息 (docs/decisions/0190-look-and-place.md).
 */
function converter(): (text: string) => string {
  const convert = loaded ?? (require('opencc-js/cn2t') as typeof OpenCC).Converter({ from: 'cn', to: 'hk' });
  loaded = convert;
  return convert;
}

/** Chinese text in traditional characters, phrase by phrase: 头发 頭髮, 发展 發展. Text without Chinese stays as it is. */
export function toTraditional(text: string): string {
  if (!/[\u3400-\u9fff]/.test(text)) return text;
  const known = said.get(text);
  if (known !== undefined) return known;
  const traditional = converter()(text);
  if (text.length <= LONGEST) {
    if (said.size >= MOST) said.clear();
    said.set(text, traditional);
  }
  return traditional;
}
