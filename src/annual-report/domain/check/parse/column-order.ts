import { T3_COLUMNS, T4_COLUMNS, type T3Column, type T4Column } from '../../../../law/report-format/index.js';
import { labelKey } from './normalize.js';
import type { TableToken } from './table-token.js';

/** A head read whole: which column, and where its words stand among those of the table's head. */
interface Head<K extends string> {
  readonly key: K;
  readonly at: number;
}

const T3_HEADS: readonly (readonly [T3Column, RegExp])[] = [
  ['natural', /自然人/u],
  ['enterprise', /商业企业/u],
  ['research', /科研机构/u],
  ['socialOrg', /社会公益组织/u],
  ['legalService', /法律服务机构/u],
  ['otherOrg', /其他(?!组织)/u],
  ['total', /[总合]计/u],
];
const LEGAL_PERSONS = /法人(?:或者?|和|及)?其他组织/u;

const T4_HEADS: readonly (readonly [T4Column, RegExp])[] = [
  ['upheld', /结果维持|维持结果/u],
  ['corrected', /结果纠正|纠正结果/u],
  ['other', /其他结果/u],
  ['pending', /尚未审结|未审结/u],
  ['total', /[总合]计/u],
];

function headsIn<K extends string>(text: string, names: readonly (readonly [K, RegExp])[]): Head<K>[] {
  return names
    .map(([key, name]) => ({ key, at: text.search(name) }))
    .filter((head) => head.at >= 0)
    .sort((a, b) => a.at - b.at);
}

/** The words of the head in reading order, divided so that the words of two cells never run into one name. */
function headText(tokens: readonly TableToken[]): string {
  return tokens
    .filter((token) => token.kind === 'label')
    .map((token) => labelKey(token.text))
    .join('|');
}

function inFormOrder<K extends string>(found: readonly Head<K>[], form: readonly K[]): boolean {
  const order = found.map((head) => form.indexOf(head.key));
  return order.every((place, index) => index === 0 || place > (order[index - 1] ?? -1));
}

/**
 * Order of the columns of `t3`, by its head. The five kinds of legal persons stand below 法人或其他组织, in a line of
 * their own, so that they come where that head stands; the order of the form where the head cannot be read whole.
 */
export function t3ColumnOrder(head: readonly TableToken[]): readonly T3Column[] {
  const text = headText(head);
  const legal = text.search(LEGAL_PERSONS);
  const found = headsIn(
    text.replace(LEGAL_PERSONS, (name) => '－'.repeat(name.length)),
    T3_HEADS,
  );
  const at = (key: T3Column): number => found.find((item) => item.key === key)?.at ?? -1;
  if (at('natural') < 0 || at('total') < 0) return T3_COLUMNS;
  const kinds = found.filter((item) => item.key !== 'natural' && item.key !== 'total');
  const kindKeys = kinds.length === 5 ? kinds.map((item) => item.key) : T3_COLUMNS.slice(1, 6);
  const [natural, total] = [at('natural'), at('total')];
  const [first, second]: readonly T3Column[] = natural < total ? ['natural', 'total'] : ['total', 'natural'];
  if (!first || !second) return T3_COLUMNS;
  const firstAt = Math.min(natural, total);
  const secondAt = Math.max(natural, total);
  const kindsAt = kinds[0]?.at ?? -1;
  if (kindsAt > firstAt && kindsAt < secondAt) return [first, ...kindKeys, second];
  if (kindsAt >= 0 && kindsAt < firstAt) return [...kindKeys, first, second];
  if (legal > firstAt && legal < secondAt) return [first, ...kindKeys, second];
  if (legal > secondAt) return [first, second, ...kindKeys];
  return first === 'natural' ? ['natural', ...kindKeys, 'total'] : ['total', 'natural', ...kindKeys];
}

/** Order of the five columns under one head of `t4`, by the first set of them; the order of the form where unreadable. */
export function t4ColumnOrder(head: readonly TableToken[]): readonly T4Column[] {
  const text = headText(head);
  const found = headsIn(text, T4_HEADS);
  if (found.length !== T4_COLUMNS.length || inFormOrder(found, T4_COLUMNS)) return T4_COLUMNS;
  return found.map((item) => item.key);
}

export { headsIn, headText };
