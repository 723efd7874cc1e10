import type { LocalDate } from '../../../kernel/local-date.js';
import { parsePeriod, periodsAround, type Period } from '../../../kernel/sheet/index.js';
import { scanPrivacy } from '../privacy-scan/scan-privacy.js';
import type { CountedDecision, DecisionKind } from './decision.js';

export type DecisionField = 'kind' | 'period' | 'count' | 'amount' | 'source' | 'reference';

/** A row as it was given; what is missing is `null`. */
export interface DecisionRow {
  /** How the row is named in an error. */
  readonly row: number;
  readonly kind: DecisionKind | null;
  readonly period: string | null;
  readonly count: number | null;
  readonly amountFen: number | null;
  readonly source: string | null;
  readonly reference: string | null;
}

export interface DecisionFault {
  readonly row: number;
  readonly field: DecisionField;
  readonly reason: string;
}

/** What counts already: periods by kind and source, and the references known, by kind. */
export interface KnownDecisions {
  readonly periods: readonly { readonly kind: DecisionKind; readonly source: string; readonly period: string }[];
  readonly references: readonly { readonly kind: DecisionKind; readonly reference: string }[];
}

const FIRST_DAY = '2019-01-01';

/**
 * Checks rows of decisions one by one and against each other and what counts already, so that nothing counts twice: a year
 * or month of one source holds every month and day in it; a document number comes once. Gives every fault found.
 */
export function checkDecisions(
  rows: readonly DecisionRow[],
  known: KnownDecisions,
  today: LocalDate,
): { readonly decisions: readonly CountedDecision[]; readonly faults: readonly DecisionFault[] } {
  const faults: DecisionFault[] = [];
  const decisions: CountedDecision[] = [];
  const book = new PeriodBook();
  for (const { kind, source, period } of known.periods) {
    const parsed = parsePeriod(period);
    if (parsed.ok) book.enter(kind, source, parsed.value, null);
  }
  const references = new Map(
    known.references.map(({ kind, reference }) => [`${kind} ${reference}`, null as number | null]),
  );
  for (const row of rows) {
    const parsed = row.period === null ? null : parsePeriod(row.period);
    const period = parsed?.ok ? parsed.value : null;
    const own = [...rowFaults(row, period, today)];
    const { kind, source, reference } = row;
    if (kind && source && period) {
      const clash = book.clash(kind, source, period);
      if (clash) own.push({ row: row.row, field: 'period', reason: clash });
      book.enter(kind, source, period, row.row);
    }
    if (kind && reference) {
      const key = `${kind} ${reference}`;
      const before = references.get(key);
      if (before !== undefined) {
        const reason = before === null ? '该文号的决定已经导入过' : `与第 ${before} 行的文号重复`;
        own.push({ row: row.row, field: 'reference', reason });
      }
      references.set(key, before ?? row.row);
    }
    faults.push(...own);
    if (own.length > 0 || !kind || !source || !period) continue;
    const { count, amountFen } = row;
    decisions.push({ kind, period: period.text, countsOn: period.to, count, amountFen, source, reference });
  }
  return { decisions: faults.length === 0 ? decisions : [], faults };
}

function* rowFaults(
  { row, kind, count, amountFen, source, reference }: DecisionRow,
  period: Period | null,
  today: LocalDate,
): Generator<DecisionFault> {
  if (period && period.from < FIRST_DAY) yield { row, field: 'period', reason: '统一格式的年度报告自 2019 年起' };
  if (period && period.to > today) yield { row, field: 'period', reason: '该期间尚未结束' };
  if (kind === 'charges') {
    if (amountFen === null) yield { row, field: 'amount', reason: '收费应当填写金额' };
    if (count !== null) yield { row, field: 'count', reason: '收费只填金额，不填数量' };
  } else if (kind) {
    if (count === null) yield { row, field: 'count', reason: '应当填写数量' };
    if (amountFen !== null) yield { row, field: 'amount', reason: '只有收费填写金额' };
  }
  for (const [field, text] of [
    ['source', source],
    ['reference', reference],
  ] as const) {
    if (text && scanPrivacy(text).some(({ confidence }) => confidence === 'certain')) {
      yield { row, field, reason: '含有个人信息，请删去' };
    }
  }
}

/** Which periods of a kind and source are entered, and by which row. */
class PeriodBook {
  readonly #whole = new Map<string, number | null>();
  readonly #within = new Map<string, number | null>();

  enter(kind: DecisionKind, source: string, period: Period, row: number | null): void {
    const key = (text: string) => `${kind} ${text} ${source}`;
    if (period.precision !== 'day') this.#whole.set(key(period.text), row);
    for (const around of periodsAround(period)) this.#within.set(key(around), row);
  }

  /** What a period counts again, in words; `null` where nothing. */
  clash(kind: DecisionKind, source: string, period: Period): string | null {
    const key = (text: string) => `${kind} ${text} ${source}`;
    const around = periodsAround(period).map(key);
    const own = key(period.text);
    const held = [own, ...around].find((each) => this.#whole.has(each));
    if (held !== undefined) return said(this.#whole.get(held), held === own ? '重复' : '重叠');
    return period.precision !== 'day' && this.#within.has(own) ? said(this.#within.get(own), '重叠') : null;
  }
}

function said(row: number | null | undefined, how: '重复' | '重叠'): string {
  return typeof row === 'number'
    ? `与第 ${row} 行${how}（同一事项、同一来源）`
    : `与已经导入的数据${how}（同一事项、同一来源）`;
}
