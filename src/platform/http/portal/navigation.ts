import type { Language, Say } from './messages/index.js';

type Words = Readonly<Record<Language, string>>;

/** A column of the site (栏目), as its capability describes it. */
export interface NavEntry {
  /** What a page names in `current`. */
  readonly key: string;
  readonly href: string;
  readonly label: Words;
  /** One sentence for the home page. */
  readonly note?: Words;
  /** ColumnType of the marks; the column's name where left out. */
  readonly columnType?: string;
}

/** A column of the first level, with those below it; the first of these is usually its own page. */
export interface NavSection extends NavEntry {
  readonly entries?: readonly NavEntry[];
}

/** What a site offers: only what is there. */
export interface Navigation {
  readonly sections: readonly NavSection[];
  /** Where the head's search box leads, `/search?q=`; no box where left out. */
  readonly search?: { readonly action: string; readonly field: string };
}

export interface NavPlace {
  readonly section: NavSection;
  /** The entry of the second level; `undefined` where the page is the section's own. */
  readonly entry: NavEntry | undefined;
}

/** Where a page stands. */
export function placeIn(navigation: Navigation | undefined, current: string | undefined): NavPlace | undefined {
  if (current === undefined) return undefined;
  for (const section of navigation?.sections ?? []) {
    const entry = section.entries?.find(({ key }) => key === current);
    if (entry !== undefined || section.key === current) return { section, entry };
  }
  return undefined;
}

/** A message in both languages. */
export function inBoth<Keys extends string>(words: (language: Language) => Say<Keys>, key: Keys): Words {
  return { zh: words('zh')(key), en: words('en')(key) };
}
