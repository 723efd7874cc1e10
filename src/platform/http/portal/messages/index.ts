import { en } from './en.js';
import { zh } from './zh.js';

export type Language = 'zh' | 'en';

type Words = Readonly<Record<string, string>>;
type Params = Readonly<Record<string, string | number>>;

/** Says a message of a catalogue, its `{name}` places filled. */
export type Say<Keys extends string> = (key: Keys, params?: Params) => string;

/** The two catalogues of a surface as one function per language; the English one must have every key of the Chinese. */
export function catalogue<Z extends Words>(
  chinese: Z,
  english: Readonly<Record<keyof Z, string>>,
): (language: Language) => Say<keyof Z & string> {
  const byLanguage = { zh: chinese as Readonly<Record<keyof Z, string>>, en: english };
  return (language) =>
    (key, params = {}) =>
      byLanguage[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

export const shellWords = catalogue(zh, en);
