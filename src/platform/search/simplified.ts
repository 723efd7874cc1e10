import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/t2cn';

const require = createRequire(import.meta.url);
let loaded: ((text: string) => string) | null = null;

/** A query in simplified characters, in which the documents are written. */
export function toSimplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const convert = loaded ?? (require('opencc-js/t2cn') as typeof OpenCC).Converter({ from: 't', to: 'cn' });
  loaded = convert;
  return convert(text);
}
