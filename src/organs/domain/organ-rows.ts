import type { LocalDate } from '../../kernel/local-date.js';
import { parseLocalDate } from '../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../kernel/result.js';
import type { OrganKind, OrganLevel } from './organ.js';

/** An organ to be registered; its parent is named by code. */
export interface OrganRow {
  readonly code: string;
  readonly name: string;
  readonly level: OrganLevel;
  readonly kind: OrganKind;
  readonly parentCode: string | null;
  readonly validFrom: LocalDate;
}

type Column = 'code' | 'name' | 'level' | 'kind' | 'parent' | 'since';

/** Heads of the columns: the first is the one we write, all are understood. */
export const ORGAN_COLUMNS: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  code: ['代码', '机关代码', 'code'],
  name: ['名称', '机关名称', 'name'],
  level: ['层级', 'level'],
  kind: ['类别', 'kind'],
  parent: ['上级代码', '上级', 'parent'],
  since: ['生效日期', 'since'],
};

const LEVELS: Readonly<Record<string, OrganLevel>> = {
  政府: 'government',
  government: 'government',
  部门: 'department',
  department: 'department',
};

const KINDS: Readonly<Record<string, OrganKind>> = {
  人民政府: 'government',
  government: 'government',
  主管部门: 'competentDepartment',
  competentdepartment: 'competentDepartment',
  工作部门: 'bureau',
  部门: 'bureau',
  bureau: 'bureau',
  乡镇街道: 'town',
  town: 'town',
};

const CODE = /^[A-Z][A-Z0-9]{1,11}$/;
const SHOWN = 20;

/** Reads one organ as an administrator writes it. Gives what is wrong by column, in words, where something is. */
export function readOrganRow(
  cells: Readonly<Partial<Record<Column, string>>>,
  since: LocalDate,
): OrganRow | { readonly column: Column; readonly reason: string }[] {
  const text = (column: Column) => (cells[column] ?? '').normalize('NFKC').trim();
  const wrong: { column: Column; reason: string }[] = [];
  const code = text('code').toUpperCase();
  if (!CODE.test(code)) wrong.push({ column: 'code', reason: '应为 2 至 12 位大写字母和数字，字母开头' });
  const name = (cells.name ?? '').trim();
  if (name === '' || name.length > 100) wrong.push({ column: 'name', reason: '应为 1 至 100 个字' });
  const level = LEVELS[text('level').toLowerCase()];
  if (!level) wrong.push({ column: 'level', reason: '应为“政府”或“部门”' });
  const kind =
    text('kind') === '' ? (level === 'government' ? 'government' : 'bureau') : KINDS[text('kind').toLowerCase()];
  if (!kind) wrong.push({ column: 'kind', reason: '应为“人民政府”“主管部门”“工作部门”或“乡镇街道”' });
  const date = text('since') === '' ? ok(since) : parseLocalDate(text('since').replace(/[/.]/g, '-'));
  if (!date.ok) wrong.push({ column: 'since', reason: '应写作 YYYY-MM-DD' });
  if (wrong.length > 0 || !level || !kind || !date.ok) return wrong;
  const parent = text('parent').toUpperCase();
  return { code, name, level, kind, parentCode: parent === '' ? null : parent, validFrom: date.value };
}

/**
 * Reads a table of organs whose first row holds the heads. Refuses `organs.rows` with every error by row and column; a
 * code may stand once, and a parent must be in the table or among `known`, in no circle. Gives parents before their
 * members.
 */
export function readOrganTable(
  table: readonly (readonly string[])[],
  known: ReadonlySet<string>,
  since: LocalDate,
): Result<OrganRow[]> {
  const [heads = [], ...body] = table;
  const columns = (Object.keys(ORGAN_COLUMNS) as Column[]).map((column) => ({
    column,
    index: heads.findIndex((head) => ORGAN_COLUMNS[column].includes(head.normalize('NFKC').trim().toLowerCase())),
  }));
  const errors = columns
    .filter(({ column, index }) => index < 0 && ['code', 'name', 'level'].includes(column))
    .map(({ column }) => `第 1 行：缺少“${ORGAN_COLUMNS[column][0]}”列`);
  if (errors.length > 0) return refused(errors);
  const rows: { readonly line: number; readonly row: OrganRow }[] = [];
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = index + 2;
    const read = readOrganRow(Object.fromEntries(columns.map((at) => [at.column, cells[at.index] ?? ''])), since);
    if (Array.isArray(read)) {
      for (const { column, reason } of read) errors.push(`第 ${line} 行“${ORGAN_COLUMNS[column][0]}”：${reason}`);
    } else if (rows.some(({ row }) => row.code === read.code)) {
      errors.push(`第 ${line} 行“代码”：${read.code} 重复出现`);
    } else {
      rows.push({ line, row: read });
    }
  }
  const ordered: OrganRow[] = [];
  let left = rows;
  for (let placed = -1; placed !== ordered.length;) {
    placed = ordered.length;
    const there = new Set([...known, ...ordered.map((row) => row.code)]);
    const next = left.filter(({ row }) => row.parentCode === null || there.has(row.parentCode));
    ordered.push(...next.map(({ row }) => row));
    left = left.filter((one) => !next.includes(one));
  }
  const codes = new Set(rows.map(({ row }) => row.code));
  for (const { line, row } of left) {
    const reason = codes.has(row.parentCode ?? '')
      ? '上下级关系成环，或其上级有误'
      : `没有代码为 ${row.parentCode} 的机关`;
    errors.push(`第 ${line} 行“上级代码”：${reason}`);
  }
  return errors.length > 0 ? refused(errors) : ok(ordered);
}

function refused(errors: readonly string[]) {
  const more = errors.length > SHOWN ? `\n……共 ${errors.length} 处` : '';
  return refuse('organs.rows', { count: errors.length, list: errors.slice(0, SHOWN).join('\n') + more });
}
