import { KNOWN_DOCUMENTS } from './known-documents.js';

/** Codes of central organs that are read whole even where words run straight into them (根据国办函…). */
const CENTRAL_CODES = [
  '国办发明电',
  '国办公开办函',
  '国办秘函',
  '国办发',
  '国办函',
  '国发',
  '国函',
  '中办发',
  '国务院令',
];

/** Reports in traditional characters cite the same numbers. */
const TRADITIONAL: Readonly<Record<string, string>> = { 国: '國', 办: '辦', 发: '發', 开: '開', 电: '電', 务: '務' };

const CODES = [...new Set([...CENTRAL_CODES, ...KNOWN_DOCUMENTS.map((document) => document.number.issuer)])]
  .sort((a, b) => b.length - a.length)
  .map((code) => ({ code, pattern: new RegExp(`${[...code].map(variants).join('\\s*')}\\s*$`) }));

/** Words that run into a code without a mark between; what stands after the last of them is the code. */
const LEAD_IN =
  /根据|按照|依照|依据|遵照|参照|执行|落实|贯彻|印发|下发|转发|出台|制定|参见|详见|以及|文件|文号|通知|关于|[的和与及或]/g;

/** The issuing code that ends right before `end`, and where it begins; empty where no Chinese character stands there. */
export function issuerBefore(text: string, end: number): { issuer: string; start: number } {
  const before = text.slice(Math.max(0, end - 40), end);
  const offset = end - before.length;
  for (const { code, pattern } of CODES) {
    const match = pattern.exec(before);
    if (match) return { issuer: code, start: offset + match.index };
  }
  const run = /[\p{Script=Han}]{1,16}(?=\s{0,2}$)/u.exec(before);
  if (!run) return { issuer: '', start: end };
  const cut = [...run[0].matchAll(LEAD_IN)].map((m) => m.index + m[0].length).filter((at) => at < run[0].length);
  const from = cut.at(-1) ?? 0;
  return { issuer: run[0].slice(from), start: offset + run.index + from };
}

function variants(character: string): string {
  const traditional = TRADITIONAL[character];
  return traditional === undefined ? character : `[${character}${traditional}]`;
}
