import { REPORT_FORMATS, type CellKey, type FormatId } from '../../../law/report-format/index.js';
import { cellNames } from '../form-layout/index.js';
import type { Finding } from './finding.js';
import type { MessageEntry } from './messages/catalogue.js';
import { en } from './messages/en.js';
import { zh, zhTableNames, type MessageKey } from './messages/zh.js';
import { RULES } from './rules/index.js';

/** A finding in words. */
export interface DescribedFinding {
  readonly message: string;
  /** Article or notice it follows from. */
  readonly basis: string;
  readonly suggestion?: string;
}

export type Language = 'zh' | 'en';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, MessageEntry>>>> = { zh, en };
const NAMES = new Map<FormatId, ReadonlyMap<CellKey, string>>();

function nameOf(cell: CellKey, format: FormatId | null): string {
  const id = format ?? '2021';
  const names = NAMES.get(id) ?? cellNames(id);
  NAMES.set(id, names);
  return names.get(cell) ?? cell;
}

/** The key of a finding's wording: its code, or `code/kind`. */
export function messageKey(finding: Pick<Finding, 'code' | 'params'>): MessageKey {
  const { kind } = finding.params;
  const key = kind === undefined ? finding.code : `${finding.code}/${kind}`;
  if (!(key in zh)) throw new TypeError(`no wording for ${key}`);
  return key as MessageKey;
}

/** The name of a sum of cells: of its group where it is one (不予公开各项), else of each cell. */
function nameOfSum(cells: readonly CellKey[], format: FormatId | null): string {
  const group = REPORT_FORMATS[format ?? '2021'].t3.find((row) => cells[0]?.startsWith(`t3.${row.group?.key}.`))?.group;
  if (group && cells.length > 1) return `三${group.label}各项，总计`;
  if (cells.length > 1 && cells.every((cell) => cell.startsWith('t4.litigation.'))) return '行政诉讼，总计';
  return cells.map((cell) => nameOf(cell, format)).join('＋');
}

/** Words a finding's parameters do not hold themselves: names of the cells and tables it speaks of. */
function namesFor(finding: Finding, format: FormatId | null): Record<string, string> {
  const { cells, table } = finding.params;
  const names: Record<string, string> = {};
  if (finding.cell) names['cellName'] = nameOf(finding.cell, format);
  if (typeof cells === 'string') names['cellNames'] = nameOfSum(cells.split(' '), format);
  if (typeof table === 'string' && table in zhTableNames) names['tableName'] = zhTableNames[table as 't2'];
  return names;
}

function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** The wording of a finding, made where it is shown. `format` is that of the report's tables. */
export function describeFinding(
  finding: Finding,
  format: FormatId | null,
  language: Language = 'zh',
): DescribedFinding {
  const entry = CATALOGUES[language][messageKey(finding)];
  const rule = RULES.find(({ code }) => code === finding.code);
  if (!rule) throw new TypeError(`no rule for ${finding.code}`);
  const params = { ...finding.params, ...namesFor(finding, format) };
  return {
    message: fill(entry.message, params),
    basis: fill(rule.basis[language], params),
    ...(entry.suggestion ? { suggestion: fill(entry.suggestion, params) } : {}),
  };
}
