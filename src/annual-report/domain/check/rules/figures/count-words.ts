import { CHINESE_NUMERAL, readNumber } from '../../text/chinese-number.js';

/** A count with its unit; not 近100件, 20余件, 十几件. */
export const COUNT = `(?<!近|约|超过|超|逾|不少于|不足|\\d)(?<count>\\d+|[${CHINESE_NUMERAL}]+)(?!\\d|\\.|余|多|几|来|个?(?:月|工作日|年|天|小时|渠道|方面|部门|途径|栏目))(?<unit>件|份|宗|条|起|个|项|例|次|部|人次)`;
/** The same, the unit left out: only 0 is sure to be a count. */
export const ZERO = '(?<count>0|零)(?!\\d|\\.|%)(?<unit>)';

/** Words that join an object to its count: 申请数量共计为：12件. */
export const JOIN =
  '(?:数量|总数|件数|总量|总计|共计|合计|共有|共|总共|数|量|情况|案件|案|类|为|是|的|有|达|仅|只有|均|都|各|：)*';

export function countOf(match: RegExpExecArray): { value: number; unit: string } | null {
  const value = readNumber(match.groups?.['count'] ?? '');
  return value === null ? null : { value, unit: match.groups?.['unit'] || '件' };
}

/** The expressions are few and each is used on every clause: they are made once. */
const made = new Map<string, RegExp>();

/** Every match of `expression` in `text`. */
export function matchesOf(text: string, expression: string): RegExpExecArray[] {
  const regular = made.get(expression) ?? new RegExp(expression, 'g');
  made.set(expression, regular);
  return [...text.matchAll(regular)];
}
