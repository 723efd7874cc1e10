import fc from 'fast-check';
import type { FormatId } from '../../src/law/report-format/index.js';
import { modelOf, type ModelCell, type ReportModel } from './model.js';

const FULL_WIDTH = '０１２３４５６７８９';

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => FULL_WIDTH.charAt(Number(digit)));
}

/** Ways reports write a count. */
export const COUNT_FORMS: readonly ((n: number) => string)[] = [
  String,
  String,
  String,
  (n) => fullWidth(String(n)),
  (n) => n.toLocaleString('en-US'),
  (n) => `${n}件`,
  (n) => `${n}（其中修订${(n % 16) + 1}件）`,
  (n) => `${n}(含上年转来${(n % 9) + 1}件)`,
];

/** Ways reports write an amount, with its value in 万元. */
export const AMOUNT_FORMS: readonly ((n: number) => ModelCell)[] = [
  (n) => ({ raw: String(n), value: n }),
  (n) => ({ raw: `${n}.35`, value: Number(`${n}.35`) }),
  (n) => ({ raw: `${n}万元`, value: n }),
  (n) => ({ raw: `${n * 1000}元`, value: n / 10 }),
  (n) => ({ raw: fullWidth(`${n}.5`), value: n + 0.5 }),
  (n) => ({ raw: `${n},000.00`, value: n * 1000 }),
];

const halfWidth = (label: string): string => label.replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':');
const paused = (label: string): string => label.replace(/^(\d)\./u, '$1、');
const spaced = (label: string): string => label.replace(/^(\d)\./u, '$1. ');
const unnumbered = (label: string): string => label.replace(/^(?:\d[.]|（[一二七]）)/u, '');

const SHORT: Readonly<Record<string, string>> = {
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期未缴费',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开',
  '1.信访举报投诉类申请': '1.信访举报投诉',
  '3.危及“三安全一稳定”': '3.危及"三安全一稳定"',
  '5.要求行政机关确认或重新出具已获取信息': '5.确认或重新出具已获取信息',
  '四、结转下年度继续办理': '四、结转下年度',
};
const short = (label: string): string => SHORT[label] ?? label;

const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'开開 请請 获獲 规規 结結 续續 办辦 处處 报報 举舉 诉訴 类類 复複 当當 无無 补補 属屬 国國 稳穩 权權 护護 内內 务務 过過 询詢 执執 机機 关關 统統 总總 计計 许許 强強 罚罰 业業 费費 现現 决決 发發 废廢 数數 应應 没沒 单單 万萬 额額 转轉 继繼 对對 购購 项項'.split(
      ' ',
    ),
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
export const traditional = (text: string): string => [...text].map((c) => TRADITIONAL[c] ?? c).join('');

/** Ways labels are printed. */
export const LABEL_FORMS: readonly ((label: string) => string)[] = [
  (label) => label,
  halfWidth,
  paused,
  spaced,
  short,
  (label) => paused(halfWidth(short(label))),
  unnumbered,
  traditional,
];

const PERMUTATIONS: readonly (readonly string[] | undefined)[] = [
  undefined,
  ['total', 'natural', 'enterprise', 'research', 'socialOrg', 'legalService', 'otherOrg'],
  ['natural', 'research', 'enterprise', 'socialOrg', 'legalService', 'otherOrg', 'total'],
];

function cellOf(key: string, n: number, form: number): ModelCell {
  if (key === 't2.charges.amount' || key === 't2.procurement.amount') {
    return AMOUNT_FORMS[form % AMOUNT_FORMS.length]?.(n) ?? { raw: String(n), value: n };
  }
  if (key.endsWith('.change')) return n % 2 === 0 ? { raw: `-${n}`, value: -n } : { raw: `+${n}`, value: n };
  return { raw: COUNT_FORMS[form % COUNT_FORMS.length]?.(n) ?? String(n), value: n };
}

/** Reports whose cells differ and whose figures, labels, columns and rows are printed in the ways seen on real ones. */
export function anyReport(blanks: readonly string[]): fc.Arbitrary<ReportModel> {
  return fc
    .record({
      format: fc.constantFrom<FormatId>('2019', '2021'),
      start: fc.nat(60),
      step: fc.integer({ min: 1, max: 23 }),
      forms: fc.array(fc.nat(40), { minLength: 30, maxLength: 30 }),
      blankAt: fc.array(fc.nat(11), { minLength: 30, maxLength: 30 }),
      label: fc.constantFrom(...LABEL_FORMS),
      t3Columns: fc.constantFrom(...PERMUTATIONS),
      t4InRows: fc.boolean(),
      mergedOther: fc.boolean(),
    })
    .map(({ format, start, step, forms, blankAt, label, t3Columns, t4InRows, mergedOther }) => ({
      ...modelOf(format, (index, key) => {
        const blank = blankAt[index % blankAt.length] === 0 ? blanks[index % Math.max(blanks.length, 1)] : undefined;
        if (blank !== undefined) return { raw: blank, value: null };
        return cellOf(key, start + index * step, forms[(index * 7) % forms.length] ?? 0);
      }),
      label,
      t4InRows,
      mergedOther: mergedOther && format === '2021',
      ...(t3Columns ? { t3Columns } : {}),
    }));
}
