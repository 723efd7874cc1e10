export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'gongkai.language';

/** The language chosen on this machine; Chinese where none was, or where the browser keeps nothing. */
export function storedLanguage(storage: () => Pick<Storage, 'getItem'>): Language {
  try {
    return storage().getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    // A browser that forbids storage throws here; the console works without it.
    return 'zh';
  }
}

/** Remembers the language and loads the page anew in it; unsaved changes are asked about by the page's own guard. */
export function switchLanguage(language: Language): void {
  window.localStorage.setItem(KEY, language);
  window.location.reload();
}

export const language: Language = storedLanguage(() => window.localStorage);
