import type { CountedDecision, DecisionKind, EndWay } from '../../disclosures/index.js';
import { parsePeriod } from '../../kernel/sheet/index.js';
import { addDays, localDate, yearOf, type LocalDate } from '../../kernel/local-date.js';
import type { DemoOrgan } from './district.js';
import type { Random } from './random.js';

/** A normative document of an organ: made, published, in force, and perhaps ended. */
export interface PlannedDocument {
  readonly title: string;
  readonly documentNumber: string;
  readonly madeOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly inForceOn: LocalDate;
  end: { readonly on: LocalDate; readonly as: EndWay; readonly replacedBy: number | null } | null;
}

const SUBJECTS = [
  '政府信息公开工作规定',
  '行政执法公示办法',
  '重大行政决策公众参与办法',
  '专项资金管理办法',
  '政府购买服务管理办法',
  '信用监管实施办法',
  '安全生产责任制实施细则',
  '突发事件应急处置办法',
  '规范性文件备案审查办法',
  '行政裁量权基准',
  '举报奖励办法',
  '公共设施维护管理办法',
  '档案管理办法',
  '内部审计工作办法',
];

/**
 * Plans an organ's normative documents: those there before the demonstration begins, and what the years from `first` on make
 * and end. A replaced document names the one of its year that takes its place.
 */
export function planDocuments(organ: DemoOrgan, prefix: string, first: number, lastDay: LocalDate, random: Random) {
  const documents: PlannedDocument[] = [];
  const numbers = new Map<number, number>();
  const make = (madeOn: LocalDate): void => {
    const year = yearOf(madeOn);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    documents.push({
      title: `${organ.name}${SUBJECTS[documents.length % SUBJECTS.length]}`,
      documentNumber: `${prefix}规〔${year}〕${number}号`,
      madeOn,
      publishedOn: addDays(madeOn, random.int(1, 8)),
      inForceOn: addDays(madeOn, random.int(0, 1) * 30),
      end: null,
    });
  };
  const old = Array.from({ length: random.int(6, 13) }, () => dayIn(first - random.int(1, 5), random)).sort();
  for (const day of old) make(day);
  for (let year = first; year <= yearOf(lastDay); year += 1) {
    const before = documents.filter(({ end }) => end === null);
    const from = documents.length;
    const days = Array.from({ length: random.int(0, 3) }, () => dayIn(year, random)).sort();
    for (const day of days) if (addDays(day, 10) <= lastDay) make(day);
    for (let ends = random.int(0, 2); ends > 0; ends -= 1) {
      const ended = random.pick(before);
      const on = dayIn(year, random);
      if (ended.end || on > lastDay) continue;
      const by = documents.findIndex((each, index) => index >= from && each.madeOn <= on);
      ended.end = { on, as: by < 0 ? 'repealed' : 'replaced', replacedBy: by < 0 ? null : by };
    }
  }
  return documents;
}

function dayIn(year: number, random: Random): LocalDate {
  return addDays(localDate(`${year}-01-10`), random.int(0, 340));
}

const SOURCES: Readonly<Record<DecisionKind, string>> = {
  licensing: '示例区政务服务平台',
  penalties: '示例区行政执法综合管理系统',
  coercion: '示例区行政执法综合管理系统',
  charges: '示例区非税收入管理系统',
};

/** Decisions and charges of a year's months up to `lastDay`, as the systems they are made in would give them. */
export function planDecisions(organ: DemoOrgan, year: number, lastDay: LocalDate, random: Random): CountedDecision[] {
  const enforces = organ.kind === 'bureau';
  const most: Readonly<Record<DecisionKind, number>> = enforces
    ? { licensing: 75, penalties: 25, coercion: 2, charges: 7_500_000 }
    : { licensing: 0, penalties: 1, coercion: 0, charges: 0 };
  const decisions: CountedDecision[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const parsed = parsePeriod(`${year}-${String(month).padStart(2, '0')}`);
    if (!parsed.ok || parsed.value.to > lastDay) break;
    const { text: period, to: countsOn } = parsed.value;
    for (const [kind, upTo] of Object.entries(most) as [DecisionKind, number][]) {
      if (upTo === 0) continue;
      const figure = random.int(0, upTo);
      const figures = kind === 'charges' ? { count: null, amountFen: figure } : { count: figure, amountFen: null };
      decisions.push({ kind, period, countsOn, ...figures, source: SOURCES[kind], reference: null });
    }
  }
  return decisions;
}
