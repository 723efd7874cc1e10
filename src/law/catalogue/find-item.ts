import type { CatalogueItem, OrganClass } from './catalogue-item.js';
import { CATALOGUE } from './catalogue-table.js';

const BY_CODE = new Map(CATALOGUE.map((item) => [item.code, item]));
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Every code of the catalogue, in its order. */
export const CATALOGUE_CODES: readonly string[] = CATALOGUE.map(({ code }) => code);

/** An item by its code; `null` for what is none. */
export function findCatalogueItem(code: string): CatalogueItem | null {
  return BY_CODE.get(code) ?? null;
}

/** The items an organ of a class publishes where it has them. */
export function catalogueOf(organ: OrganClass): readonly CatalogueItem[] {
  return CATALOGUE.filter(({ organs }) => organs.includes(organ));
}

/** The items an organ of a class always has something of. */
export function alwaysOwed(organ: OrganClass): readonly CatalogueItem[] {
  return CATALOGUE.filter(({ always }) => always.includes(organ));
}

/** The article as it is cited: `《条例》第二十条第（七）项`, `《条例》第二十一条`. */
export function citeItem({ article, item }: Pick<CatalogueItem, 'article' | 'item'>): string {
  return article === 20 ? `《条例》第二十条第（${numeral(item)}）项` : '《条例》第二十一条';
}

/** 1 to 19 in Chinese numerals. */
function numeral(value: number): string {
  return value < 10 ? (DIGITS[value] ?? '') : `十${DIGITS[value - 10] ?? ''}`;
}
