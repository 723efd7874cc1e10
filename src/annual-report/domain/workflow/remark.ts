import { ok, refuse, type Result } from '../../../kernel/result.js';
import { allCellKeys, REPORT_FORMATS, type CellKey } from '../../../law/report-format/index.js';
import type { ReportDocument } from '../report-document.js';

/** What a remark is about: a cell, a section or one of its paragraphs (0-based), or the whole report (none of them). */
export interface RemarkPlace {
  readonly cell?: CellKey | undefined;
  /** 0 the preamble, 1 to 6 the sections. */
  readonly section?: number | undefined;
  readonly paragraph?: number | undefined;
}

const LONGEST_REMARK = 1000;
const LONGEST_EXCERPT = 200;

export interface CheckedRemark {
  readonly cell: CellKey | null;
  readonly section: number | null;
  readonly paragraph: number | null;
  /** The paragraph's words as they stood. */
  readonly excerpt: string | null;
  readonly text: string;
}

/** A remark on a signed report: its place must be there, its words written. Refuses `input.invalid`. */
export function checkRemark(document: ReportDocument, place: RemarkPlace, typed: string): Result<CheckedRemark> {
  const text = tidy(typed);
  if (text === null) return refuse('input.invalid', { field: '意见', reason: '请填写意见' });
  if (text.length > LONGEST_REMARK) {
    return refuse('input.invalid', { field: '意见', reason: `不超过 ${LONGEST_REMARK} 字` });
  }
  const { cell, section, paragraph } = place;
  const nowhere = refuse('input.invalid', { field: '位置', reason: '报告中没有这个位置' });
  if (cell !== undefined) {
    const known = allCellKeys(REPORT_FORMATS[document.format]).includes(cell) && section === undefined;
    return known ? ok({ cell, section: null, paragraph: null, excerpt: null, text }) : nowhere;
  }
  if (section === undefined) {
    return paragraph === undefined ? ok({ cell: null, section: null, paragraph: null, excerpt: null, text }) : nowhere;
  }
  if (!Number.isInteger(section) || section < 0 || section > 6) return nowhere;
  if (paragraph === undefined) return ok({ cell: null, section, paragraph: null, excerpt: null, text });
  const words = paragraphsOf(document, section)[paragraph];
  return words === undefined
    ? nowhere
    : ok({ cell: null, section, paragraph, excerpt: words.slice(0, LONGEST_EXCERPT), text });
}

/** The paragraphs of a section of the report, of the preamble by 0. */
export function paragraphsOf(document: ReportDocument, section: number): readonly string[] {
  if (section === 0) return document.preamble;
  return document.sections.find(({ id }) => id === section)?.paragraphs ?? [];
}

/** How a remark was dealt with: changed as asked, with or without a word, or explained why not. */
export interface RemarkAnswer {
  readonly settledAs: 'changed' | 'explained';
  readonly answer?: string | undefined;
}

/** An answer to a remark, tidied. An explanation needs words. Refuses `input.invalid`. */
export function checkAnswer({
  settledAs,
  answer,
}: RemarkAnswer): Result<{ readonly settledAs: RemarkAnswer['settledAs']; readonly answer: string | null }> {
  const words = tidy(answer);
  if ((words?.length ?? 0) > LONGEST_REMARK) {
    return refuse('input.invalid', { field: '答复', reason: `不超过 ${LONGEST_REMARK} 字` });
  }
  if (settledAs === 'explained' && words === null) {
    return refuse('input.invalid', { field: '答复', reason: '不作修改的，请说明理由' });
  }
  return ok({ settledAs, answer: words });
}

function tidy(text: string | undefined): string | null {
  return text?.replaceAll('\0', '').trim() || null;
}
