import { CATALOGUE, findCatalogueItem, GENRES, type Genre } from '../../../src/law/catalogue/index.js';
import { language } from '../messages/language.ts';

/** The short name of an item of the catalogue. */
export function catalogueName(code: string): string {
  return findCatalogueItem(code)?.[language] ?? code;
}

/** Items to choose from, all or those of the codes given, with the article that asks for each. */
export function catalogueOptions(codes?: readonly string[]) {
  return CATALOGUE.filter(({ code }) => codes === undefined || codes.includes(code)).map((item) => ({
    value: item.code,
    label: item[language],
  }));
}

export const genreName = (genre: Genre): string => GENRES[genre][language];
export const GENRE_OPTIONS = Object.entries(GENRES).map(([value, names]) => ({ value, label: names[language] }));

/** Choices of a table of words. */
export const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
