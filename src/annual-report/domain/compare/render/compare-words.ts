import type { Both, ComparedCell, ComparedReports, ComparedSide, SentenceRow } from '../compared-reports.js';
import { countFindings } from '../../check/render/finding-groups.js';
import { percent } from '../../similar/repetition.js';

/** Words of a comparison, the same in every form it is put out in. */
export const COMPARE_TITLE = '政府信息公开工作年度报告对比';

/** How rates are to be read. */
export const RATE_NOTE =
  '重复率：本报告各部分文字中，整句见于另一份报告，或者有连续13字及以上见于另一份报告的字数，占本报告各部分文字字数的比例；标点、所引文件名称、机关自称不计，数字和年份的变动不算改写，前言和统计表不计入。统计表重复率：两份报告均有数字且不同为0的格中，数字相同的格所占比例。';

/** `甲局2025年`; the file where neither organ nor year could be read. */
export function sideName({ file, checked }: ComparedSide): string {
  const { report, year } = checked;
  const name = `${report.organ ?? ''}${year === null ? '' : `${year}年`}`;
  return name === '' ? file : name;
}

/** Names of both; told apart by their files where they are the same. */
export function sideNames({ one, other }: Both<ComparedSide>): Both<string> {
  const names = { one: sideName(one), other: sideName(other) };
  return names.one === names.other
    ? { one: `${names.one}（${one.file}）`, other: `${names.other}（${other.file}）` }
    : names;
}

export function sayRate(rate: number | null): string {
  return rate === null ? '—' : `${percent(rate)}%`;
}

/** What is said of each report at the head. */
export function sideFacts({ file, checked }: ComparedSide): readonly (readonly [name: string, value: string])[] {
  const { report, year, findings } = checked;
  const { errors, warnings } = countFindings(findings);
  return [
    ['文件', file],
    ['公开机关', report.organ ?? '未能识别'],
    ['报告年度', year === null ? '未能识别' : `${year}年`],
    ['统计表格式', report.format === null ? '未见统计表' : `${report.format}年格式`],
    ['检查结果', errors + warnings === 0 ? '没有发现问题' : `错误 ${errors} 处，提醒 ${warnings} 处`],
  ];
}

/** Rates by section and whole: name, of the first report, of the second. */
export function rateRows({ sections, textRate, tables, tableRate }: ComparedReports): [string, string, string][] {
  return [
    ...sections
      .filter(({ section }) => section !== 0)
      .map(({ title, rate }): [string, string, string] => [title, sayRate(rate.one), sayRate(rate.other)]),
    ['全文（各部分合计）', sayRate(textRate.one), sayRate(textRate.other)],
    ...tables.map(({ caption, rate }): [string, string, string] => [
      `统计表：${caption}`,
      sayRate(rate),
      sayRate(rate),
    ]),
    ['统计表合计', sayRate(tableRate), sayRate(tableRate)],
  ];
}

export function sayFigure(value: number | null | undefined): string {
  return value === undefined ? '无此项' : value === null ? '未填' : String(value);
}

export function sayDifference({ difference }: ComparedCell): string {
  return difference === null ? '—' : difference > 0 ? `+${difference}` : String(difference);
}

export function sayChange({ difference, change }: ComparedCell): string {
  if (difference === 0) return '相同';
  if (change === null) return '—';
  const points = Math.round(change * 1000) / 10;
  return `${points > 0 ? '+' : ''}${points}%`;
}

export const ROW_WORDS: Readonly<Record<SentenceRow['kind'], string>> = {
  same: '相同',
  changed: '有改动',
  removed: '仅前者有',
  added: '仅后者有',
};
export const ELSEWHERE = '（见于对方报告他处）';
