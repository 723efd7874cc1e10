import { REPORT_SECTIONS, type ReportDocument } from '../src/annual-report/domain/report-document.js';
import {
  allCellKeys,
  APPLICANT_COLUMNS,
  DISPUTE_RESULT_COLUMNS,
  DISPUTE_ROWS,
  outcomeRows,
  REPORT_FORMATS,
  type CellKey,
} from '../src/law/report-format/index.js';

const YEAR = 2025;
const FORMAT = REPORT_FORMATS['2021'];

/** Whole numbers from a seed, the same on every machine (a linear congruential generator, Numerical Recipes' constants). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Figures whose sums and balance hold, so that the check has everything to verify and nothing to report of them. */
function makeCells(next: (below: number) => number): Record<CellKey, number> {
  const cells: Record<CellKey, number> = Object.fromEntries(allCellKeys(FORMAT).map((key) => [key, 0]));
  const add = (key: CellKey, count: number) => (cells[key] = (cells[key] ?? 0) + count);
  for (const key of allCellKeys(FORMAT)) if (key.startsWith('t2.')) cells[key] = next(40);
  for (const column of APPLICANT_COLUMNS) {
    const rows = outcomeRows(FORMAT);
    let handled = 0;
    for (const row of rows) {
      const count = next(3) === 0 ? next(column === 'natural' ? 30 : 4) : 0;
      handled += count;
      for (const each of [column, 'total']) add(`t3.${row}.${each}`, count);
    }
    const carriedIn = Math.min(next(5), handled);
    const carriedOut = next(5);
    for (const each of [column, 'total']) {
      add(`t3.handled.${each}`, handled);
      add(`t3.carriedIn.${each}`, carriedIn);
      add(`t3.carriedOut.${each}`, carriedOut);
      add(`t3.received.${each}`, handled + carriedOut - carriedIn);
    }
  }
  for (const row of DISPUTE_ROWS)
    for (const column of DISPUTE_RESULT_COLUMNS) {
      const count = next(4);
      for (const each of [column, 'total']) add(`t4.${row}.${each}`, count);
    }
  return cells;
}

export const SENTENCES = [
  '坚持以公开为常态、不公开为例外，聚焦企业和群众关切，持续提升政府信息公开工作质量。',
  '围绕重点领域，及时发布政策文件、规划计划、财政资金、民生实事等信息。',
  '严格落实信息发布审核制度，做到先审查、后公开，一事一审、全程留痕。',
  '加强政策解读，综合运用图文、问答等形式，提高解读的可读性和针对性。',
  '规范办理流程，畅通受理渠道，依法依规按时答复申请人。',
  '组织业务培训，提升工作人员的业务能力和服务意识。',
];

function makeText(next: (below: number) => number, sentences: number): string {
  return Array.from({ length: sentences }, () => SENTENCES[next(SENTENCES.length)] ?? '').join('');
}

/** One invented report (示例) of a department for 2025, about the length of a published one. */
export function makeReport(index: number): ReportDocument {
  const next = numbersFrom(index + 1);
  const organName = `示例区第${index + 1}局`;
  const cells = makeCells(next);
  const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  const text: Record<number, readonly string[]> = {
    1: aspects.flatMap((aspect, i) => [
      `（${'一二三四五'[i]}）${aspect}情况`,
      makeText(next, 4),
      ...(aspect === '依申请公开' ? [`全年新收政府信息公开申请${cells['t3.received.total']}件。`] : []),
    ]),
    5: ['存在的主要问题：' + makeText(next, 3), '改进情况：' + makeText(next, 3)],
    6: [`${YEAR}年，本机关未收取信息处理费，没有其他需要报告的事项。`],
  };
  return {
    organName,
    year: YEAR,
    format: '2021',
    preamble: [
      `根据《中华人民共和国政府信息公开条例》和《${FORMAT.noticeTitle}》（${FORMAT.notice}）要求，编制本报告。所列数据的统计期限自${YEAR}年1月1日起至${YEAR}年12月31日止。`,
    ],
    sections: REPORT_SECTIONS.map(({ id }) => ({ id, paragraphs: text[id] ?? [] })),
    cells,
    publishedOn: `${YEAR + 1}-01-20`,
  };
}
