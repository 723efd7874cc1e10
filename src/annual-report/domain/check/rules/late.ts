import { parseLocalDate, type LocalDate } from '../../../../kernel/local-date.js';
import type { ParsedReport } from '../parsed-report.js';
import type { CheckContext, Hit, OrganLevel, Rule } from './rule.js';

const DATE = /(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
/** 发布日期：2022-02-15, as portals print it above a document. The date made (生成日期) is another one. */
const STATED = new RegExp(`(?:发布|公布|公开|发文|上网)(?:日期|时间)[\\s：:|［\\[]*${DATE.source}`);
/** A line that holds a date and nothing else: the signature. */
const SIGNED = new RegExp(`^\\s*${DATE.source}日?\\s*$`);
/** How many of the last lines a signature may stand in. */
const TAIL = 4;

interface Publication {
  readonly date: LocalDate;
  readonly line?: number;
  readonly excerpt?: string;
}

function readDate(match: RegExpExecArray): LocalDate | null {
  const [, year, month, day] = match;
  const parsed = parseLocalDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return parsed.ok ? parsed.value : null;
}

function halfWidth(text: string): string {
  return text.normalize('NFKC');
}

/** The publication date a report states: in the portal's head, else the date it is signed with at the end. */
function statedDate(report: ParsedReport): Publication | null {
  const lines = report.document.lines.map((text, index) => ({ text: halfWidth(text), line: index + 1 }));
  for (const { text, line } of lines) {
    const match = STATED.exec(text);
    const date = match && !report.tableLines.has(line) ? readDate(match) : null;
    if (date && match) return { date, line, excerpt: match[0] };
  }
  const tail = lines.filter(({ text }) => text.trim() !== '').slice(-TAIL);
  for (const { text, line } of tail.reverse()) {
    const match = report.tableLines.has(line) ? null : SIGNED.exec(text);
    const date = match && readDate(match);
    if (date) return { date, line, excerpt: text.trim() };
  }
  return null;
}

const GOVERNMENT = /人民政府$/;
/** Names of departments of county level and above; a street office or township is none of them. */
const DEPARTMENT =
  /(?:局|委员会|厅|办公室|部|中心|支队|总队|分局|大队|管委会|法院|检察院|院|署|社|馆|站|所|学校|大学|学院|办公厅|税务局|海关)$/;

/**
 * Whose day counts. Art. 49 sets 31 January for departments and 31 March for governments of county level and above, and
 * none for townships and street offices: unless told, they are held to the later day (docs/decisions/0110).
 */
export function levelOf(organ: string | null, given: OrganLevel | null): OrganLevel {
  if (given) return given;
  if (organ === null || GOVERNMENT.test(organ)) return 'government';
  return DEPARTMENT.test(organ) ? 'department' : 'government';
}

function lateness(report: ParsedReport, { year, level, published }: CheckContext): Hit[] {
  const publication = published ? { date: published } : statedDate(report);
  if (year === null || !publication) return [];
  const judged = levelOf(report.organ, level);
  const due = `${year + 1}-${judged === 'department' ? '01-31' : '03-31'}`;
  if (publication.date <= due) return [];
  const { date, ...place } = publication;
  return [{ ...place, params: { kind: judged, published: date, due } }];
}

/** The stated or given publication date is after 31 January (department) or 31 March (government). */
export const late: Rule = {
  code: 'late',
  severity: 'warning',
  basis: {
    zh: '《条例》第四十九条',
    en: 'Regulation Art. 49',
  },
  test: (report, context) => lateness(report, context),
};
